import { describe, expect, it } from "vitest";
import { parse } from "../../../../src/library/graph/expression/parse.js";

describe("parse", () => {
  it("reads an expression, and says what it cannot read and where", () => {
    expect(parse("f", "(x+y)*z").toString()).toBe("(x + y) * z");
    expect(() => parse("f", "x +")).toThrow(/^f: cannot read "x \+": .*\(char \d+\)$/);
    expect(() => parse("f", "   ")).toThrow("f: expected an expression like");
    expect(() => parse("f", 3 as unknown as string)).toThrow("f: expected an expression like");
  });
});
