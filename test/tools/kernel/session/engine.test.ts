import { mkdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { CellError, Outcome, Output } from "../../../../src/tools/kernel/channel.js";
import { Engine } from "../../../../src/tools/kernel/session/engine.js";
import { temporaryFolder } from "../../../temporary-folder.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
let engine: Engine;
let outputs: Output[] = [];
let count = 0;
/** What the user writes, and what the user was asked. */
let lines: string[] = [];
let prompts: string[] = [];
/** Instead of a line: the user writes nothing. */
const NEVER = "\0";

beforeAll(async () => {
  folder = temporaryFolder();
  engine = new Engine({
    folder,
    onOutput: (output) => outputs.push(output),
    onInput: async (prompt) => {
      prompts.push(prompt);
      const value = lines.shift();
      if (value === undefined) return { refused: "nobody is there" };
      return value === NEVER ? new Promise(() => {}) : { value };
    },
  });
  await engine.ready();
});
beforeEach(() => {
  outputs = [];
  prompts = [];
});
afterAll(() => engine.close());

const run = (code: string): Promise<Outcome> => engine.execute(code, ++count);

/** The text of a cell's result; what went wrong where it failed. */
async function result(code: string): Promise<unknown> {
  const outcome = await run(code);
  return outcome.status === "ok" ? outcome.result?.["text/plain"] : outcome.traceback.join("\n");
}

async function failure(code: string): Promise<CellError> {
  const outcome = await run(code);
  if (outcome.status === "ok") throw new Error(`expected the cell to fail: ${code}`);
  return outcome;
}

const printed = (name: "stdout" | "stderr") =>
  outputs
    .map((output) => (output.kind === "stream" && output.name === name ? output.text : ""))
    .join("");

describe("values and variables", () => {
  test("a last expression is the result, and undefined is none", async () => {
    expect(await result("const list = [1, 2];\nlist.map((x) => x + 1)")).toBe("[ 2, 3 ]");
    expect(await result("undefined")).toBeUndefined();
    expect(await result("null")).toBe("null");
  });

  test("anything may be declared again, with another type", async () => {
    await run("const again = 1; class Thing { a = 1 }");
    expect(await result("const again = 'text'; class Thing { b = 2 }\nagain")).toBe("'text'");
    expect(await result("new Thing().b")).toBe("2");
  });

  test("a variable declared again without a value has none", async () => {
    await run("let blank: number | undefined = 5;");
    expect(await result("let blank: number | undefined;\ntypeof blank")).toBe("'undefined'");
  });

  test("a variable may be handed on, or set, in shorthand", async () => {
    await run("let short = 1; function own() { return 2 }");
    expect(await result("({ short, own: own() })")).toBe("{ short: 1, own: 2 }");
    await run("({ short } = { short: 5 });");
    expect(await result("((short: number) => ({ short }))(7).short + short")).toBe("12");
  });

  test("an export in a cell is a declaration like any other", async () => {
    expect(
      await result(
        "export const out = 6;\nexport function twice(x: number) { return 2 * x }\ntwice(out)",
      ),
    ).toBe("12");
  });

  test("await works at the top level in every form", async () => {
    expect(await result("await (Promise.resolve(4))")).toBe("4");
    expect(await result("Promise.resolve(4)")).toBe("Promise { 4 }");
    expect(await result("new Promise(() => {})")).toBe("Promise { <pending> }");
    expect(await result("await (async () => 5)()")).toBe("5");
    expect(await result("const awaited = await Promise.resolve(6); awaited")).toBe("6");
    await run("for await (const x of [Promise.resolve(7)]) console.log(x)");
    expect(printed("stdout")).toBe("7\n");
  });
});

describe("errors", () => {
  test("an exception shows message, cell, line, column and a caret", async () => {
    const first = count + 1;
    await run("function half(x: any) {\n  return x.value / 2;\n}");
    const error = await failure("const y = 1;\nhalf(undefined)");
    expect(error.ename).toBe("TypeError");
    expect(error.traceback).toEqual([
      "TypeError: Cannot read properties of undefined (reading 'value')",
      `    at half (cell ${first}, line 2, column 12)`,
      "      1 | function half(x: any) {",
      "    > 2 |   return x.value / 2;",
      "        |            ^",
      "      3 | }",
      `    at cell ${first + 1}, line 2, column 1`,
    ]);
  });

  test("all type errors come with line and column, and nothing has run", async () => {
    const error = await failure("console.log('run');\nconst n: number = 'a';\nlet s: string = 5;");
    expect(error.ename).toBe("TypeScriptError");
    expect(error.evalue).toContain("(and 1 more)");
    expect(error.traceback.filter((line) => !line.includes("|"))).toEqual([
      `cell ${count}, line 2, column 7: Type 'string' is not assignable to type 'number'. (TS2322)`,
      `cell ${count}, line 3, column 5: Type 'number' is not assignable to type 'string'. (TS2322)`,
    ]);
    expect(printed("stdout")).toBe("");
  });

  test("types are strict", async () => {
    expect((await failure("function loose(x) { return x }")).evalue).toContain("implicitly");
    expect((await failure("const n: number = null")).evalue).toContain("null");
  });

  test("what ran before an exception stays declared, what did not does not", async () => {
    await run("const kept = 'old';");
    await failure("const before = 1;\nthrow new Error('stop');\nconst after = 2; const kept = 3;");
    expect(await result("before")).toBe("1");
    expect(await result("kept")).toBe("'old'");
    expect(await result("after")).toContain("Cannot find name 'after'");
  });

  test("what is thrown need not be an error", async () => {
    expect(await failure("throw { code: 5 }")).toMatchObject({ evalue: "{ code: 5 }" });
  });

  test("a cause is shown too", async () => {
    const text = await result("throw new Error('outer', { cause: new RangeError('inner') })");
    expect(text).toContain("Caused by RangeError: inner");
  });

  test("a stack names the user's lines and no other, whoever shows it", async () => {
    const first = count + 1;
    await run("function deep() {\n  throw new Error('deep');\n}");
    const stack = `    at deep (cell ${first}, line 2, column 9)\n    at cell ${first + 1}, line 2, column 7`;
    await run("let caught: any;\ntry { deep() } catch (e) { caught = e }\nconsole.log(caught);");
    expect(printed("stdout")).toBe(`Error: deep\n${stack}\n`);
    expect(await result("caught.stack")).toBe(`Error: deep\n${stack}`);
    expect(await result("caught")).toBe(`Error: deep\n${stack}`);
    await run("console.trace('here')");
    expect(printed("stderr")).toBe(`Trace: here\n    at cell ${count}, line 1, column 9\n`);
  });

  test("the reasons of an AggregateError have their places", async () => {
    const error = await failure("await Promise.any([\n  Promise.reject(new Error('first')),\n]);");
    expect(error.traceback.slice(0, 3)).toEqual([
      "AggregateError: All promises were rejected",
      "Reason 1: Error: first",
      `    at cell ${count}, line 2, column 18`,
    ]);
  });

  test("a cell that isn't counted does not take another's place", async () => {
    await run("function counted() {\n  throw new Error('counted');\n}");
    await engine.execute("'silent'\n'and'\n'long'", count);
    expect((await failure("counted()")).traceback[3]).toContain(
      "> 2 |   throw new Error('counted')",
    );
  });

  test("memory that ran out is one sentence", async () => {
    vi.stubEnv("NODE_OPTIONS", "--max-old-space-size=150");
    const small = new Engine({ folder, onOutput: (output) => outputs.push(output) });
    const code =
      "const hoard: number[][] = []; while (true) hoard.push(new Array(1000).fill(1.5));";
    const outcome = await small.execute(code, 1);
    vi.unstubAllEnvs();
    await small.close();
    expect(outcome).toMatchObject({ ename: "OutOfMemory" });
    expect(outcome).toMatchObject({
      evalue: expect.stringMatching(/^memory ran out at [\d.]+ GB;/),
    });
    expect(printed("stderr")).toBe("");
  });

  test("a module that can't be found is named with its place", async () => {
    const error = await failure("import x from './nowhere';");
    expect(error.traceback[0]).toContain(`cell ${count}, line 1, column 15: Cannot find module`);
  });

  test("a package that does not load is named, and its own frames are left out", async () => {
    await mkdir(join(folder, "node_modules/for-browsers"), { recursive: true });
    await writeFile(join(folder, "node_modules/for-browsers/index.js"), "exports.s = self.x;");
    const error = await failure("const browsers = require('for-browsers');");
    expect(error.traceback.slice(0, 2)).toEqual([
      'Error: "for-browsers" cannot be imported here: self is not defined',
      `    at cell ${count}, line 1, column 18`,
    ]);
  });

  const unawaited: Record<string, string> = {
    "a promise that nobody awaits": "async function bad() { throw new Error('lost') }\nbad();\n1",
    "a promise that fails as the cell waits":
      "(async () => { await null; throw new Error('lost') })();\nawait new Promise((r) => setTimeout(r, 20));",
    "a microtask": "queueMicrotask(() => { throw new Error('lost') });\n1",
    "a callback that comes as the cell waits for something else":
      "setTimeout(() => { throw new Error('lost') }, 1);\nawait new Promise(() => {});",
    "the next turn": "setImmediate(() => { throw new Error('lost') });",
  };
  for (const [what, code] of Object.entries(unawaited)) {
    test(`what a cell starts and what fails before it is over is its error: ${what}`, async () => {
      const error = await failure(code);
      expect(error).toMatchObject({ ename: "Error", evalue: "lost" });
      expect(error.traceback.join("\n")).toContain(`cell ${count}, line 1, column`);
      expect(printed("stderr")).toBe("");
    });
  }

  test("a cell that fails beside its course has declared what it ran", async () => {
    await failure(
      "let kept = 8; let blank: number | undefined;\nPromise.reject(new Error('lost'));",
    );
    expect(await result("[kept, blank]")).toBe("[ 8, undefined ]");
  });

  test("of several errors the cell's own is its error, and the others are shown", async () => {
    const error = await failure(
      "Promise.reject(new Error('first')); Promise.reject(new Error('second')); throw new Error('own')",
    );
    expect(error.evalue).toBe("own");
    expect(printed("stderr")).toMatch(/Uncaught Error: first(?:.|\n)*Uncaught Error: second/);
  });

  test("a promise that is awaited late is none", async () => {
    const code =
      "const late = Promise.reject(new Error('lost'));\nawait new Promise((r) => setTimeout(r, 20));";
    expect(await result(`${code}\nawait late.catch(() => 'caught')`)).toBe("'caught'");
  });

  test("a timer that fails after its cell is shown, and is no later cell's error", async () => {
    await run(`const late = { now: false };
      const waiting = setInterval(() => {
        if (!late.now) return;
        clearInterval(waiting);
        throw new Error("late");
      }, 5);`);
    const later = "late.now = true;\nawait new Promise((r) => setTimeout(r, 100));\n1";
    expect(await result(later)).toBe("1");
    expect(printed("stderr")).toContain("Uncaught Error: late");
  });

  test("a promise that fails after its cell is no later cell's error, but where that one made it", async () => {
    await run(`const gate = { open: () => {} };
      (async () => {
        await new Promise<void>((resolve) => { gate.open = resolve; });
        throw new Error("late");
      })();`);
    const made = count;
    const opening = "gate.open();\nawait new Promise((r) => setTimeout(r, 20));\n1";
    expect(await result(opening)).toBe("1");
    expect(printed("stderr")).toContain(`Uncaught Error: late\n    at cell ${made}, line 4`);
    const own = await failure(
      "(async () => { await 0; throw new Error('own'); })(); await new Promise((r) => setTimeout(r, 50));",
    );
    expect(own.evalue).toBe("own");
  });

  test.each([
    ["a timer", "setTimeout(f, 5)"],
    ["a microtask", "queueMicrotask(f)"],
    ["a tick", "process.nextTick(f)"],
    ["a file's callback", "require('node:fs').stat('.', f)"],
  ])("what %s throws while its cell waits is the cell's error", async (_, start) => {
    const f = "const f = () => { throw new Error('own'); };";
    const error = await failure(`${f}\n${start}; await new Promise((r) => setTimeout(r, 60));`);
    expect(error.evalue).toBe("own");
  });

  test("process.exit is an error and the session goes on", async () => {
    await run("const survivor = 1;");
    expect((await failure("process.exit(3)")).evalue).toContain("cannot end the session");
    expect(await result("survivor")).toBe("1");
  });
});

test("the folder of the notebook is known", async () => {
  expect(await result("__dirname")).toBe(`'${folder}'`);
});

describe("output", () => {
  test("fifty thousand lines arrive complete and in order", async () => {
    await run("for (let i = 0; i < 50_000; i++) console.log(i);");
    const lines = printed("stdout").trimEnd().split("\n");
    expect(lines).toHaveLength(50_000);
    expect(lines.every((line, i) => line === String(i))).toBe(true);
  });

  test("what a cell prints beyond a million characters goes to a file", async () => {
    await run("process.stdout.write('x'.repeat(3_000_000)); console.log('end')");
    expect(printed("stdout").length).toBeLessThan(1_001_000);
    const [, path = ""] = /the rest is in (.*)\.\n$/.exec(printed("stdout")) ?? [];
    expect(await readFile(path, "utf8")).toMatch(/^x{2000000}end\n$/);
    await rm(path);
  });

  test("streams keep apart and console.table draws a table", async () => {
    await run("process.stdout.write('a'); console.error('b'); console.table([{ x: 1 }])");
    expect(printed("stdout")).toMatch(/^a┌.*x.*\n.*1/s);
    expect(printed("stderr")).toBe("b\n");
  });

  test("what a started program prints is shown", async () => {
    await run(
      "import { execSync } from 'node:child_process'; execSync('echo sub', { stdio: 'inherit' }); await new Promise((r) => setTimeout(r, 50))",
    );
    expect(printed("stdout")).toBe("sub\n");
  });

  test("tslab's displays come through, and update", async () => {
    await run(
      "import { newDisplay } from 'tslab'; const d = newDisplay(); d.text('1'); d.text('2')",
    );
    const displays = outputs.filter((output) => output.kind === "display");
    expect(displays.map(({ update }) => update)).toEqual([false, true]);
    const ids = displays.map(({ content }) => content.transient.display_id);
    expect(ids[0]).toBe(ids[1]);
  });
});

describe("standard input", () => {
  const reading = `import readline from 'node:readline'; import promises from 'node:readline/promises';
const open = { input: process.stdin, output: process.stdout };\n`;
  const ways: [string, string, string[], string][] = [
    ["prompt", "prompt('name?')", ["Ada"], "'Ada'"],
    ["prompt with an initial value", "prompt('name?', 'Bob')", [""], "'Bob'"],
    ["confirm", "[confirm('sure?'), confirm('sure?')]", ["y", "n"], "[ true, false ]"],
    ["file 0", "import { readFileSync } from 'node:fs'; readFileSync(0, 'utf8')", ["1"], "1\n"],
    [
      "readline's lines",
      `${reading}let all = ''; for await (const line of readline.createInterface(open)) { all += line; if (all === 'ab') break; }\nall`,
      ["a", "b"],
      "'ab'",
    ],
    [
      "readline's questions",
      `${reading}const asking = promises.createInterface(open); const first = await asking.question('one?');\nfirst + (await asking.question('two?'))`,
      ["1", "2"],
      "'12'",
    ],
  ];
  for (const [what, code, answers, expected] of ways) {
    test(`comes by ${what}, and no line more than the cell wants`, async () => {
      lines = [...answers, "left"];
      expect(await result(code)).toBe(expected);
      expect(lines).toEqual(["left"]);
    });
  }

  test("is asked for with the prompt", async () => {
    lines = ["", "y"];
    await run("prompt('name?'); confirm('sure?')");
    expect(prompts).toEqual(["name? ", "sure? [y/N] "]);
  });

  test("may be asked for in a later cell than the one that opened it", async () => {
    lines = ["3", "4"];
    await run(
      `${reading}const lasting = promises.createInterface(open); await lasting.question('')`,
    );
    expect(await result("await lasting.question('')")).toBe("'4'");
  });

  test("holds the cell that asked in a callback", async () => {
    lines = ["Ada"];
    await run(
      `${reading}readline.createInterface(open).question('', (a) => console.log('got', a))`,
    );
    expect(printed("stdout")).toBe("got Ada\n");
  });

  test("that is not to be had is an error at once, in every way", async () => {
    lines = [];
    const error = await failure("prompt('name?')");
    expect(error).toMatchObject({ ename: "NoInput", evalue: "nobody is there" });
    expect(error.traceback[1]).toContain(`cell ${count}, line 1, column 1`);
    const read = "import { readFileSync } from 'node:fs'; readFileSync(0)";
    expect((await failure(read)).ename).toBe("NoInput");
    const asked = `${reading}await promises.createInterface(open).question('')`;
    expect((await failure(asked)).ename).toBe("NoInput");
  });

  for (const code of [
    "prompt('name?')",
    `${reading}await promises.createInterface(open).question('')`,
  ]) {
    test(`is waited for until the cell is interrupted: ${code.split("\n").at(-1)}`, async () => {
      lines = [NEVER];
      const running = failure(`let before = 3;\n${code}`);
      await vi.waitUntil(() => prompts.length === 1, { timeout: 20_000 });
      engine.interrupt();
      expect((await running).ename).toBe("Interrupted");
      expect(await result("before")).toBe("3");
    });
  }
});

describe("an interrupt keeps the session", () => {
  const PATIENCE = { interval: 5, timeout: 20_000 };
  const begun = () => vi.waitUntil(() => printed("stdout") === "begun\n", PATIENCE);
  const endless: Record<string, string> = {
    "of a synchronous loop": "console.log('begun'); for (;;);",
    "of a cell that waits": "console.log('begun'); await new Promise(() => {})",
    "of a loop after an await": "await null; console.log('begun'); for (;;);",
    "of a loop after a timer":
      "await new Promise((r) => setTimeout(r, 1)); console.log('begun'); for (;;);",
    "of a promise chain": "console.log('begun'); for (;;) await null;",
    "of a loop that catches everything":
      "console.log('begun'); for (;;) try { for (;;); } catch {} finally { }",
    "of a slow regular expression": "console.log('begun'); /^(a+)+$/.test('a'.repeat(40) + 'b')",
  };
  for (const [what, code] of Object.entries(endless)) {
    test(what, async () => {
      await run("let precious = 7;");
      const running = failure(code);
      await begun();
      engine.interrupt();
      expect((await running).ename).toBe("Interrupted");
      expect(await result("precious")).toBe("7");
    });
  }

  test("and stops the code that waited", async () => {
    const running = failure(
      "for (;;) { await new Promise((r) => setTimeout(r, 10)); console.log('tick') }",
    );
    await vi.waitUntil(() => printed("stdout").startsWith("tick\n"), PATIENCE);
    engine.interrupt();
    await running;
    outputs = [];
    await run("await new Promise((r) => setTimeout(r, 100))");
    expect(printed("stdout")).toBe("");
  });

  test("unless nothing can stop the cell: then the session starts anew and says so", async () => {
    await run("let lost = 1;");
    await run("import { execSync } from 'node:child_process';");
    const running = failure("execSync('echo begun; sleep 30', { stdio: 'inherit' })");
    await begun();
    engine.interrupt();
    const error = await running;
    expect(error).toMatchObject({ ename: "SessionLost" });
    expect(error.evalue).toContain("could not be stopped");
    expect(await result("lost")).toContain("Cannot find name 'lost'");
  });
});

describe("local files", () => {
  let edits = 0;
  async function write(name: string, text: string): Promise<void> {
    await mkdir(join(folder, "lib"), { recursive: true });
    await writeFile(join(folder, name), text);
    // Edits within the file system's clock tick must differ as well.
    const when = new Date(Date.now() + 1000 * ++edits);
    await utimes(join(folder, name), when, when);
  }

  test("an edited module is loaded anew, also behind another", async () => {
    await write("lib/value.ts", "export const value: number = 1;");
    await write("lib/barrel.ts", "export { value } from './value.js';");
    expect(await result("import { value } from './lib/barrel'; value")).toBe("1");
    await write("lib/value.ts", "export const value: number = 2;");
    expect(await result("import { value } from './lib/barrel'; value")).toBe("2");
  });

  test("a folder is its index, and modules may import each other", async () => {
    await write(
      "lib/index.ts",
      "import { b } from './b.js'; export const a = 1; export const c = () => b();",
    );
    await write("lib/b.ts", "import { a } from './index.js'; export const b = () => a + 1;");
    expect(await result("import { c } from './lib'; c()")).toBe("2");
  });

  test("a module that appears after its import failed is found", async () => {
    expect(await result("import { n } from './lib/new'; n")).toContain("Cannot find module");
    await write("lib/new.ts", "export const n = 3;");
    expect(await result("import { n } from './lib/new'; n")).toBe("3");
  });

  test("JSON is read anew", async () => {
    await write("data.json", '{ "n": 1 }');
    expect(await result("import data from './data.json'; data.n")).toBe("1");
    await write("data.json", '{ "n": 2 }');
    expect(await result("import data from './data.json'; data.n")).toBe("2");
  });

  test("an exception in a module shows the module's line", async () => {
    await write(
      "lib/bad.ts",
      "// first\nexport function bad(): never {\n  throw new Error('in module');\n}",
    );
    const text = String(await result("import { bad } from './lib/bad'; bad()"));
    expect(text).toContain("at bad (lib/bad.ts, line 3, column 9)");
    expect(text).toContain("> 3 |   throw new Error('in module');");
  });

  test("a type error in a module names the module", async () => {
    await write("lib/wrong.ts", "export const w: number = 'x';");
    const text = await result("import { w } from './lib/wrong'; w");
    expect(text).toContain("lib/wrong.ts, line 1, column 14: Type 'string'");
  });
});

test("all of Node's modules and globals have their types", async () => {
  const code = "import * as fs from 'node:fs'; import zlib from 'zlib';";
  expect(await result(`${code} typeof fs.readFileSync + typeof zlib.gzip`)).toContain("function");
  expect((await failure("fs.readFileSync(5, 6)")).evalue).toContain("not assignable");
  expect(
    await result("const answer: Promise<Response> | undefined = undefined; typeof fetch"),
  ).toBe("'function'");
});

describe("editing", () => {
  test("completion knows variables and their members", async () => {
    await run("const points = [1, 2];");
    const found = await engine.complete("points.flatM", 12);
    expect(found).toEqual({ matches: ["flatMap"], start: 7, end: 12 });
  });

  test("inspection gives the type and the documentation", async () => {
    await run("/** Half of it. */\nfunction halve(x: number) { return x / 2 }");
    expect(await engine.inspect("halve", 3)).toContain("function halve(x: number): number");
    expect(await engine.inspect("halve", 3)).toContain("Half of it.");
    expect(await engine.inspect("   ", 1)).toBeNull();
    expect(await engine.inspect("strange", 3)).toBeNull();
  });
});

describe("inside a call", () => {
  const inspect = (code: string) => engine.inspect(code, code.length);

  test("inspection shows the signature with the argument marked", async () => {
    expect(await inspect("Math.pow(")).toContain("pow(«x: number», y: number): number");
    expect(await inspect("Math.pow(1, ")).toContain("pow(x: number, «y: number»): number");
    expect(await inspect("Math.max(1, 2, ")).toContain("max(«...values: number[]»): number");
  });

  test("what is documented is told in words and paragraphs", async () => {
    await run(`/**
 * Halves a number,
 * more or less.
 *
 * Twice is a quarter.
 * @param x what to halve,
 *   if it can be
 * @param times how often
 * @throws RangeError below 0
 */
function halves(x: number, times = 1): number { return x / 2 ** times }`);
    expect(await inspect("halves(1, ")).toBe(
      "halves(x: number, «times?: number»): number\n\n" +
        "Halves a number, more or less.\n\nTwice is a quarter.\n\n" +
        "Parameters:\n  x: what to halve, if it can be\n  times: how often\n\nThrows RangeError below 0",
    );
  });

  test("a name is itself, and outside a call is nothing", async () => {
    expect(await inspect("Math.max(Math.PI")).toContain("Math.PI: number");
    expect(await inspect("Math.max(1); ")).toBeNull();
  });
});

test("comms go both ways, between cells, and a handler that fails is shown", async () => {
  await run(`const comms = (globalThis as any)[Symbol.for("backprop-workbook.comms")];
const comm = comms.open("view", { value: 1 });
comm.onMessage = ({ data }: any) => { if (data.bad) throw new Error("bad data"); comm.send({ twice: 2 * data.x }); };`);
  const sent = () =>
    outputs.flatMap((output) => (output.kind === "comm" ? [output.message.content] : []));
  const comm_id = sent()[0]?.comm_id ?? "";
  const send = (data: Record<string, unknown>, id = comm_id) =>
    engine.comm({ type: "comm_msg", content: { comm_id: id, data }, metadata: {}, buffers: [] });
  expect(await send({ x: 21 })).toBe(true);
  expect(sent().at(-1)?.data).toEqual({ twice: 42 });
  expect(await send({ bad: true })).toBe(true);
  expect(printed("stderr")).toContain("Uncaught Error: bad data");
  expect(await send({}, "strange")).toBe(false);
});

test("a cell that ends its process says so, and the next one runs", async () => {
  expect(await failure("process.abort()")).toMatchObject({ ename: "SessionLost" });
  expect(await result("1 + 1")).toBe("2");
});
