import type { Parameter } from "../layer/parameter.js";

/** How many numbers are learned. */
export function countOf(parameters: readonly Parameter[]): number {
  return parameters.reduce((sum, { value }) => sum + value.data.length, 0);
}
