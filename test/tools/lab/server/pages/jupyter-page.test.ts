import { expect, it } from "vitest";
import { jupyterPage } from "../../../../../src/tools/lab/server/pages/jupyter-page.js";

it("names the file, and lets no name of a file get out of where it is written", () => {
  const path = "notebooks/</script><img src=x>.ipynb";
  const page = jupyterPage({ page: "notebooks", path, assets: "/assets" });
  expect(page).not.toContain("<img");
  const config = /type="application\/json">(.*?)<\/script>/s.exec(page)?.[1] ?? "";
  expect(JSON.parse(config)).toMatchObject({ treePath: path, notebookPage: "notebooks" });
});
