import { describe, expect, test } from "vitest";
import { similarPairs, type Work } from "../../../../src/tools/grader/similarity/similarity.js";

const ADAM = `export function adam(rate: number) {
  let m = 0, v = 0, t = 0;
  return (x: number, g: number) => {
    t = t + 1;
    m = 0.9 * m + 0.1 * g;
    v = 0.999 * v + 0.001 * g * g;
    return x - (rate * m) / (1 - 0.9 ** t) / (Math.sqrt(v / (1 - 0.999 ** t)) + 1e-8);
  };
}`;
const RENAMED = `// my own
export const adam = 0;
function helper(eta) {
  let first = 0, second = 0, steps = 0;
  return (w, grad) => { steps = steps + 1; first = 0.9 * first + 0.1 * grad;
    second = 0.999 * second + 0.001 * grad * grad;
    return w - (eta * first) / (1 - 0.9 ** steps) / (Math.sqrt(second / (1 - 0.999 ** steps)) + 1e-8); };
}`;
const OWN = `export class Adam { private moments = new Map<string, number>(); step(key: string) {
  for (const [name, value] of this.moments) if (name === key) return value ?? 0;
  throw new Error(key);
} }`;

const work = (student: string, source: string): Work => ({ student, exercise: "adam", source });
const all = [work("ann", ADAM), work("bob", RENAMED), work("cyd", OWN)];
const usual = { given: [], most: 3, least: 0.5 };

describe("similar answers", () => {
  test("are found by structure, with the lines in common", () => {
    const [pair, ...others] = similarPairs(all, usual);
    expect(others).toEqual([]);
    expect(pair?.students).toEqual(["ann", "bob"]);
    expect(Math.min(...(pair?.shares ?? [0]))).toBeGreaterThan(0.7);
    expect(pair?.lines[0]).toEqual(expect.arrayContaining([4, 5, 6, 7]));
    expect(pair?.lines[1]).toContain(5);
  });

  test("are none where all was given, or where many wrote it", () => {
    expect(similarPairs(all, { ...usual, given: [ADAM] })).toEqual([]);
    const many = ["a", "b", "c", "d"].map((student) => work(student, ADAM));
    expect(similarPairs(many, usual)).toEqual([]);
  });

  test("are looked for within one exercise", () => {
    const elsewhere = { ...work("bob", RENAMED), exercise: "momentum" };
    expect(similarPairs([work("ann", ADAM), elsewhere], usual)).toEqual([]);
  });
});
