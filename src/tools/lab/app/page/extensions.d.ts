/** What `build.mjs` makes of `plugins.json`. */
declare module "lab:extensions" {
  import type { JupyterFrontEndPlugin } from "@jupyterlab/application";

  type Plugin = JupyterFrontEndPlugin<unknown>;

  interface Extension {
    readonly plugins: Plugin | readonly Plugin[];
    /** The names of the plugins wanted on each page. */
    readonly wanted: Readonly<Record<string, string | readonly string[]>>;
  }

  export const extensions: readonly Extension[];
}
