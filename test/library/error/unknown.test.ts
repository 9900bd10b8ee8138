import { describe, expect, it } from "vitest";
import { nearestName, unknownName } from "../../../src/library/error/unknown.js";

describe("nearestName", () => {
  const known = ["softmax", "softplus", "network-size"];

  it("finds the name with the fewest edits, whatever its case", () => {
    expect(nearestName("sofmax", known)).toBe("softmax");
    expect(nearestName("SOFTPLUS", known)).toBe("softplus");
    expect(nearestName("networksize", known)).toBe("network-size");
  });

  it("counts a replacement, an insertion and a deletion as one edit each", () => {
    // "kitten" to "sitting": two replacements and an insertion, Levenshtein's own example: 3 of 7.
    expect(nearestName("kitten", ["sitting"])).toBe("sitting");
    // "saturday" to "sunday": two deletions and a replacement: 3 of 8.
    expect(nearestName("saturday", ["sunday"])).toBe("sunday");
  });

  it("suggests nothing where more than half would be edits", () => {
    expect(nearestName("perceptron", known)).toBeUndefined();
    // one of two letters is half, two of three are more
    expect(nearestName("ab", ["ac"])).toBe("ac");
    expect(nearestName("abc", ["axy"])).toBeUndefined();
    expect(nearestName("x", [])).toBeUndefined();
  });
});

describe("unknownName", () => {
  it("suggests the nearest name, or says only what is unknown", () => {
    expect(unknownName("exercise", "sofmax", ["softmax"]).message).toBe(
      'unknown exercise "sofmax": did you mean "softmax"?',
    );
    expect(unknownName("claim", "zzz", ["softmax"]).message).toBe('unknown claim "zzz"');
  });
});
