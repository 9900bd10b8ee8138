import { createRequire } from "node:module";

/**
 * The TypeScript compiler, for what needs to look into code: it explains what does not parse or fit,
 * and takes notebooks' cells apart. It is required and not imported, since to import it Node reads
 * its nine megabytes three times; and this module is loaded when it is needed, which is not for
 * answers in files that run.
 */
export const compiler = createRequire(import.meta.url)("typescript") as typeof import("typescript");
