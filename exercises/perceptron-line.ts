/**
 * The line of a perceptron.
 *
 * A perceptron with two inputs changes its answer where w_1 x_1 + w_2 x_2 + b = 0: a straight line.
 * Return the height x_2 of that line above x_1. (w_2 is never 0 here; where it is, the line is upright.)
 *
 * Example: lineAt([1, 2], -4, 2) gives 1, because 1 * 2 + 2 * 1 - 4 = 0.
 */
export function lineAt(w: number[], b: number, x1: number): number {
  throw new Error("not written yet");
}
