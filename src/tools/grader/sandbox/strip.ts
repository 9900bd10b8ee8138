import { createRequire } from "node:module";
import type { transform as Transform } from "sucrase";

// Its ES modules are many small files without a type, which Node is slow to find and to judge.
const { transform } = createRequire(import.meta.url)("sucrase") as {
  readonly transform: typeof Transform;
};

/** How deep brackets may lie in one another. Reading takes the square of the depth. */
const DEEPEST = 1_000;

/**
 * Turns TypeScript into JavaScript by taking its types away. Every line stays where it is.
 * @throws SyntaxError where it cannot be read, which `syntaxError` explains
 * @throws RangeError where it is nested too deep
 */
export function strip(source: string): string {
  if (depth(source) > DEEPEST) throw new RangeError("nested too deep");
  return transform(source, { transforms: ["typescript"], disableESTransforms: true }).code;
}

/** The depth of brackets; those in texts and comments are few enough to count too. */
function depth(source: string): number {
  let [now, most] = [0, 0];
  for (const letter of source) {
    if ("([{".includes(letter)) most = Math.max(most, ++now);
    else if (")]}".includes(letter)) now -= 1;
  }
  return most;
}

/** Whether code may have a namespace in it, which has to be compiled and not only stripped. */
export function mayHaveNamespaces(source: string): boolean {
  return /\b(?:namespace|module)\s{1,20}[\w$]{1,100}/.test(source);
}
