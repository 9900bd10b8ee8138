import { describe, expect, test } from "vitest";
import { workOf } from "./counted-work.js";

const RECOGNISE = "tools/grader/submission/recognise.ts";
const FILE = '{ path: "a.ipynb", bytes: 1, modified: new Date(0) }';

/** All that is looked for in a text, and in cells each of which has a piece of it. */
const recognised = [
  ["a file", RECOGNISE, `(text) => module.definedIn(text, EXERCISES)`],
  ["a cell", RECOGNISE, `(text) => module.answersInNotebook(${FILE}, cellsOf([text]), EXERCISES)`],
  [
    "many cells",
    RECOGNISE,
    `(text) => module.answersInNotebook(${FILE}, cellsOf(text.split("|")), EXERCISES)`,
  ],
  ["a starter", "tools/grader/submission/answer.ts", "(source) => module.isStarter({ source })"],
] as const;

const HELPERS = `const EXERCISES = [{ id: "softmax", checks: [{ call: "softmax" }] }];
const cellsOf = (sources) => JSON.stringify({
  cells: sources.map((source) => ({ cell_type: "code", source, metadata: {} })),
});`;

const PIECES = [
  ...["export{\n|", "export {a,|", "export\n", "function softmax|", "function softmax(){}\n|"],
  ...["const softmax:", "let a:\n", "var a=(\n|", "const {a,", "const {a}\n|", "a=a=>\n|"],
  ...["async\n", " ", "\n", "\t\n", "{}\n|", "(=>", "%a\n", "!a b\n|", "; \n", "{ ;  "],
  ...['"', "'\\", "`${", "/*", "//", "/**/|", "throw new Error(", "\\`", "a".repeat(100)],
];

describe.each(recognised)("the work on %s", (_, source, expression) => {
  test("grows as the text does, whatever is in it", async () => {
    const work = await workOf(source, `(() => { ${HELPERS} return ${expression}; })()`);
    for (const piece of PIECES) {
      // A window that a pattern looks ahead in is whole only in the longer ones.
      const [shorter = 0, longer = 0] = [1_000, 2_000].map((times) => work(piece.repeat(times)));
      // The square would take four times the work; even a little of it shows.
      expect(longer / shorter, JSON.stringify(piece)).toBeLessThan(2.02);
    }
  });
});
