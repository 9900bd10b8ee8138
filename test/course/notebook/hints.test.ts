import { describe, expect, it } from "vitest";
import { exerciseOf } from "../../../src/course/exercise/index.js";
import { Hints } from "../../../src/course/notebook/hints.js";

const ID = "gradient-descent-1d";
const { hints: texts } = exerciseOf(ID);

describe("a hint with a wrong answer", () => {
  it("is none as long as nothing is written, however often all is run again", () => {
    const hints = new Hints();
    const given = [1, 2, 3].map(() => hints.after(ID, "starter", false));
    expect(new Set(given).size).toBe(1);
    expect(given[0]).toContain(`hint("${ID}")`);
    for (const text of texts) expect(given[0]).not.toContain(text);
  });

  it("stays the same for the same answer, and grows with a changed one", () => {
    const hints = new Hints();
    const given = ["[1]", "[1]", "[2]", "[2]"].map((source) => hints.after(ID, source, true));
    expect(given).toEqual([texts[0], texts[0], texts[1], texts[1]]);
  });

  it("is the last one when there are no more", () => {
    const hints = new Hints();
    const given = [1, 2, 3, 4, 5].map((i) => hints.after(ID, `[${i}]`, true));
    expect(given.at(-1)).toBe(texts.at(-1));
  });

  it("is none of another exercise's", () => {
    const hints = new Hints();
    hints.after(ID, "[1]", true);
    expect(hints.after("gates", "[1]", true)).toBe(exerciseOf("gates").hints[0]);
  });
});

describe("a hint asked for", () => {
  it("is the next one each time, and the last one again", () => {
    const hints = new Hints();
    const [first, second] = exerciseOf("gates").hints;
    expect([1, 2, 3].map(() => hints.next("gates"))).toEqual([
      `Hint 1 of 2: ${first}`,
      `Hint 2 of 2: ${second}`,
      `Hint 2 of 2: ${second}`,
    ]);
  });

  it("is not taken back by trying the same answer again", () => {
    const hints = new Hints();
    hints.after(ID, "[1]", true);
    hints.next(ID);
    expect(hints.after(ID, "[1]", true)).toBe(texts[1]);
  });

  it("is refused for an exercise that there is not", () => {
    expect(() => new Hints().next("gate")).toThrow(/did you mean "gates"/);
  });
});
