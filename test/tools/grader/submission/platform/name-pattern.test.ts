import { describe, expect, test } from "vitest";
import { parseNamePattern } from "../../../../../src/tools/grader/submission/platform/name-pattern.js";

const owner = (pattern: string, entry: string) => parseNamePattern(pattern).ownerOf(entry);

describe("a rule for names", () => {
  test("has a place for each part", () => {
    expect(owner("{id}_{name}_*", "s12_Ann Lee_hw3")).toEqual({ name: "Ann Lee", id: "s12" });
    expect(owner("{last}, {first} ({login})", "Lee, Ann (annlee)")).toEqual({
      name: "Ann Lee",
      id: "annlee",
      login: "annlee",
    });
    expect(owner("hw3-{login}-{file}", "hw3-annlee-softmax.ts")).toEqual({
      name: "annlee",
      id: "annlee",
      login: "annlee",
      called: "softmax.ts",
    });
    expect(owner("*[{email}]*", "x[ann@x.org].zip")).toMatchObject({ name: "ann@x.org" });
  });

  test("fits a whole name or not at all", () => {
    expect(owner("{id}_{name}", "ann")).toBeUndefined();
    expect(owner("{name}.zip", "ann.zip.rar")).toBeUndefined();
  });

  test.each(["", "*", "hw", "{file}", "{name}{name}", "{nobody}", "{id}{name}"])(
    "is not %j",
    (text) => expect(() => parseNamePattern(text)).toThrow("--student-name: expected"),
  );
});
