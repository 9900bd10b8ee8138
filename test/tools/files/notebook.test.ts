import { describe, expect, it } from "vitest";
import {
  checkNotebook,
  NotebookError,
  parseNotebook,
  sourceOf,
  withCellIds,
} from "../../../src/tools/files/notebook.js";

const cell = { cell_type: "code", source: "1", metadata: {}, outputs: [], execution_count: null };
const notebook = { nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [cell] };

describe("a notebook's text", () => {
  it.each([
    ["", "not valid JSON"],
    ['{\n\n"a": }', "not valid JSON"],
    ["[]", "expected a JSON object"],
    ['{"nbformat": 3, "worksheets": []}', "expected nbformat 4, got 3"],
    ['{"nbformat": 4}', "it has no list of cells"],
    ['{"nbformat": 4, "cells": [7]}', "cell 1 is no object"],
    ['{"nbformat": 4, "cells": [{"cell_type": "sql"}]}', 'cell 1 has the type "sql"'],
    ['{"nbformat": 4, "cells": [{"cell_type": "code"}]}', "cell 1 has no source"],
    ['{"nbformat": 4, "cells": [{"cell_type": "raw", "source": [1]}]}', "cell 1 has no source"],
  ])("%s is none, in one line: %s", (text, why) => {
    const parse = () => parseNotebook(text, "a.ipynb");
    expect(parse).toThrow(NotebookError);
    expect(parse).toThrow(new RegExp(`^a\\.ipynb is no notebook: ${why}[^\\n]*$`));
  });

  it("may begin with a byte order mark", () => {
    const read = parseNotebook(`\uFEFF${JSON.stringify(notebook)}`, "a.ipynb");
    expect(read.cells).toHaveLength(1);
  });

  it("has an id for each cell, where its version has ids", () => {
    const twice = { ...notebook, cells: [cell, { ...cell, id: "a" }, { ...cell, id: "a" }] };
    const ids = checkNotebook(twice, "a.ipynb").cells.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids).toContain("a");
    const older = checkNotebook({ ...notebook, nbformat_minor: 4 }, "a.ipynb");
    expect(older.cells[0]).not.toHaveProperty("id");
    const upgraded = withCellIds(older);
    expect(upgraded.nbformat_minor).toBe(5);
    expect(upgraded.cells[0]?.id).toMatch(/^[\w-]{1,64}$/);
  });

  it("may lack what an early nbformat 4 left out", () => {
    const early = { nbformat: 4, cells: [{ cell_type: "code", source: ["a\n", "b"] }] };
    const read = parseNotebook(JSON.stringify(early), "a.ipynb");
    expect(read).toMatchObject({ nbformat_minor: 0, metadata: {} });
    expect(read.cells[0]).toMatchObject({ metadata: {}, outputs: [] });
  });
});

it.each([
  ["a text", "a\n\nb"],
  ["lines", ["a\n", "\n", "b"]],
])("a cell's source may be %s", (_, source) => {
  expect(sourceOf({ ...cell, source })).toBe("a\n\nb");
});
