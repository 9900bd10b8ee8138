import { describe, expect, it } from "vitest";
import { lectureNamed, lectureOf } from "../../../src/course/deck/lecture.js";

describe("lectureNamed", () => {
  it("takes an id, its beginning, an institution or a title", () => {
    expect(lectureNamed("amrita").id).toBe("amrita");
    expect(lectureNamed("am").id).toBe("amrita");
    expect(lectureNamed("IIT Hyd").id).toBe("iith");
    expect(lectureNamed("cs7015").id).toBe("khapra");
  });

  it("lists the lectures that an ambiguous name could mean", () => {
    expect(() => lectureNamed("II")).toThrow(
      'lecture: expected one of iith, khapra, cvbl, got "II"',
    );
  });

  it("lists all lectures for a name that means none, and for nothing", () => {
    expect(() => lectureNamed("stanford")).toThrow("one of iith, amrita, khapra, cvbl, bp");
    expect(() => lectureNamed(" ")).toThrow("one of iith, amrita, khapra, cvbl, bp");
  });
});

describe("lectureOf", () => {
  it("reads the lecture off a claim's id", () => {
    expect(lectureOf("bp-block-linear").title).toBe("Back Propagation");
    expect(() => lectureOf("bpx-block")).toThrow("claim id");
  });
});
