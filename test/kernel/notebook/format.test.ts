import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import {
  NotebookError,
  readNotebook,
  toLines,
  withCellIds,
  writeNotebook,
} from "../../../src/kernel/notebook/format.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "notebook-"));
});

async function reading(name: string, text: string) {
  await writeFile(join(folder, name), text);
  return readNotebook(join(folder, name));
}

const cell = { cell_type: "code", source: "1", metadata: {}, outputs: [], execution_count: null };

test("what is no notebook is refused in one line that says why", async () => {
  const bad: [string, string][] = [
    ["{", "not valid JSON"],
    ["[]", "not a JSON object"],
    ['{"nbformat": 3, "worksheets": []}', "expected nbformat 4, got 3"],
    ['{"nbformat": 4}', "no list of cells"],
    ['{"nbformat": 4, "cells": [1]}', "cell 1 is no object"],
    ['{"nbformat": 4, "cells": [{"cell_type": "sql"}]}', 'cell 1 has the type "sql"'],
    ['{"nbformat": 4, "cells": [{"cell_type": "code"}]}', "cell 1 has no source"],
  ];
  for (const [text, why] of bad) {
    const error = await reading("bad.ipynb", text).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(NotebookError);
    expect(String(error)).toContain(why);
    expect(String(error)).not.toContain("\n");
  }
});

test("a missing file is named", async () => {
  await expect(readNotebook(join(folder, "none.ipynb"))).rejects.toThrow(
    "none.ipynb: no such file",
  );
});

test("cells without an id get one, and the format becomes 4.5", async () => {
  const read = await reading("old.ipynb", JSON.stringify({ nbformat: 4, cells: [cell, cell] }));
  const notebook = withCellIds(read);
  expect(notebook.nbformat_minor).toBe(5);
  const ids = notebook.cells.map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(id).toMatch(/^[\w-]{1,64}$/);
});

test("a notebook is written whole, and nothing else is left behind", async () => {
  const notebook = await reading("n.ipynb", JSON.stringify({ nbformat: 4, cells: [cell] }));
  const path = join(folder, "copy.ipynb");
  await writeNotebook(path, notebook);
  expect(JSON.parse(await readFile(path, "utf8")).cells).toEqual([cell]);
  await expect(writeNotebook(join(folder, "none", "x.ipynb"), notebook)).rejects.toThrow();
  expect((await readdir(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

test("text is stored a line an entry, each with its break", () => {
  expect(toLines("a\n\nb")).toEqual(["a\n", "\n", "b"]);
  expect(toLines("a\n")).toEqual(["a\n"]);
  expect(toLines("")).toEqual([]);
});
