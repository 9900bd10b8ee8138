import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { check } from "../../../src/course/notebook/check.js";
import { softmax } from "../../../src/index.js";

const shown: string[] = [];

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation((text: string) => shown.push(text));
});

afterEach(() => {
  vi.restoreAllMocks();
  shown.length = 0;
});

describe("check", () => {
  test("shows full points for a right solution", () => {
    const gradientDescent = (f: (x: number) => number, x: number, rate: number, steps: number) =>
      Array.from({ length: steps + 1 }, (_, i) => {
        if (i > 0) x -= rate * f(x);
        return x;
      });
    check("gradient-descent-1d", { gradientDescent });
    expect(shown.join()).toContain("8 of 8 points, every check passed");
    expect(shown.join()).not.toContain("Hint");
  });

  test("takes a single function without braces", () => {
    function gradientDescent() {
      return 1;
    }
    check("gradient-descent-1d", gradientDescent);
    expect(shown.join()).toContain("0 of 8 points");
    expect(shown.join()).toContain("gradientDescent(x => 2 * x, 5, 0.1, 2) gave 1");
  });

  test("names the library's own answer for what it is", () => {
    check("softmax", { softmax });
    expect(shown.at(-1)).toContain(
      "this is answered by the library's own softmax; write it yourself",
    );
    expect(shown.at(-1)).toContain("0 of 7 points");
  });

  test("shows what a hidden check that failed was called with", () => {
    check("gates", { gateGradients: () => [0, 0] });
    expect(shown.at(-1)).toContain(
      'hidden: a tie (1 point): gateGradients("max", 2.5, 2.5, 7): the answer is wrong',
    );
  });

  test("does not throw for what a solution does", () => {
    const bad = [
      () => {
        throw new Error("mine");
      },
      () =>
        new Proxy([], {
          getOwnPropertyDescriptor: () => {
            throw new Error("trap");
          },
        }),
      () => undefined,
      async () => 1,
    ];
    for (const gradientDescent of bad) {
      check("gradient-descent-1d", { gradientDescent });
      expect(shown.at(-1)).toContain("0 of 8 points");
    }
  });

  test("ends a loop without end, and tries no other check", () => {
    const softmax = () => {
      for (;;);
    };
    check("softmax", { softmax });
    expect(shown.at(-1)).toContain("0 of 7 points");
    expect(shown.at(-1)).toContain("was ended by the clock");
    expect(shown.at(-1)?.match(/not tried, since a check before it failed for good/g)).toHaveLength(
      5,
    );
  }, 60_000);

  test("does not begin what would go on behind its back", async () => {
    let turns = 0;
    const softmax = async () => {
      for (;;) {
        turns += 1;
        await turns;
      }
    };
    check("softmax", { softmax });
    await new Promise((done) => setImmediate(done));
    expect(turns).toBe(0);
    expect(shown.at(-1)).toContain("take async and await away");
  });

  test("shows what an answer printed below the report, and not all of it", () => {
    const printed = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      shown.push(String(text));
      return true;
    });
    const gradientDescent = () => {
      for (let i = 0; i < 700; i++) process.stdout.write(`step ${i}\n`);
    };
    check("gradient-descent-1d", { gradientDescent });
    printed.mockRestore();
    expect(shown).toHaveLength(2);
    expect(shown[0]).toContain("0 of 8 points");
    expect(shown[1]).toMatch(/^Printed by your answer:\nstep 0\n/);
    expect(shown[1]).toMatch(/lines more left out\n$/);
  });

  test("tells once what every call throws", () => {
    const gradientDescent = () => {
      throw { code: 7 };
    };
    check("gradient-descent-1d", { gradientDescent });
    expect(shown.join().match(/threw: \{ code: 7 \}/g)).toHaveLength(1);
    expect(shown.join().match(/threw the same/g)?.length).toBeGreaterThan(1);
  });

  test("returns the report that it showed", () => {
    const wrong = check("softmax", { softmax: () => [1] });
    expect(shown).toHaveLength(1);
    expect(shown.at(-1)).toContain(`${wrong.earned} of ${wrong.points} points`);
    expect(wrong).toMatchObject({ exercise: "softmax", points: 7 });
    expect(wrong.earned).toBeLessThan(7);
    expect(wrong.checks.map(({ earned }) => earned).reduce((a, b) => a + b)).toBe(wrong.earned);
  });

  describe("strict", () => {
    const strict = { strict: true };

    test("throws after showing where points are missing", () => {
      expect(() => check("softmax", {}, strict)).toThrow(new Error("softmax: 0 of 7 points"));
      expect(shown.at(-1)).toContain("0 of 7 points");
    });

    test("throws nothing at full points", () => {
      const right = (a: number[]) => {
        const powers = a.map((each) => Math.exp(each - Math.max(...a)));
        return powers.map((each) => each / powers.reduce((sum, power) => sum + power));
      };
      expect(check("softmax", { softmax: right }, strict).earned).toBe(7);
    });
  });

  test("suggests the nearest exercise for an unknown one", () => {
    expect(() => check("gradient-decent-1d", {})).toThrow(/did you mean "gradient-descent-1d"/);
  });
});
