import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import {
  exerciseOf,
  exercises,
  forStudents,
  pointsOf,
  textReport,
} from "../../../src/course/exercise/index.js";
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

describe("the library answers none of its own exercises:", () => {
  test.each([
    ["handed on", 'export { softmax } from "backprop-workbook";'],
    ["renamed", 'import { softmax as mine } from "backprop-workbook"; export { mine as softmax };'],
    [
      "in a namespace",
      'import * as all from "backprop-workbook"; export const softmax = (a) => all.softmax(a);',
    ],
    [
      "by a layer",
      'import { Softmax } from "backprop-workbook"; export const softmax = (a) => new Softmax().forward([a]).row(0);',
    ],
    [
      "by a class of it",
      'import { Softmax } from "backprop-workbook"; class Mine extends Softmax {} export const softmax = (a) => new Mine().forward([a]).row(0);',
    ],
    [
      "imported later",
      'const all = await import("backprop-workbook"); export const softmax = (a) => all.softmax(a);',
    ],
    [
      "bound",
      'import { softmax as s } from "backprop-workbook"; export const softmax = s.bind(null);',
    ],
  ])("%s", async (_, source) => {
    const { earned, checks, problem } = await grade(exerciseOf("softmax"), source, sandbox);
    expect(earned).toBe(0);
    expect(problem?.verdict ?? checks[0]?.verdict).toBe("library-answer");
    expect(problem?.message ?? checks[0]?.message).toMatch(
      / is answered by the library's own (softmax|Softmax); write it yourself$/,
    );
  });

  test("what an exercise allows may be used", async () => {
    const source = file("solutions", "path-gradient");
    const tools =
      'import { sigmoid, softmax } from "backprop-workbook";\nexport const tools = [sigmoid.value(0), softmax([1, 1])];\n';
    const exercise = exerciseOf("path-gradient");
    expect((await grade(exercise, tools + source, sandbox)).earned).toBe(pointsOf(exercise));
  });
});

describe("nothing hidden comes out of a report for students:", () => {
  // Hidden checks of softmax ask about [-4] and about -2000, -2001, -1999.
  const seen = async (source: string) =>
    JSON.stringify(forStudents(await grade(exerciseOf("softmax"), source, sandbox)));

  test.each([
    [
      "what was asked before",
      "let last; export const softmax = (a) => { const before = last; last = a; return before; };",
    ],
    ["in an error", "export const softmax = (a) => { throw new Error(a.join()); };"],
    [
      "in an error of the next call",
      "let last = []; export const softmax = (a) => { const e = new Error(last.join()); last = a; throw e; };",
    ],
    [
      "in names that are looked for nearby",
      `let last = [], calls = 0;
const answer = (a) => { last = a; calls += 1; return [0]; };
const exported = new Proxy({}, { get: () => (calls === 5 ? undefined : answer), ownKeys: () => ["softmax" + last.join("").slice(0, 7)] });
Promise.prototype.then = () => exported;
await 0;`,
    ],
    ["in our own word for what is no data", "export const softmax = (a) => ({ $: a.join() });"],
    ["in names of an object", "export const softmax = (a) => ({ [a.join()]: 1 });"],
    [
      "in a getter",
      "let k = ''; export const softmax = (a) => { k += a.join(); return { get [k]() { return 1; } }; };",
    ],
    [
      "after its function is gone",
      "export let softmax = (a) => { softmax = a.join(); return [1]; };",
    ],
  ])("%s", async (_, source) => {
    const report = await seen(source);
    expect(report).toContain("hidden");
    expect(report).not.toMatch(/-4|-?2000|-?1999/);
  });

  test("an answer that asks everything in order would have told", async () => {
    const source = "export const softmax = (a) => { throw new Error(a.join()); };";
    const report = await grade(exerciseOf("softmax"), source, sandbox);
    expect(JSON.stringify(report)).toMatch(/-2000,-2001,-1999/);
  });
});

test("no answer writes on a terminal what it likes", async () => {
  const source = `const evil = "\\x1b[2J\\x9b1A\\u202e\\n  ✓ two numbers\\r\\u2028";
export function softmax(a) {
  if (a[0] === 0) return { $: evil };
  if (a[0] === 2) return evil;
  throw new Error(evil);
}`;
  const report = await grade(exerciseOf("softmax"), source, sandbox);
  const text = textReport(report);
  expect(text.split("\n")).toHaveLength(1 + report.checks.length);
  expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
  const thrown = await grade(exerciseOf("softmax"), `throw new Error("a\\n\\x1b[31mb");`, sandbox);
  expect(thrown.problem?.message).toBe("while the file was loaded on line 1: a ?[31mb");
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
