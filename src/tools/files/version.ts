import { createRequire } from "node:module";

const manifest = createRequire(import.meta.url)("backprop-workbook/package.json") as {
  readonly version: string;
};

/** The version of this package, which stands in its package.json alone. */
export const version = manifest.version;
