import { version } from "../../files/version.js";
import { PROTOCOL_VERSION } from "./message.js";

/** The answer to kernel_info_request. */
export const kernelInfo = {
  status: "ok",
  protocol_version: PROTOCOL_VERSION,
  implementation: "backprop-workbook",
  implementation_version: version,
  language_info: {
    name: "typescript",
    version: "5.0.4",
    mimetype: "text/typescript",
    file_extension: ".ts",
    pygments_lexer: "typescript",
    // JupyterLab reads `mode`; the classic Notebook hands the object to CodeMirror.
    codemirror_mode: { mode: "typescript", name: "javascript", typescript: true },
    nbconvert_exporter: "script",
  },
  banner: "TypeScript",
  help_links: [{ text: "TypeScript", url: "https://www.typescriptlang.org/docs/handbook/" }],
};
