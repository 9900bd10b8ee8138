import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { exerciseOf, exercises, pointsOf } from "../../../src/course/exercise/index.js";
import { grade } from "../../../src/tools/grader/grade.js";
import { Sandbox } from "../../../src/tools/grader/sandbox/sandbox.js";

const sandbox = new Sandbox(2);
afterAll(() => sandbox.close());

const file = (folder: string, id: string) =>
  readFileSync(new URL(`../../../${folder}/${id}.ts`, import.meta.url), "utf8");
const descent = (body: string) =>
  grade(
    exerciseOf("gradient-descent-1d"),
    `export function gradientDescent(f: (x: number) => number, x: number, rate: number, steps: number) {
${body}
}`,
    sandbox,
  );

describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
  "%s",
  (id, exercise) => {
    test("gives the reference full points in the sandbox", async () => {
      const report = await grade(exercise, file("solutions", id), sandbox);
      expect(report.checks.filter(({ verdict }) => verdict !== "right")).toEqual([]);
      expect(report.earned).toBe(pointsOf(exercise));
    });

    test("gives the starter nothing in the sandbox", async () => {
      const report = await grade(exercise, file("exercises", id), sandbox);
      expect(new Set(report.checks.map(({ verdict }) => verdict))).toEqual(
        new Set(["not-written"]),
      );
    });
  },
);

describe("a broken submission", () => {
  test("that does not parse is told line and column", async () => {
    const { problem } = await descent("  return [1, 2\n");
    expect(problem?.verdict).toBe("syntax-error");
    expect(problem?.message).toBe("line 4, column 1: ',' expected.");
  });

  test("that throws is told its own line", async () => {
    const { checks } = await descent("\n  throw new TypeError('mine');");
    expect(checks[0]?.message).toContain("threw on line 3: TypeError: mine");
  });

  test("that never ends fails one check and the others are not tried", async () => {
    const { checks } = await descent("for (;;);");
    expect(checks.map(({ verdict }) => verdict)).toEqual([
      "too-long",
      ...checks.slice(1).map(() => "skipped"),
    ]);
  });

  test("that fills the memory is told so", async () => {
    const { checks } = await descent("const all = []; for (;;) all.push(new Float64Array(1e6));");
    expect(checks[0]?.verdict).toBe("out-of-memory");
  });

  test("that imports something else than the library is told so", async () => {
    const source = 'import { readFileSync } from "node:fs";\nreadFileSync("/etc/passwd");';
    const { problem } = await grade(exerciseOf("network-size"), source, sandbox);
    expect(problem?.message).toContain('cannot import "node:fs"');
  });
});

describe("what is not there is named, with what to do instead", () => {
  test.each([
    ["setTimeout(() => 1);", "; there are no timers here; compute the answer and return it"],
    ["return require('fs');", "; there is no require here; write import"],
    ["return total(f);", "; declare total beside the function, or import it"],
    ["return Promise.resolve([1]);", "; take async and await away"],
  ])("%s", async (body, advice) => {
    const { checks } = await descent(body);
    expect(checks[0]?.message).toContain(advice);
  });

  test("an export", async () => {
    const source = "function sizeOf() {}";
    const { checks } = await grade(exerciseOf("network-size"), source, sandbox);
    expect(checks[0]?.message).toBe("sizeOf is not exported; write export before it");
  });

  test("what fails while the file is loaded", async () => {
    const loaded = async (source: string) =>
      (await grade(exerciseOf("network-size"), source, sandbox)).problem;
    expect((await loaded("const a = await fetch('x');"))?.message).toBe(
      "while the file was loaded on line 1: 'fetch' is not defined; " +
        "there is no network here; all that is needed comes as an argument",
    );
    expect(await loaded("throw new Error('not written yet');")).toMatchObject({
      verdict: "not-written",
    });
    const wrongName = await loaded("import { Foo } from 'backprop-workbook'; Foo();");
    expect(wrongName?.message).toContain("Could not find export 'Foo'");
  });
});

test("a submission can import the course library", async () => {
  const source = `import { Matrix } from "backprop-workbook";
export const sizeOf = (layers: number[]) => ({ neurons: Matrix.from([layers]).columns });`;
  const { checks } = await grade(exerciseOf("network-size"), source, sandbox);
  expect(checks[0]?.verdict).toBe("wrong-shape");
});

test("equal submissions get equal reports, whatever clock and chance they ask", async () => {
  const asking = "return [Math.random(), Date.now(), new Date().getTime()];";
  const reports = await Promise.all([1, 2, 3, 4].map(() => descent(asking)));
  expect(new Set(reports.map((report) => JSON.stringify(report))).size).toBe(1);
});

test("another submission gets other random inputs", async () => {
  const [one, other] = await Promise.all(["return 1;", "return  1;"].map(descent));
  const message = (report: typeof one) => report?.checks.at(-1)?.message;
  expect(message(one)).not.toBe(message(other));
});

describe("a notebook's cell", () => {
  const exercise = exerciseOf("softmax");
  const cells = ["const total = (v: number[]) => v.reduce((a, b) => a + b, 0);\n\nshow(total);"];

  test("is graded with the functions of other cells that it calls", async () => {
    const source = `function softmax(a: number[]): number[] {
  const e = a.map((x) => Math.exp(x - Math.max(...a)));
  return e.map((x) => x / total(e));
}
check("softmax", { softmax });`;
    const { earned, points } = await grade(
      exercise,
      { source, notebook: { cells: [...cells, source], place: 1 } },
      sandbox,
    );
    expect(earned).toBe(points);
  });

  test("is told its own lines", async () => {
    const lines = (source: string) =>
      grade(exercise, { source, notebook: { cells: [...cells, source], place: 1 } }, sandbox);
    const thrown = await lines("function softmax(a) {\n  total(a);\n  return a.missing.length;\n}");
    expect(thrown.checks[0]?.message).toContain("threw on line 3: TypeError");
    const broken = await lines("const k = total([1]);\nfunction softmax(a) {\n  return a +;\n}");
    expect(broken.problem?.message).toBe("line 3, column 13: Expression expected.");
  });
});
