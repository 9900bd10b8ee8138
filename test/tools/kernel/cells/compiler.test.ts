import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { Engine } from "../../../../src/tools/kernel/session/engine.js";
import { temporaryFolder } from "../../../temporary-folder.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = temporaryFolder();
let count = 0;
let printed = "";
const engine = new Engine({
  folder,
  onOutput: (output) => {
    if (output.kind === "stream") printed += output.text;
  },
});
beforeAll(() => engine.ready());
afterAll(() => engine.close());

/** Runs cells. @returns the last one's value, or what went wrong in it */
async function last(...cells: string[]): Promise<unknown> {
  let shown: unknown;
  for (const cell of cells) {
    const outcome = await engine.execute(cell, ++count);
    shown = outcome.status === "ok" ? outcome.result?.["text/plain"] : outcome.evalue;
  }
  return shown;
}

describe("one variable is one variable", () => {
  test("functions, getters and closures see what a later cell assigns", async () => {
    const made =
      "let rate = 0.1; const step = () => rate; class Rated { get r() { return rate } }; var o = { m() { return rate } };";
    expect(await last(made, "rate = 0.5;", "[step(), new Rated().r, o.m()]")).toBe(
      "[ 0.5, 0.5, 0.5 ]",
    );
  });

  test("later cells see what a function of an earlier one assigns", async () => {
    expect(await last("let hits = 0; function hit() { hits++ }", "hit(); hit();", "hits")).toBe(
      "2",
    );
    expect(await last("({ hits } = { hits: 7 });", "hit(); hits")).toBe("8");
  });

  test("a variable declared again is the one that earlier functions read", async () => {
    expect(
      await last("const again = 1; const read = () => again;", "const again = 2;", "read()"),
    ).toBe("2");
  });

  test("var belongs to the session from wherever it stands", async () => {
    expect(await last("for (var vi = 0, vn = 3; vi < vn; vi++) {}", "vi")).toBe("3");
    expect(await last("try { if (true) { var vt = 'in' } } catch {}", "vt")).toBe("'in'");
  });

  test("a default value sees the session's variable, not one that the body declares", async () => {
    expect(
      await last("const dx = 2; const df = (a = dx) => { const dx = 9; return a + dx }", "df()"),
    ).toBe("11");
  });

  test("functions have the names of their variables, and no receiver", async () => {
    expect(
      await last(
        "const named = () => 1; let later = function () {};",
        "later = () => {}; [named.name, later.name]",
      ),
    ).toBe("[ 'named', 'later' ]");
    expect(await last("function self(this: unknown) { return this }", "self()")).toBeUndefined();
  });

  test("what is known of a variable's value holds in the next cell, as in a file", async () => {
    expect(await last("let best: string | null = 'best';", "best.length")).toBe("4");
    expect(await last("let filled;", "filled = 'x';", "filled.length")).toBe("1");
  });

  test("a local module's own variable is read as it is now", async () => {
    await writeFile(join(folder, "tally.ts"), "export let n = 0; export function up() { n++; }");
    expect(await last("import { n, up } from './tally';", "up(); up(); n")).toBe("2");
  });
});

describe("a failed cell changes nothing that it did not run", () => {
  test("types, namespaces, enumerations and variables stay as they were", async () => {
    await last(
      "const kept = 1; type Kept = number; namespace Space { export const a = 1 } enum Sort { A }",
    );
    expect(
      await last(
        "throw new Error('early'); const kept = 'x'; type Kept = string; namespace Space { export const b = 2 } enum Sort { B }",
      ),
    ).toBe("early");
    expect(await last("const again2: Kept = 4; [kept + 1, Space.a, Sort.A]")).toBe("[ 2, 1, 0 ]");
    expect(await last("Space.b")).toContain("Property 'b' does not exist");
  });

  test("what ran before the failure is there", async () => {
    await last(
      "const ran = 1; type Ran = 'r'; throw new Error('mid'); const unran = 2; type Unran = 1;",
    );
    expect(await last("const r: Ran = 'r'; ran")).toBe("1");
    expect(await last("unran")).toContain("Cannot find name 'unran'");
    expect(await last("let u: Unran")).toContain("Cannot find name 'Unran'");
  });

  test("one of many names that is declared again keeps its value", async () => {
    const names = Array.from({ length: 60 }, (_, i) => `many${i}`);
    await last(names.map((name, i) => `let ${name} = ${i};`).join("\n"));
    await last(`throw new Error("no");\n${names.map((name) => `let ${name} = -1;`).join("\n")}`);
    expect(await last("[many0, many50, many59]")).toBe("[ 0, 50, 59 ]");
  });

  test("a cell that is refused leaves nothing", async () => {
    await last("let refused: number = 'a'; namespace Space { export const c = 1 }");
    expect(await last("refused")).toContain("Cannot find name 'refused'");
    expect(await last("Space.c")).toContain("Property 'c' does not exist");
  });
});

describe("valid TypeScript is accepted", () => {
  test.each([
    ["an export list with a new name", ["const b = 3;\nexport { b as limit };", "limit + b"], "6"],
    ["a default export", ["export default 42"], "42"],
    [
      "the module's own address",
      ["import.meta.url.startsWith('file:') && import.meta.url.endsWith('.ts')"],
      "true",
    ],
    [
      "a namespace opened again",
      [
        "namespace Geo { export const pi = 3 }",
        "namespace Geo { export const tau = 2 * pi }",
        "Geo.tau + Geo.pi",
      ],
      "9",
    ],
    [
      "a namespace on a class",
      ["class Box { v = 1 }", "namespace Box { export const unit = new Box() }", "Box.unit.v"],
      "1",
    ],
    [
      "a method decorator",
      [
        "function twice(f: (x: number) => number, _: ClassMethodDecoratorContext) { return (x: number) => 2 * f(x) }",
        "class Maths { @twice one(x: number) { return x } }",
        "new Maths().one(4)",
      ],
      "8",
    ],
    [
      "a global declaration",
      [
        "declare global { interface Array<T> { lastOne(): T } }\nArray.prototype.lastOne = function () { return this[this.length - 1] };",
        "[1, 2].lastOne()",
      ],
      "2",
    ],
    ["an empty array filled later", ["const losses = [];", "losses.push(1);", "losses"], "[ 1 ]"],
    [
      "private members of a class expression",
      ["const make = () => class { private secret = 1; v = 2 };", "new (make())().v"],
      "2",
    ],
    ["what Node has", ["[3, 1, 2].toSorted().findLast((x) => x < 3)"], "2"],
    [
      "satisfies and const type parameters",
      [
        "const conf = { a: 1 } satisfies Record<string, number>; function tuple<const T>(x: T) { return x }",
        "tuple([conf.a])[0]",
      ],
      "1",
    ],
    [
      "an import by require",
      ["import path = require('node:path');", "path.basename('/a/b')"],
      "'b'",
    ],
    [
      "an alias of a namespace's member",
      ["namespace N1 { export const deep = 5 }", "import alias = N1.deep;", "alias"],
      "5",
    ],
    ["await in every form", ["await (Promise.resolve(4))"], "4"],
  ])("%s", async (_, cells, value) => {
    expect(await last(...cells)).toBe(value);
  });

  test("decorators from before the standard's are understood, too", async () => {
    await last(
      "function old(target: object, name: string, property: PropertyDescriptor) { const f = property.value; property.value = (x: number) => 3 * f(x) }",
    );
    expect(
      await last("class Older { @old one(x: number) { return x } }", "new Older().one(4)"),
    ).toBe("12");
  });

  test("a local module has an address of its own", async () => {
    await writeFile(join(folder, "placed.ts"), "export const place = import.meta.url;");
    expect(await last("import { place } from './placed';", "place.endsWith('placed.ts')")).toBe(
      "true",
    );
  });

  test("a resource is disposed of at the end of its cell, whose other names stay", async () => {
    printed = "";
    await last(
      "using held = { [Symbol.dispose]() { console.log('disposed') } };\nconst beside = 5;",
    );
    expect(printed).toBe("disposed\n");
    expect(await last("beside")).toBe("5");
  });

  test("what is only declared is no variable", async () => {
    expect(await last("declare const nowhere: number;", "nowhere")).toBe("nowhere is not defined");
  });

  test("a package that waits at its top level is imported", async () => {
    const path = join(folder, "node_modules", "waits");
    await mkdir(path, { recursive: true });
    const manifest = { name: "waits", type: "module", main: "index.js", types: "index.d.ts" };
    await writeFile(join(path, "package.json"), JSON.stringify(manifest));
    await writeFile(join(path, "index.js"), "export const ready = await Promise.resolve(6);");
    await writeFile(join(path, "index.d.ts"), "export declare const ready: number;");
    expect(await last("import { ready } from 'waits';", "ready")).toBe("6");
  });

  test("a local module that waits at its top level is imported", async () => {
    await writeFile(
      join(folder, "slow.ts"),
      "export const slow: number = await Promise.resolve(8);",
    );
    expect(await last("import { slow } from './slow';", "slow")).toBe("8");
  });
});
