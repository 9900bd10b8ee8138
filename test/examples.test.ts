import { format } from "node:util";
import { beforeAll, describe, expect, it, vi } from "vitest";
import * as figure from "../src/course/figure/index.js";
import * as notebook from "../src/course/notebook/index.js";
import * as course from "../src/index.js";
import * as expression from "../src/library/graph/expression/index.js";
import * as library from "../src/library/index.js";
import {
  type Example,
  examplesIn,
  examplesOfPage,
  execute,
  promised,
  typeErrors,
} from "./example.js";

/** What examples may import: the faces of both packages, from their sources. */
const FACES: Readonly<Record<string, readonly [source: string, face: object]>> = {
  "@backprop-workbook/library": ["src/library/index.ts", library],
  "@backprop-workbook/library/expression": ["src/library/graph/expression/index.ts", expression],
  "backprop-workbook": ["src/index.ts", course],
  "backprop-workbook/expression": ["src/library/graph/expression/index.ts", expression],
  "backprop-workbook/figure": ["src/course/figure/index.ts", figure],
  "backprop-workbook/notebook": ["src/course/notebook/index.ts", notebook],
};

const examples = [
  ...examplesIn("src/library"),
  ...examplesIn("src/course"),
  ...examplesOfPage("src/library/README.md"),
];

/** Comments in the library leave the import to the reader, since two packages hand it on. */
function program({ code }: Example): string {
  if (/^import /m.test(code)) return code;
  const used = (face: object) =>
    Object.keys(face).filter((name) => new RegExp(`\\b${name}\\b`).test(code));
  return `import { ${used(library)} } from "@backprop-workbook/library";\n${code}`;
}

/** What a program prints, by line. */
function printed(code: string): string[] {
  const lines: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((...values) => {
    lines.push(...format(...values).split("\n"));
  });
  try {
    execute(code, (name) => FACES[name]?.[1]);
  } finally {
    log.mockRestore();
  }
  return lines;
}

describe("an example", () => {
  let errors: string[] = [];

  beforeAll(() => {
    const programs = new Map(examples.map((example, i) => [`example-${i}.ts`, program(example)]));
    programs.set("wrong.ts", 'import { sigmoid } from "backprop-workbook";\nsigmoid.value("1");');
    const paths = Object.entries(FACES).map(([name, [source]]) => [name, [source]] as const);
    errors = typeErrors(programs, Object.fromEntries(paths));
  });

  it.each(examples.map((example, i) => ({ ...example, i })))("of $at holds", (example) => {
    expect(errors.filter((error) => error.startsWith(`example-${example.i}.ts:`))).toEqual([]);
    const said = promised(example.code);
    expect(said).not.toEqual([]);
    expect(printed(program(example))).toEqual(said);
  });

  it("that is wrong is noticed: its type, and what it prints", () => {
    const [wrong = ""] = errors.filter((error) => error.startsWith("wrong.ts:"));
    expect(wrong).toContain("'string' is not assignable to parameter of type 'number'");
    expect(printed("console.log(1 + 1); // 3")).not.toEqual(promised("console.log(1 + 1); // 3"));
    expect(promised("f(); // a\n// b\n\n// c\ng();\n// d")).toEqual(["a", "b"]);
  });
});
