import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { check } from "../../../src/course/notebook/check.js";
import { PassedAnswers } from "../../../src/course/notebook/passed-answers.js";
import { yours } from "../../../src/course/notebook/yours.js";

const shown: string[] = [];

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation((text: string) => shown.push(text));
});

afterEach(() => {
  vi.restoreAllMocks();
  shown.length = 0;
});

const right = (order: number[], size: number): number[][] =>
  order.length === 0 ? [] : [order.slice(0, size), ...right(order.slice(size), size)];
const library = { miniBatches: (order: number[], _size: number) => [order] };

describe("yours", () => {
  test("is the library's until an answer has passed every check, and says so", () => {
    const none = new PassedAnswers();
    expect(yours("mini-batches", library, none).miniBatches).toBe(library.miniBatches);
    expect(shown.at(-1)).toBe(
      "This cell runs on the library's miniBatches; on yours once it passes its checks.",
    );
  });

  test("is the answer that passed, also when a later one fails", () => {
    check("mini-batches", { miniBatches: right });
    check("mini-batches", { miniBatches: () => [[1]] });
    expect(yours("mini-batches", library).miniBatches).toBe(right);
    expect(shown.at(-1)).toBe("This cell runs on your miniBatches.");
  });

  test("is refused for an exercise that there is not", () => {
    expect(() => yours("mini-batch", library)).toThrow(/did you mean "mini-batches"/);
  });
});
