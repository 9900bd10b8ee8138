import { createRequire } from "node:module";
import type { transform as Transform } from "sucrase";

// Its ES modules are many small files without a type, which Node is slow to find and to judge.
const { transform } = createRequire(import.meta.url)("sucrase") as {
  readonly transform: typeof Transform;
};

/**
 * Turns TypeScript into JavaScript by taking its types away. Every line stays where it is.
 * @throws SyntaxError where it cannot be read, which `syntaxError` explains
 */
export function strip(source: string): string {
  return transform(source, { transforms: ["typescript"], disableESTransforms: true }).code;
}
