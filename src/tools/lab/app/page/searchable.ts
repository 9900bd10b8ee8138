import type { JupyterFrontEnd, JupyterFrontEndPlugin } from "@jupyterlab/application";
import { ISearchProviderRegistry } from "@jupyterlab/documentsearch";

/**
 * Marks what can be searched, for which alone the keys of the search work. JupyterLab does this for
 * its own shell, Notebook 7.6 for none.
 */
export const searchable: JupyterFrontEndPlugin<void> = {
  id: "backprop-workbook:searchable",
  autoStart: true,
  requires: [ISearchProviderRegistry],
  activate: ({ shell }: JupyterFrontEnd, providers: ISearchProviderRegistry) => {
    const mark = () => {
      const widget = shell.currentWidget;
      if (widget === null) return;
      widget.toggleClass("jp-mod-searchable", providers.hasProvider(widget));
    };
    shell.currentChanged?.connect(mark);
    providers.changed.connect(mark);
    mark();
  },
};
