import { describe, expect, it } from "vitest";
import {
  checkNotebook,
  NotebookError,
  notebookText,
  parseNotebook,
  sourceOf,
  toLines,
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

  it("has the form in which Jupyter stores it: names in order, one space, a line's end", () => {
    const text = notebookText(checkNotebook(notebook, "a.ipynb"));
    expect(
      text.startsWith('{\n "cells": [\n  {\n   "cell_type": "code",\n   "execution_count"'),
    ).toBe(true);
    expect(text.endsWith("\n}\n")).toBe(true);
    expect(JSON.parse(text)).toEqual(notebook);
  });

  it("may lack what an early nbformat 4 left out", () => {
    const early = { nbformat: 4, cells: [{ cell_type: "code", source: ["a\n", "b"] }] };
    const read = parseNotebook(JSON.stringify(early), "a.ipynb");
    expect(read).toMatchObject({ nbformat_minor: 0, metadata: {} });
    expect(read.cells[0]).toMatchObject({ metadata: {}, outputs: [] });
  });
});

describe("a text", () => {
  it("is stored a line an entry, each with its break", () => {
    expect(toLines("a\n\nb")).toEqual(["a\n", "\n", "b"]);
    expect(toLines("a\n")).toEqual(["a\n"]);
    expect(toLines("")).toEqual([]);
  });

  it.each(["", "a", "a\n", "a\n\nb"])("of a cell is the same in lines and in one: %j", (source) => {
    expect(sourceOf({ ...cell, source: toLines(source) })).toBe(source);
    expect(sourceOf({ ...cell, source })).toBe(source);
  });
});
