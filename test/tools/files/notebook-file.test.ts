import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { NotebookError } from "../../../src/tools/files/notebook.js";
import {
  readNotebook,
  withCellIds,
  writeNotebook,
} from "../../../src/tools/files/notebook-file.js";
import { temporaryFolder } from "../../temporary-folder.js";

let folder: string;
beforeAll(async () => {
  folder = temporaryFolder();
});

async function reading(name: string, text: string) {
  await writeFile(join(folder, name), text);
  return readNotebook(join(folder, name));
}

const cell = { cell_type: "code", source: "1", metadata: {}, outputs: [], execution_count: null };

test("what is no notebook is refused in one line that names the file", async () => {
  const path = join(folder, "bad.ipynb");
  await expect(reading("bad.ipynb", "[]")).rejects.toThrow(
    new NotebookError(`${path} is no notebook: expected a JSON object`),
  );
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
  expect((await readdir(folder)).filter((name) => name.startsWith("."))).toEqual([]);
});
