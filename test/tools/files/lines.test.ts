import { expect, it } from "vitest";
import { toLines } from "../../../src/tools/files/lines.js";

it("a text is stored a line an entry, each with its break", () => {
  expect(toLines("a\n\nb")).toEqual(["a\n", "\n", "b"]);
  expect(toLines("a\n")).toEqual(["a\n"]);
  expect(toLines("")).toEqual([]);
});

it("a line ends where Python says so", () => {
  // Python 3.11: "a\r\nb\rc\vd\fe\x1cf\x85g\u2028h\n\n".splitlines(True)
  const lines = ["a\r\n", "b\r", "c\v", "d\f", "e\x1c", "f\x85", "g\u2028", "h\n", "\n"];
  expect(toLines(lines.join(""))).toEqual(lines);
});
