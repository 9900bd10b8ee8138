import type { JupyterFrontEnd, JupyterFrontEndPlugin } from "@jupyterlab/application";
import { Notification } from "@jupyterlab/apputils";
import { PageConfig } from "@jupyterlab/coreutils";
import { Widget } from "@lumino/widgets";
import { cellExecutor } from "./cell-executor.js";
import { searchable } from "./searchable.js";
import { unsaved } from "./unsaved.js";

/** A way back to the map of the course, beside Jupyter's name. */
const course: JupyterFrontEndPlugin<void> = {
  id: "backprop-workbook:course",
  autoStart: true,
  activate: ({ shell }: JupyterFrontEnd) => {
    const node = document.createElement("a");
    node.href = PageConfig.getBaseUrl();
    node.textContent = "Course";
    const link = new Widget({ node });
    link.id = "workbook-course";
    shell.add(link, "top", { rank: 1 });
  },
};

/** Says why the page is not the one that was asked for. */
const notice: JupyterFrontEndPlugin<void> = {
  id: "backprop-workbook:notice",
  autoStart: true,
  activate: ({ started }: JupyterFrontEnd) => {
    const text = PageConfig.getOption("workbookNotice");
    if (text === "") return;
    void started.then(() => Notification.warning(text, { autoClose: false }));
  },
};

/**
 * JupyterLab leads its file browser to the folder of the page, by a command that only a page with a
 * visible file browser has. On any other there is nothing to lead.
 */
const noFileBrowser: JupyterFrontEndPlugin<void> = {
  id: "backprop-workbook:no-file-browser",
  autoStart: true,
  activate: ({ commands }: JupyterFrontEnd) => {
    if (PageConfig.getOption("notebookPage") === "tree") return;
    commands.addCommand("filebrowser:open-path", {
      execute: () => undefined,
      isVisible: () => false,
    });
  },
};

/** What the lab adds to Jupyter's own plugins. */
export const workbook: readonly JupyterFrontEndPlugin<unknown>[] = [
  course,
  notice,
  searchable,
  unsaved,
  cellExecutor,
  noFileBrowser,
];
