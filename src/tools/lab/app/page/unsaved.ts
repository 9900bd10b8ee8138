import {
  ILabStatus,
  type JupyterFrontEnd,
  type JupyterFrontEndPlugin,
} from "@jupyterlab/application";
import { PageConfig } from "@jupyterlab/coreutils";

/** Tells the server whether this tab has something to save, so that it can say so when it stops. */
export const unsaved: JupyterFrontEndPlugin<void> = {
  id: "backprop-workbook:unsaved",
  autoStart: true,
  requires: [ILabStatus],
  activate: (_: JupyterFrontEnd, status: ILabStatus) => {
    const tell = (unsaved: boolean) => {
      const body = JSON.stringify({ path: PageConfig.getOption("treePath"), unsaved });
      // A server that is gone has nobody to tell.
      void fetch("/lab/api/unsaved", { method: "POST", keepalive: true, body }).catch(() => {});
    };
    status.dirtySignal.connect((_, dirty) => tell(dirty));
    window.addEventListener("pagehide", () => status.isDirty && tell(false));
  },
};
