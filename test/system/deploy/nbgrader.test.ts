import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.js";
import { jupyterEnvironment } from "../notebooks/jupyter.js";
import { hasPrograms, programs, runProgram } from "../python.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const NAME = "04_outputs_and_losses";
const STUB = '  throw new Error("not written yet");';

interface Cell {
  source: string | string[];
  readonly metadata: { readonly nbgrader?: { readonly grade_id: string } };
}
interface Notebook {
  cells: Cell[];
}
const readNotebook = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Notebook;
const sourceOf = ({ source }: Cell) => [source].flat().join("");
const cellOf = ({ cells }: Notebook, id: string) =>
  cells.find(({ metadata }) => metadata.nbgrader?.grade_id === id);

/** The body of a student's function, or what else the student makes of the cell. */
type Answers = Readonly<Record<"softmax" | "cross-entropy" | "softmax-jacobian", string>>;

const softmax = (power: string) => `  const largest = Math.max(...a);
  const powers = a.map((value) => Math.exp(${power}));
  return powers.map((each) => each / powers.reduce((sum, power) => sum + power, 0));`;
const crossEntropy =
  "  return -y.reduce((sum, p, j) => sum + (p > 0 ? p * Math.log(yhat[j]) : 0), 0);";
const jacobian = "  return yhat.map((p, i) => yhat.map((q, j) => p * ((i === j ? 1 : 0) - q)));";

const STUDENTS: Readonly<Record<string, Answers>> = {
  right: {
    softmax: softmax("value - largest"),
    "cross-entropy": crossEntropy,
    "softmax-jacobian": jacobian,
  },
  partly: {
    // Overflows: the check of large numbers fails, and no other of one point.
    softmax: softmax("value"),
    "cross-entropy": "  return -1;",
    "softmax-jacobian": STUB,
  },
  worse: {
    softmax: '  throw new Error("I give up");',
    "cross-entropy": "  while (true) {}",
    // A cell that never ends, after an answer which would be given full points by this `check`.
    "softmax-jacobian": `  return [];
}
function check() {
  return { earned: 5 };
}
while (true) {
  Math.random();`,
  },
};

describe.runIf(hasPrograms)("nbgrader, from an assignment to feedback", () => {
  const course = join(temporaryFolder(), "course");
  const environment = {
    ...jupyterEnvironment("ours"),
    PATH: `${programs}${delimiter}${process.env.PATH}`,
  };
  const nbgrader = (...words: string[]) => {
    const { status, text } = runProgram("nbgrader", words, { cwd: course, env: environment });
    expect(status, text).toBe(0);
  };
  const file = (stage: string) => join(course, stage, NAME, `${NAME}.ipynb`);
  let source: Notebook;

  beforeAll(() => {
    const main = join(root, "dist/src/tools/cli/main.js");
    const words = [main, "release", "--nbgrader", "--out", course];
    expect(spawnSync(process.execPath, words, { encoding: "utf8" })).toMatchObject({
      status: 0,
      stderr: "",
    });
    keepOneShortAssignment();
    nbgrader("generate_assignment", NAME);
    for (const [student, answers] of Object.entries(STUDENTS)) handIn(student, answers);
    nbgrader("autograde", NAME, "--create", "--Execute.timeout=60");
    nbgrader("generate_feedback", NAME);
    nbgrader("export");
  }, 600_000);

  /** Of one assignment the imports and the exercises, with a hidden test more. */
  function keepOneShortAssignment(): void {
    source = readNotebook(file("source"));
    const [title, imports, ...others] = source.cells;
    const exercises = others.filter(({ metadata }) => metadata.nbgrader !== undefined);
    const check = cellOf(source, "softmax");
    if (!title || !imports || !check) throw new Error(`${NAME} has no cells`);
    const test = {
      ...check,
      id: "more",
      metadata: { nbgrader: { ...check.metadata.nbgrader, grade_id: "more", points: 2 } },
      source: `if (softmax([0, 0])[0] !== 0.5) throw new Error("half");
/// BEGIN HIDDEN TESTS
if (softmax([0]).length !== 1) throw new Error("one");
/// END HIDDEN TESTS`,
    };
    source.cells = [title, imports, ...exercises, test];
    renameSync(join(course, "source", NAME), join(course, "kept"));
    rmSync(join(course, "source"), { recursive: true });
    mkdirSync(join(course, "source"));
    renameSync(join(course, "kept"), join(course, "source", NAME));
    writeFileSync(file("source"), JSON.stringify(source));
  }

  function handIn(student: string, answers: Answers): void {
    const notebook = readNotebook(file("release"));
    for (const [id, answer] of Object.entries(answers)) {
      const cell = cellOf(notebook, `${id}-answer`);
      if (cell) cell.source = sourceOf(cell).replace(STUB, () => answer);
    }
    mkdirSync(join(course, "submitted", student, NAME), { recursive: true });
    writeFileSync(file(`submitted/${student}`), JSON.stringify(notebook));
  }

  test("students get the course's own cells, without answers and hidden tests", () => {
    const released = readNotebook(file("release"));
    const own = readNotebook(join(root, "notebooks", `${NAME}.ipynb`)).cells.map(sourceOf);
    for (const id of Object.keys(STUDENTS.right ?? {})) {
      const cell = cellOf(released, `${id}-answer`);
      expect(own).toContain(cell && sourceOf(cell));
    }
    const text = released.cells.map(sourceOf).join("\n");
    expect(text).not.toMatch(/SOLUTION|HIDDEN|largest|length !== 1/);
  });

  /** What the feedback of a student says of each test. */
  const scores = (student: string) => {
    const html = readFileSync(join(course, "feedback", student, NAME, `${NAME}.html`), "utf8");
    const found = html.matchAll(/href="#([\w-]+)">Test cell<\/a> \(Score: ([\d.]+) \//g);
    return Object.fromEntries([...found].map(([, id = "", points]) => [id, Number(points)]));
  };

  const NOT_TRIED = { "output-gradient": 0 };
  test.each([
    // Softmax has 7 points, cross-entropy 6, its Jacobian 5, the test with a hidden part 2.
    ["right", { softmax: 7, "cross-entropy": 6, "softmax-jacobian": 5, more: 2, ...NOT_TRIED }],
    ["partly", { softmax: 5, "cross-entropy": 0, "softmax-jacobian": 0, more: 2, ...NOT_TRIED }],
    ["worse", { softmax: 0, "cross-entropy": 0, "softmax-jacobian": 0, more: 0, ...NOT_TRIED }],
  ])("what is %s gets what it earns", (student, points) => {
    expect(scores(student)).toEqual(points);
  });

  test("the gradebook has the sums", () => {
    const [head = "", ...lines] = readFileSync(join(course, "grades.csv"), "utf8")
      .trim()
      .split("\n");
    const columns = head.split(",");
    const rows = lines.map((line) => line.split(","));
    const of = (name: string) => rows.map((row) => row[columns.indexOf(name)]?.trim());
    expect(Object.fromEntries(of("student_id").map((id, i) => [id, of("score")[i]]))).toEqual({
      partly: "7.0",
      right: "20.0",
      worse: "0.0",
    });
  });

  test("our grader reads what nbgrader collected", () => {
    const words = ["grade", "submitted", "--class", "--exercises", "softmax", "--format", "csv"];
    const { stdout } = spawnSync(
      process.execPath,
      [join(root, "dist/src/tools/cli/main.js"), ...words, "--no-cache"],
      { cwd: course, encoding: "utf8" },
    );
    expect(stdout).toMatch(/^right,7,/m);
    expect(stdout).toMatch(/^worse,0,/m);
  });
});
