import { escapeMarkup } from "../../../../course/text/markup.js";

/** The pages of Jupyter Notebook: the file tree, a notebook, a text editor. */
export type JupyterPage = "tree" | "notebooks" | "edit" | "consoles";

export interface PageOptions {
  readonly page: JupyterPage;
  /** The file or folder that is open, from the root. */
  readonly path: string;
  /** Where the front end's files are. */
  readonly assets: string;
  /** Said to the reader once the page is there. */
  readonly notice?: string;
}

/** The HTML of a page; everything else is done by the front end. */
export function jupyterPage({ page, path, assets, notice = "" }: PageOptions): string {
  const name = path.split("/").at(-1) || "Backprop Workbook";
  const config = {
    appName: "Backprop Workbook",
    appVersion: "7.6.2",
    notebookVersion: "[7, 6, 2]",
    notebookPage: page,
    treePath: path,
    baseUrl: "/",
    wsUrl: "",
    appUrl: "/lab",
    fullStaticUrl: `${assets}/static`,
    settingsUrl: "/lab/api/settings",
    themesUrl: "/lab/api/themes",
    translationsApiUrl: "/lab/api/translations",
    workspacesApiUrl: "/lab/api/workspaces",
    listingsUrl: "/lab/api/listings",
    terminalsAvailable: "false",
    delete_to_trash: "true",
    quitButton: "false",
    workbookNotice: notice,
  };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(name)}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml" class="idle favicon">
<link rel="stylesheet" href="${assets}/static/main.css">
<script id="jupyter-config-data" type="application/json">${inScript(config)}</script>
<script type="module" src="${assets}/static/main.js"></script>
</head>
<body data-notebook="${page}"></body>
</html>
`;
}

/** JSON that can't end the script element it is in. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
