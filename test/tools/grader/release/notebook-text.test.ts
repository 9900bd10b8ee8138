import { expect, test } from "vitest";
import { studentNotebook } from "../../../../src/tools/grader/release/notebook-text.js";

const notebook = (source: readonly string[]) =>
  JSON.stringify({
    cells: [
      { cell_type: "markdown", source: "# Title", metadata: {} },
      {
        cell_type: "code",
        source,
        metadata: { workbook: { exercise: "softmax" } },
        outputs: [{ output_type: "stream", text: "secret" }],
        execution_count: 7,
      },
    ],
    nbformat: 4,
  });

test("a notebook loses its outputs and keeps the rest", () => {
  const text = studentNotebook(notebook(['throw new Error("not ', 'written yet");']), "04.ipynb");
  const { cells, nbformat } = JSON.parse(text);
  expect(cells[0]).toEqual({ cell_type: "markdown", source: "# Title", metadata: {} });
  expect(cells[1]).toMatchObject({ outputs: [], execution_count: null });
  expect(nbformat).toBe(4);
  expect(text).not.toContain("secret");
});

test("an exercise that is filled in is not given away", () => {
  expect(() => studentNotebook(notebook(["return powers;"]), "04.ipynb")).toThrow(
    "04.ipynb: expected the exercise softmax as it begins, got an answer to it",
  );
});
