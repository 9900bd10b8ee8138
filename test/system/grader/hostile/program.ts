import type { Verdict } from "../../../../src/course/exercise/index.js";

/** A program that means no good, and the verdict it must get. */
export interface Hostile {
  readonly name: string;
  readonly source: string;
  readonly verdict: Verdict;
}

/** A program whose `gradientDescent` does what `body` says; its parameters are f, x, rate, steps. */
export const inside = (name: string, verdict: Verdict, body: string): Hostile => ({
  name,
  verdict,
  source: `export function gradientDescent(f, x, rate, steps) {\n${body}\n}`,
});

/** A program that does something when it is loaded, and then gives `answer`. */
export const outside = (
  name: string,
  verdict: Verdict,
  code: string,
  answer = "[5, 4, 3.2]",
): Hostile => ({
  name,
  verdict,
  source: `${code}\nexport function gradientDescent(f, x, rate, steps) { return ${answer}; }`,
});
