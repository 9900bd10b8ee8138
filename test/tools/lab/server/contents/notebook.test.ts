import { expect, it } from "vitest";
import {
  checkNotebook,
  parseNotebook,
} from "../../../../../src/tools/lab/server/contents/notebook.js";
import { notebookOf } from "../../fixture.js";

it("a notebook is what was sent", () => {
  const notebook = notebookOf("1");
  expect(checkNotebook(notebook, "a.ipynb")).toEqual(notebook);
  expect(parseNotebook(JSON.stringify(notebook), "a.ipynb")).toEqual(notebook);
});

it.each([
  ["its text", () => parseNotebook("{", "a.ipynb"), "a.ipynb is no notebook: not valid JSON"],
  ["its cells", () => checkNotebook({ nbformat: 4 }, "a.ipynb"), "it has no list of cells"],
])("what is no notebook by %s is a bad request", (_, read, message) => {
  expect(read).toThrow(expect.objectContaining({ status: 400, reason: "bad format" }));
  expect(read).toThrow(message);
});
