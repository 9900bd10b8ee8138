import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { exerciseOf, pointsOf } from "../../../../../src/course/exercise/index.js";
import { grade } from "../../../../../src/tools/grader/grade.js";
import { assignment } from "../../../../../src/tools/grader/release/nbgrader/assignment.js";
import { Sandbox } from "../../../../../src/tools/grader/sandbox/sandbox.js";

const root = fileURLToPath(new URL("../../../../../", import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, "utf8");
const referenceOf = (id: string) => read(`solutions/${id}.ts`);

interface Cell {
  readonly source: string[];
  readonly metadata: {
    readonly workbook?: { readonly exercise?: string };
    readonly nbgrader?: Readonly<Record<string, unknown>>;
  };
}
const cellsOf = (text: string) => (JSON.parse(text) as { cells: Cell[] }).cells;
const notebooks = readdirSync(`${root}notebooks`).filter((name) => name.endsWith(".ipynb"));
const made = notebooks.map((name) => {
  const text = read(`notebooks/${name}`);
  return { name, before: cellsOf(text), text: assignment(text, name, referenceOf) };
});
const assignments = made.flatMap(({ text, ...rest }) =>
  text === undefined ? [] : [{ ...rest, after: cellsOf(text) }],
);
const marks = assignments.flatMap(({ after }) =>
  after.flatMap(({ metadata: { nbgrader } }) => (nbgrader === undefined ? [] : [nbgrader])),
);

/** Every exercise that a notebook has; that none is left out is the notebooks' own test. */
const asked = made.flatMap(({ before }) =>
  before.flatMap(({ metadata: { workbook } }) =>
    workbook?.exercise === undefined ? [] : [exerciseOf(workbook.exercise)],
  ),
);

const sandbox = new Sandbox();
afterAll(() => sandbox.close());

describe("the course for nbgrader", () => {
  test("has each exercise once, with its points", () => {
    const points = marks.filter(({ grade }) => grade).map((each) => [each.grade_id, each.points]);
    expect(new Map(points as [string, number][])).toEqual(
      new Map(asked.map((exercise) => [exercise.id, pointsOf(exercise)])),
    );
    expect(new Set(marks.map(({ grade_id }) => grade_id)).size).toBe(2 * asked.length);
  });

  test("is the course's notebooks besides", () => {
    expect(assignments.map(({ name }) => name)).toEqual(
      notebooks.filter((name) => !/^00/.test(name)),
    );
    for (const { before, after } of assignments) {
      expect(after).toHaveLength(before.length);
      const same = after.filter(({ metadata }) => metadata.nbgrader === undefined);
      expect(before).toEqual(expect.arrayContaining(same));
    }
  });

  test.each(asked.map(({ id }) => id))("has an answer to %s that gets all points", async (id) => {
    const cells = assignments.flatMap(({ after }) => after);
    const cell = cells.find(({ metadata }) => metadata.nbgrader?.grade_id === `${id}-answer`);
    const source = cell?.source.join("").replace(/^function/gm, "export function") ?? "";
    const exercise = exerciseOf(id);
    expect((await grade(exercise, source, sandbox)).earned).toBe(pointsOf(exercise));
  });

  test("ends a check's cell in its points, by a check of its own", () => {
    const cells = assignments.flatMap(({ after }) => after);
    const check = cells.find(({ metadata }) => metadata.nbgrader?.grade_id === "softmax");
    expect(check?.source.join("")).toBe(
      'import { check } from "backprop-workbook/notebook";\n\ncheck("softmax", { softmax: softmax }).earned;',
    );
    expect(check?.metadata.nbgrader).toMatchObject({ grade: true, locked: true, solution: false });
  });
});

describe("a notebook is refused", () => {
  const exercise = {
    cell_type: "code",
    source: 'function softmax(a) {\n  throw new Error("not written yet");\n}',
    metadata: { workbook: { exercise: "softmax" } },
  };
  const make = (...cells: unknown[]) =>
    assignment(JSON.stringify({ cells }), "x.ipynb", referenceOf);

  test("when the exercise is filled in", () => {
    expect(() => make({ ...exercise, source: "function softmax(a) {}" })).toThrow(
      /^x.ipynb: expected the exercise softmax as it begins, and its check/,
    );
  });

  test("when an exercise has no check", () => {
    expect(() => make(exercise)).toThrow("x.ipynb: expected a check of softmax");
    expect(() => make(exercise, exercise)).toThrow("x.ipynb: expected the exercise softmax");
  });

  test("not when it has no exercises: then it is no assignment", () => {
    expect(make({ cell_type: "markdown", source: "# Title", metadata: {} })).toBeUndefined();
  });
});
