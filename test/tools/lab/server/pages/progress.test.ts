import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CourseProgress, progressOf } from "../../../../../src/tools/lab/server/pages/progress.js";
import { folderWith } from "../../fixture.js";

const code = (source: string, shown = "", execution_count: number | null = null) => ({
  cell_type: "code",
  execution_count,
  metadata: {},
  source,
  outputs: shown === "" ? [] : [{ output_type: "display_data", data: { "text/plain": [shown] } }],
});
const text = (...cells: object[]) =>
  JSON.stringify({
    nbformat: 4,
    cells: [{ cell_type: "markdown", metadata: {}, source: ["# One neuron\n", "text"] }, ...cells],
  });
const exercise = { ...code("", "", 1), metadata: { workbook: { exercise: "softmax" } } };

it("counts cells that were run, and reads points from what the checks showed", () => {
  const checked = code('check("softmax", { softmax });', "Softmax: 3 of 7 points\n  ✗ it", 2);
  expect(progressOf("06_one_neuron.ipynb", text(exercise, checked, code("1")))).toEqual({
    file: "06_one_neuron.ipynb",
    title: "One neuron",
    cells: 3,
    run: 2,
    exercises: [{ id: "softmax", earned: 3, points: 7 }],
  });
});

it("an exercise that was never checked has no points", () => {
  const unchecked = code('check("softmax", { softmax });');
  expect(progressOf("06.ipynb", text(exercise, unchecked)).exercises).toEqual([{ id: "softmax" }]);
});

it("a notebook that can't be read has no cells, and a title from its name", () => {
  const { title, cells } = progressOf("06_one_neuron.ipynb", "{");
  expect([title, cells]).toEqual(["one neuron", 0]);
});

it("reads the numbered notebooks in order, and again when one has changed", async () => {
  const folder = folderWith({ "02_b.ipynb": text(), "01_a.ipynb": text(), "notes.ipynb": text() });
  const progress = new CourseProgress(folder);
  expect((await progress.read()).map(({ file }) => file)).toEqual(["01_a.ipynb", "02_b.ipynb"]);
  writeFileSync(join(folder, "01_a.ipynb"), text(code("1", "", 1)));
  utimesSync(join(folder, "01_a.ipynb"), 1, 1);
  expect((await progress.read())[0]).toMatchObject({ cells: 1, run: 1 });
});
