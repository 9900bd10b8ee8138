import { beforeEach, expect, test } from "vitest";
import type { CodeCell } from "../../../../src/tools/files/notebook-file.js";
import type { Output } from "../../../../src/tools/kernel/channel.js";
import { OutputCollector } from "../../../../src/tools/kernel/notebook/outputs.js";

let cell: CodeCell;
let outputs: OutputCollector;
const print = (name: "stdout" | "stderr", text: string) =>
  outputs.add({ kind: "stream", name, text });
const display = (data: object, update: boolean, display_id?: string): Output => ({
  kind: "display",
  update,
  content: {
    data: { ...data },
    metadata: {},
    transient: display_id === undefined ? {} : { display_id },
  },
});

function emptyCell(): CodeCell {
  return { cell_type: "code", source: "", metadata: {}, outputs: [], execution_count: null };
}

beforeEach(() => {
  cell = emptyCell();
  outputs = new OutputCollector();
  outputs.begin(cell);
});

test("neighbouring texts of a stream are one output", () => {
  print("stdout", "a\nb");
  print("stdout", "c\n");
  print("stderr", "e");
  print("stdout", "f");
  expect(cell.outputs).toEqual([
    { output_type: "stream", name: "stdout", text: "a\nbc\n" },
    { output_type: "stream", name: "stderr", text: "e" },
    { output_type: "stream", name: "stdout", text: "f" },
  ]);
});

test("an update changes a display wherever it stands", () => {
  outputs.add(display({ "text/plain": "0%" }, false, "bar"));
  const later = emptyCell();
  outputs.begin(later);
  outputs.add(display({ "text/plain": "100%" }, true, "bar"));
  expect(cell.outputs).toEqual([
    { output_type: "display_data", data: { "text/plain": "100%" }, metadata: {} },
  ]);
  expect(later.outputs).toEqual([]);
});

test("clearing empties the cell, at once or when the next output comes", () => {
  print("stdout", "a");
  outputs.add({ kind: "clear", wait: false });
  expect(cell.outputs).toEqual([]);
  print("stdout", "b");
  outputs.add({ kind: "clear", wait: true });
  expect(cell.outputs).toHaveLength(1);
  print("stdout", "c");
  expect(cell.outputs).toEqual([{ output_type: "stream", name: "stdout", text: "c" }]);
});

test("results carry the count, and JSON stays JSON", () => {
  const figure = { data: [{ y: [1] }] };
  outputs.end({ status: "ok", result: { "text/plain": "x", "application/json": figure } }, 3);
  expect(cell).toMatchObject({
    execution_count: 3,
    outputs: [
      {
        output_type: "execute_result",
        execution_count: 3,
        data: { "text/plain": "x", "application/json": figure },
        metadata: {},
      },
    ],
  });
});
