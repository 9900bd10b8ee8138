import { format } from "node:util";
import { beforeAll, describe, expect, it, vi } from "vitest";
import * as figure from "../src/course/figure/index.js";
import { check } from "../src/course/notebook/check.js";
import { display, displayUpdatable, isInNotebook } from "../src/course/notebook/display.js";
import { PassedAnswers } from "../src/course/notebook/passed-answers.js";
import { bundleOf, show } from "../src/course/notebook/show.js";
import { table } from "../src/course/notebook/table.js";
import { yours } from "../src/course/notebook/yours.js";
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
  typesOf,
} from "./example.js";

/** Importing all of the face would offer the course's forms of a value to every test of this worker. */
const notebook = {
  bundleOf,
  check,
  display,
  displayUpdatable,
  isInNotebook,
  show,
  table,
  // Other tests of this worker may have answered the exercise.
  yours: (id: string, library: Record<string, unknown>) => yours(id, library, new PassedAnswers()),
};

/** What examples may import: the faces of both packages, from their sources. */
const FACES: Readonly<Record<string, readonly [source: string, face: object]>> = {
  "@backprop-workbook/library": ["src/library/index.ts", library],
  "@backprop-workbook/library/expression": ["src/library/graph/expression/index.ts", expression],
  "backprop-workbook": ["src/index.ts", course],
  "backprop-workbook/expression": ["src/library/graph/expression/index.ts", expression],
  "backprop-workbook/figure": ["src/course/figure/index.ts", figure],
  "backprop-workbook/notebook": ["src/course/notebook/index.ts", notebook],
};

/** Names that have no example, and where they are shown instead. */
const SHOWN_ELSEWHERE: Readonly<Record<string, string>> = {
  // They serve layers and losses of one's own, which that page writes in full.
  afterForward: "EXTENDING.md",
  checkedInputs: "EXTENDING.md",
  checkedUpstream: "EXTENDING.md",
  predictionsAndTargets: "EXTENDING.md",
  escapeMarkup: "of use to other figures alone",
};

const examples = [
  ...examplesIn("src/library"),
  ...examplesIn("src/course"),
  ...examplesOfPage("src/library/README.md"),
];

/** Comments in the library leave the import to the reader, since two packages hand it on. */
function program({ code }: Example): string {
  if (/^import /m.test(code)) return code;
  const used = (names: readonly string[]) =>
    names.filter((name) => new RegExp(`\\b${name}\\b`).test(code));
  const types = typesOf("src/library/index.ts");
  return (
    `import { ${used(Object.keys(library))} } from "@backprop-workbook/library";\n` +
    `import type { ${used(types)} } from "@backprop-workbook/library";\n${code}`
  );
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

  const all = examples.map((example, i) => [example.at, example, i] as const);
  it.each(all)("of %s holds", (_, example, i) => {
    expect(errors.filter((error) => error.startsWith(`example-${i}.ts:`))).toEqual([]);
    const said = promised(example.code);
    expect(said).not.toEqual([]);
    expect(printed(program(example))).toEqual(said);
  });

  it("stands at every name that a newcomer meets, on the library's face and on those of the course", () => {
    const shown = new Set(examples.map(({ name }) => name));
    const names = [library, expression, figure, notebook].flatMap((face) => Object.keys(face));
    const bare = names.filter((name) => !shown.has(name));
    expect(bare.filter((name) => !(name in SHOWN_ELSEWHERE))).toEqual([]);
    expect(Object.keys(SHOWN_ELSEWHERE).filter((name) => !bare.includes(name))).toEqual([]);
  });

  it("that is wrong is noticed: its type, and what it prints", () => {
    const [wrong = ""] = errors.filter((error) => error.startsWith("wrong.ts:"));
    expect(wrong).toContain("'string' is not assignable to parameter of type 'number'");
    expect(printed("console.log(1 + 1); // 3")).not.toEqual(promised("console.log(1 + 1); // 3"));
    expect(promised("f(); // a\n// b\n\n// c\ng();\n// d")).toEqual(["a", "b", "d"]);
  });
});
