import { describe, expect, test } from "vitest";
import { plainLine } from "../../../src/course/text/plain-line.js";

describe("a stranger's text becomes one plain line", () => {
  test.each([
    ["plain words stay", "softmax gave [0.5], expected 1", "softmax gave [0.5], expected 1"],
    ["letters of every script stay", "José 名 علی 👩‍🔬", "José 名 علی 👩‍🔬"],
    ["a Persian word keeps its joiner", "می\u200cخواهم", "می\u200cخواهم"],
    ["lines become one", "a\nb\r\nc\u2028d\u0085e\tf", "a b c d e f"],
    ["an escape sequence is none", "\x1b[2J\x07", "?[2J?"],
    ["nor is one with an eight-bit control", "\x9b2J\x9d0;x\x9c", "?2J?0;x?"],
    ["direction is not turned round", "a\u202eb\u2066c\u200fd\u061c", "a?b?c?d?"],
    ["nothing is written invisibly", "a\u200bb\ufeffc\u{e0041}\u00ad", "a?b?c??"],
    ["half a letter is none", "a\ud800b", "a?b"],
  ])("%s", (_, text, line) => expect(plainLine(text)).toBe(line));

  test("of bounded length, cut between letters", () => {
    expect(plainLine("abcdef", 6)).toBe("abcdef");
    expect(plainLine("abcdefg", 6)).toBe("abcde…");
    expect(plainLine("abcd👩fgh", 6)).toBe("abcd…");
  });
});
