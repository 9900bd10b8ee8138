import { describe, expect, test } from "vitest";
import { assemble as assembleIn } from "../../../../src/tools/grader/sandbox/assemble.js";

/** A cell that stands behind others, the nearest first. */
const assemble = (source: string, nearest: string[], functions: string[]) =>
  assembleIn(source, { cells: [...nearest.reverse(), source], place: nearest.length }, functions);
const body = (source: string, ...beside: string[]) => assemble(source, beside, ["f"]).text;

describe("a cell", () => {
  test("becomes a module that exports its function, each line in its place", () => {
    expect(assemble("\nfunction f(x) {\n  return x;\n}", [], ["f"])).toEqual({
      text: "\nfunction f(x) {\n  return x;\n}\nexport { f };",
      linesBefore: 0,
    });
  });

  test("loses its trials, shows and checks, and keeps what the function needs", () => {
    const text = body(
      'const k = 2;\nconst y = f(3);\nf(1); check("f", { f });\nconst f = (x) => k * x;',
    );
    expect(text.split("\n").map((line) => line.trim())).toEqual([
      "const k = 2;",
      "",
      "",
      "const f = (x) => k * x;",
      "export { f };",
    ]);
  });

  test("keeps statements that fill what is needed, and ignores what they throw", () => {
    const text = body("const t = [];\nfor (const n of [1, 2]) t.push(n);\nconst f = (i) => t[i];");
    expect(text).toContain("try{for (const n of [1, 2]) t.push(n);}catch{}");
  });

  test("keeps what fills it through functions, but no trial of the answer itself", () => {
    const text = body(
      "const t = [];\nfunction keep(n) { t.push(n); }\nconst twice = (n) => keep(2 * n);\ntwice(1);\nf(0);\nconst f = (i) => t[i];",
    );
    expect(text).toContain("try{twice(1);}catch{}");
    expect(text).not.toContain("f(0)");
  });

  test("keeps what fills that with which it is filled, also where it stands before", () => {
    const text = body("const u = [], t = [];\nu.push(1);\nt.push(u[0]);\nconst f = (i) => t[i];");
    expect(text).toContain("try{u.push(1);}catch{}");
  });

  test("keeps what other cells give the global object", () => {
    const text = body("const f = () => globalThis.k;", "globalThis.k = 1;");
    expect(text).toContain("try{globalThis.k = 1;}catch{}");
  });

  test("that exports by itself exports once", () => {
    expect(body("export const f = () => 1;").match(/export/g)).toHaveLength(1);
    expect(body("const f = () => 1;\nexport { f };").match(/export/g)).toHaveLength(1);
  });

  test("with an overloaded function keeps all of it", () => {
    expect(body("function f(x: 1): 1;\nfunction f(x: any) { return x; }")).toContain("return x;");
  });

  test("that does not parse is left as it is", () => {
    expect(assemble("function f( {", ["let a;"], ["f"]).text).toBe("function f( {");
  });

  test("that lacks the function exports nothing of that name", () => {
    expect(body("function g() {}")).toContain("export {  };");
  });
});

describe("what a cell does not define", () => {
  test("comes from the first of the other cells that does, with what that needs", () => {
    const { text, linesBefore } = assemble(
      "const f = (x) => g(x);",
      ["const h = 3;", "const unused = 1;\nfunction g(x) { return h * x; }", "const h = 4;"],
      ["f"],
    );
    expect(text).toBe(
      "function g(x) { return h * x; }\nconst h = 3;\nconst f = (x) => g(x);\nexport { f };",
    );
    expect(linesBefore).toBe(2);
  });

  test("comes in the notebook's own order, as it ran there", () => {
    const text = body("const f = (i) => t[i];", "t.push(2);", "const t = [];\nt.push(1);");
    expect(text.split("\n").slice(0, 3)).toEqual([
      "const t = [];",
      "try{t.push(1);}catch{}",
      "try{t.push(2);}catch{}",
    ]);
  });

  test("is asked of the nearest cell before it, then of the first behind it", () => {
    const cells = [
      "const h = 1;",
      "const h = 2;",
      "const f = () => h + g;",
      "const g = 3;",
      "const g = 4;",
    ];
    const { text } = assembleIn(cells[2] ?? "", { cells, place: 2 }, ["f"]);
    expect(text).toBe("const h = 2;\nconst g = 3;\nconst f = () => h + g;\nexport { f };");
  });

  test("may be imported: only the names that are needed", () => {
    const text = body(
      "const f = (x) => M.from(x).sum(k);",
      'import * as k from "y";',
      'import { Dense, Matrix as M } from "backprop-workbook";\nimport { show } from "x";',
    );
    expect(text.split("\n").slice(0, 2)).toEqual([
      'import { Matrix as M } from "backprop-workbook";',
      'import * as k from "y";',
    ]);
  });

  test("is not fetched for a parameter, a local name, a member or a label of the same name", () => {
    const source = `function f(x, { y: z = 1 }, ...rest) {
      const a = { b: x.c, d() {} };
      out: for (let i = 0; ; i++) break out;
      try { return z + rest.length + a.b; } catch (e) { return e; }
    }`;
    const beside = ["x", "y", "z", "rest", "a", "b", "c", "d", "out", "i", "e"];
    expect(body(source, ...beside.map((name) => `const ${name} = imported;`))).toBe(
      `${source}\nexport { f };`,
    );
  });

  test("is not taken from a cell that does not parse", () => {
    expect(body("const f = () => g;", "const g = (;")).not.toContain("(;");
  });

  test("brings types along", () => {
    expect(body("const f = (w: W) => w;", "interface W { a: V }\ntype V = 1;")).toContain("type V");
  });
});
