import { expect, it } from "vitest";
import { joined, split } from "../../../src/tools/files/multiline.js";
import { checkNotebook } from "../../../src/tools/files/notebook.js";

const outputs = (lines: boolean) => [
  { output_type: "stream", name: "stdout", text: lines ? ["a\n", "b"] : "a\nb" },
  {
    output_type: "display_data",
    metadata: {},
    data: {
      "text/plain": lines ? ["a\n", "b"] : "a\nb",
      "application/json": ["a\n", "b"],
      "application/vnd.plotly.v1+json": { data: ["x\ny"] },
      "image/svg+xml": lines ? ["<svg>\n", "</svg>"] : "<svg>\n</svg>",
      "image/png": "iVBORw0KGgo=\n",
    },
  },
  { output_type: "error", ename: "E", evalue: "e", traceback: ["a\nb"] },
];
const notebook = (lines: boolean) =>
  checkNotebook(
    {
      nbformat: 4,
      nbformat_minor: 5,
      metadata: {},
      cells: [
        {
          cell_type: "markdown",
          id: "text",
          metadata: {},
          source: lines ? ["# a\n", "b"] : "# a\nb",
          attachments: { "a.svg": { "image/svg+xml": lines ? ["<svg/>\n"] : "<svg/>\n" } },
        },
        {
          cell_type: "code",
          id: "code",
          metadata: {},
          source: lines ? ["1\n"] : "1\n",
          outputs: outputs(lines),
        },
      ],
    },
    "a.ipynb",
  );

it("texts are joined to be edited and split to be stored; data stay as they are", () => {
  expect(joined(notebook(true))).toEqual(notebook(false));
  expect(split(notebook(false))).toEqual(notebook(true));
  expect(split(joined(notebook(true)))).toEqual(notebook(true));
});

it("pictures that an older version stored as lines are joined", () => {
  const output = (png: unknown) => ({ output_type: "display_data", data: { "image/png": png } });
  const [cell] = notebook(false).cells;
  const stored = { ...notebook(false), cells: [{ ...cell, outputs: [output(["iVBO\n", "Rw="])] }] };
  const read = joined(checkNotebook(stored, "a.ipynb"));
  expect(read.cells[0]?.outputs).toEqual([output("iVBO\nRw=")]);
});
