import { expect, it } from "vitest";
import { checkNotebook } from "../../../src/tools/files/notebook.js";
import { notebookText } from "../../../src/tools/files/notebook-text.js";

const cell = { cell_type: "code", id: "c", source: "1\n2", metadata: {}, outputs: [] };
const notebook = { nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [cell] };

it("a notebook has the form in which Jupyter stores it: names in order, one space, a line's end", () => {
  const text = notebookText(checkNotebook(notebook, "a.ipynb"));
  expect(text.startsWith('{\n "cells": [\n  {\n   "cell_type": "code",\n   "id": "c"')).toBe(true);
  expect(text.endsWith("\n}\n")).toBe(true);
  expect(JSON.parse(text)).toEqual({ ...notebook, cells: [{ ...cell, source: ["1\n", "2"] }] });
});

it("what describes it while it is open is not stored", () => {
  const open = {
    ...notebook,
    metadata: { title: "a", signature: "s", orig_nbformat: 3, orig_nbformat_minor: 0 },
    cells: [{ ...cell, metadata: { tags: ["t"], trusted: true } }],
  };
  const stored = JSON.parse(notebookText(checkNotebook(open, "a.ipynb")));
  expect(stored.metadata).toEqual({ title: "a" });
  expect(stored.cells[0].metadata).toEqual({ tags: ["t"] });
});
