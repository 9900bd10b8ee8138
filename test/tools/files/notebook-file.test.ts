import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { NotebookError } from "../../../src/tools/files/notebook.js";
import { readNotebook, writeNotebook } from "../../../src/tools/files/notebook-file.js";
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

test("what is too large or no text is refused", async () => {
  const path = join(folder, "latin.ipynb");
  await writeFile(path, Buffer.from('{"a": "\xe9"}', "latin1"));
  await expect(readNotebook(path)).rejects.toThrow(
    new NotebookError(`${path} is no notebook: it is not text in UTF-8`),
  );
  await expect(readNotebook(path, 5)).rejects.toThrow(`${path}: expected at most 0.000005 MB`);
});

test("a byte order mark is read over", async () => {
  const notebook = await reading(
    "mark.ipynb",
    `\uFEFF${JSON.stringify({ nbformat: 4, cells: [] })}`,
  );
  expect(notebook.cells).toEqual([]);
});

test("a notebook is written whole, and nothing else is left behind", async () => {
  const notebook = await reading("n.ipynb", JSON.stringify({ nbformat: 4, cells: [cell] }));
  const path = join(folder, "copy.ipynb");
  await writeNotebook(path, notebook);
  expect(JSON.parse(await readFile(path, "utf8")).cells).toEqual([{ ...cell, source: ["1"] }]);
  await expect(writeNotebook(join(folder, "none", "x.ipynb"), notebook)).rejects.toThrow();
  expect((await readdir(folder)).filter((name) => name.startsWith("."))).toEqual([]);
});
