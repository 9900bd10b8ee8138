import { type Format, forReaders, prettyJson } from "./format.js";

/**
 * The whole report, in a format of our own: `class-report.schema.json` describes it. Its version
 * grows when a reader of the old one could misunderstand the new one.
 */
export const json: Format = {
  name: "json",
  extension: "json",
  perStudent: false,
  write(report, options) {
    const audience = options.staff ? "staff" : "students";
    const { version, ...rest } = forReaders(report, options);
    return prettyJson({ version, audience, ...rest });
  },
};
