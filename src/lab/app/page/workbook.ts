import type { JupyterFrontEndPlugin } from "@jupyterlab/application";

/** What the lab adds to Jupyter's own plugins. */
export const workbook: readonly JupyterFrontEndPlugin<void>[] = [];
