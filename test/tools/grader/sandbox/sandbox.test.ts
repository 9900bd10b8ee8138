import { afterAll, describe, expect, test } from "vitest";
import { exercises, importsOf } from "../../../../src/course/exercise/index.js";
import * as library from "../../../../src/index.js";
import { Sandbox } from "../../../../src/tools/grader/sandbox/sandbox.js";

const sandbox = new Sandbox(2);
afterAll(() => sandbox.close());

const call = (name: string, ...given: readonly unknown[]) =>
  JSON.stringify({ call: name, with: given });
const run = (source: string, calls = [call("f")], ticks?: readonly number[]) =>
  sandbox.run({ source, calls, ...(ticks && { ticks }) });
const values = async (source: string, calls?: string[]) => {
  const result = await run(source, calls);
  if ("failure" in result) throw new Error(result.failure.message);
  return result.answers.map((answer) =>
    answer.kind === "reply" ? JSON.parse(answer.text).value : answer.kind,
  );
};

describe("a job", () => {
  test("loads the code once and makes its calls in order", async () => {
    const source = "let n: number = 0; export const f = (x: number) => { n += x; return n; };";
    expect(await values(source, [call("f", 1), call("f", 2)])).toEqual([1, 3]);
  });

  test("ends with the call that takes more steps than it may", async () => {
    const source = "export function f(x) { while (x); return 1; }";
    expect(await values(source, [call("f", 0), call("f", 1), call("f", 0)])).toEqual([
      1,
      "too-long",
    ]);
  });

  test("counts the steps of a call alike each time", async () => {
    const source =
      "export function f() { let s = 0; for (let i = 0; i < 1e6; i++) s += i; return s; }";
    const results = await Promise.all([run(source), run(source)]);
    const [one, other] = results.map((result) => JSON.stringify(result));
    expect(one).toContain('"ticks":');
    expect(one).toBe(other);
  });

  test("fails in words where the code cannot be loaded", async () => {
    expect(await run("export const f = (;")).toEqual({
      failure: { verdict: "syntax-error", message: "line 1, column 19: Expression expected." },
    });
    expect(await run("for (;;);")).toMatchObject({ failure: { verdict: "too-long" } });
  });

  test("finds nothing of an earlier one", async () => {
    await values("globalThis.left = 1; Array.prototype.map = null; export const f = () => 1;");
    const source = "export const f = () => [typeof globalThis.left, typeof [].map];";
    expect(await values(source)).toEqual([["undefined", "function"]]);
  });

  test("cannot sleep", async () => {
    const source =
      "export const f = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);";
    const result = await run(source);
    expect(JSON.stringify(result)).toContain("threw");
  });

  test("reaches nothing of Node, of the network or of time", async () => {
    const names = "process require fetch setTimeout WebAssembly os std performance";
    const source = `export const f = () => ${JSON.stringify(names.split(" "))}.filter((n) => n in globalThis);`;
    expect(await values(source)).toEqual([[]]);
  });
});

describe("work that no step is counted of ends by counting, too:", () => {
  test.each([
    ["filling", "const b = new Float64Array(2e4); for (let i = 0; i < 2e5; i++) b.fill(i);"],
    ["copying", "const b = new Uint8Array(3e7); for (;;) b.copyWithin(0, 1);"],
    ["going back in a regular expression", "/^(a+)+$/.test('a'.repeat(60) + '!');"],
    ["searching what is not there", "const a = []; a.length = 2 ** 32 - 1; a.indexOf(3);"],
    ["joining it", "const a = []; a.length = 2 ** 32 - 1; a.join();"],
    ["parsing", "const a = JSON.stringify(new Array(1e5).fill(1)); for (;;) JSON.parse(a);"],
    ["turning round", "for (;;) new Array(1e5).fill(0).reverse();"],
  ])("%s", async (_, body) => {
    expect(await values(`export function f() { ${body} }`)).toEqual(["too-long"]);
    expect(await run(body)).toEqual({
      failure: { verdict: "too-long", message: "the file ran too long while it was loaded" },
    });
  });
});

describe("a notebook's means are here:", () => {
  test.each([
    [
      "the whole console",
      "for (const name of 'log info warn error debug trace assert clear table dir dirxml group groupCollapsed groupEnd count countReset time timeLog timeEnd'.split(' ')) console[name]('x'); return 1;",
      1,
    ],
    [
      "copies of data",
      "const a = [1, { b: new Map([[1, [2]]]), c: Float64Array.of(1, 2) }]; const d = structuredClone(a); a[1].b.get(1)[0] = 9; a[1].c[0] = 9; return [d[1].b.get(1)[0], d[1].c];",
      [2, [1, 2]],
    ],
    [
      "copies of circles",
      "const a = { n: 1 }; a.self = a; const d = structuredClone(a); return [d.self === d, d === a];",
      [true, false],
    ],
    [
      "no copies of functions",
      "try { structuredClone(() => 1); } catch (error) { return error.name; }",
      "TypeError",
    ],
  ])("%s", async (_, body, value) => {
    expect(await values(`export function f() { ${body} }`)).toEqual([value]);
  });

  test.each([
    ["by name", "export default function f(x) { return 1; }", [1]],
    ["without a name", "export default (x) => 1;", [1]],
    ["a constant's", "const f = (x) => 1; export default f;", [1]],
    ["under another name", "export default function g(x) { return 1; }", [undefined]],
  ])("what is exported by default, %s", async (_, source, value) => {
    expect(await values(source)).toEqual(value);
  });

  test.each([
    [
      "namespaces",
      "namespace N {\n  // two\n  export const k: number = 2;\n}\nexport const f = () => N.k;",
    ],
    ["enums", "enum E { A = 2 }\nexport const f = () => E.A;"],
    [
      "nested namespaces",
      "namespace A.B { export namespace C { export const k = 2; } }\nexport const f = () => A.B.C.k;",
    ],
    [
      "the word in another place",
      "const namespace = 2; // module x {\nexport const f = () => namespace;",
    ],
  ])("%s", async (_, source) => expect(await values(source)).toEqual([2]));

  test("and lines below a namespace keep their numbers", async () => {
    const source =
      "namespace N {\n  export const k = 1;\n}\nexport const f = () => {\n  return missing;\n};";
    const result = await run(source);
    const [answer] = "answers" in result ? result.answers : [];
    expect(answer?.kind === "reply" && answer.text).toContain("student.ts:5");
  });
});

test("every machine lies in Greenwich", async () => {
  const zone = process.env.TZ;
  process.env.TZ = "Asia/Tokyo";
  const dated = new Sandbox(1);
  const source = `export const f = () => {
    const d = new Date(2026, 6, 1, 12);
    return [d.getTimezoneOffset(), d.getHours(), d.getTime(), String(d), d.toLocaleString()];
  };`;
  const result = await dated.run({ source, calls: [call("f")] });
  await dated.close();
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  const [answer] = "answers" in result ? result.answers : [];
  const value = answer?.kind === "reply" ? JSON.parse(answer.text).value : undefined;
  expect(value?.slice(0, 3)).toEqual([0, 12, Date.UTC(2026, 6, 1, 12)]);
  expect(value?.[3]).toContain("GMT+0000");
  expect(value?.[4]).toContain("12:00");
});

test("a student's answers share an allowance of time; where it is used up, none is tried", async () => {
  const allowance = { left: 1e9 };
  await sandbox.run({ source: "export const f = () => 1;", calls: [call("f")] }, allowance);
  expect(allowance.left).toBeLessThan(1e9);
  allowance.left = 0;
  expect(await sandbox.run({ source: "", calls: [] }, allowance)).toMatchObject({
    failure: { verdict: "out-of-time" },
  });
});

describe("the course library", () => {
  test("has all its names there, but for graphs, which no answer needs", async () => {
    const source =
      'import * as all from "backprop-workbook"; export const f = () => Reflect.ownKeys(all).filter((key) => typeof key === "string");';
    const allowed = [...new Set(exercises.flatMap(importsOf))];
    const result = await sandbox.run({ source, calls: [call("f")], imports: allowed });
    const [answer] = "answers" in result ? result.answers : [];
    const names: string[] = answer?.kind === "reply" ? JSON.parse(answer.text).value : [];
    expect(names).toEqual(expect.arrayContaining(allowed));
    const graphs = ["Graph", "GraphNode", "compile", "constant", "networkGraph", "variable"];
    const left = Object.keys(library).filter((name) => !names.includes(name));
    expect(left.filter((name) => !graphs.includes(name))).toEqual([]);
  });

  test("can be used by the student's code: a network goes forward and backward", async () => {
    const source = `import { Activation, Dense, meanSquaredError, Network, Random, sigmoid, tanh } from "backprop-workbook";
export function f() {
  const random = new Random(1);
  const network = new Network([new Dense(2, 4, { random }), new Activation(tanh), new Dense(4, 1, { random }), new Activation(sigmoid)]);
  const X = [[0, 0], [0, 1], [1, 0], [1, 1]];
  const { loss } = network.backpropagate(X, [[0], [1], [1], [0]], meanSquaredError);
  return [loss > 0 && loss < 1, network.parameters.length];
}`;
    expect(await values(source)).toEqual([[true, 4]]);
  });
});

test("an answer's types are looked at without running it", async () => {
  const question = {
    source: "for (;;);\nexport const f = (a: number): string => a;",
    starter: "export const f = (a: number): string => String(a);",
    functions: ["f"],
  };
  expect(await sandbox.typeError(question)).toEqual({
    error: "line 2, column 41: Type 'number' is not assignable to type 'string'.",
    timely: true,
  });
});

test("a closed sandbox takes no more jobs", async () => {
  const closed = new Sandbox(1);
  closed.warm();
  await closed.close();
  await expect(closed.run({ source: "", calls: [] })).rejects.toThrow("the sandbox is closed");
});
