import type { JupyterFrontEndPlugin } from "@jupyterlab/application";
import { INotebookCellExecutor, runCell } from "@jupyterlab/notebook";

/** Runs cells as Jupyter does; one that is run before its notebook has a kernel waits for it. */
export const cellExecutor: JupyterFrontEndPlugin<INotebookCellExecutor> = {
  id: "backprop-workbook:cell-executor",
  autoStart: true,
  provides: INotebookCellExecutor,
  activate: () => ({
    async runCell(options) {
      if (options.cell.model.type === "code") await options.sessionContext?.ready;
      return runCell(options);
    },
  }),
};
