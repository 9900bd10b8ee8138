/** The page of the lab: Jupyter Notebook 7 with the plugins that `plugins.json` names for it. */

import { extensions } from "lab:extensions";
import { NotebookApp, NotebookShell } from "@jupyter-notebook/application";
import { PageConfig } from "@jupyterlab/coreutils";
import javascript from "@jupyterlab/javascript-extension";
import json from "@jupyterlab/json-extension";
import figure from "./figure.js";
import { workbook } from "./workbook.js";
import "./page.css";

/** Jupyter takes a module for each MIME extension, and looks for its default export. */
const mimeExtensions = [javascript, json, figure].map((extension) => ({
  __esModule: true,
  default: extension,
}));

const page = PageConfig.getOption("notebookPage");
const plugins = extensions.flatMap(({ plugins, wanted }) => {
  const names = [wanted["every page"], wanted[page]].flat();
  return [plugins]
    .flat()
    .filter(({ id }) => names.includes("all") || names.includes(id.slice(id.indexOf(":") + 1)));
});

const app = new NotebookApp({ shell: new NotebookShell(), mimeExtensions });
app.registerPlugins([...plugins, ...workbook]);
await app.start();
