/**
 * The training loop of a neuron, written out.
 *
 * One sigmoid neuron, f(x) = 1 / (1 + e^-(w x + b)), and the loss L = mean of (f(x_m) - y_m)^2 / 2 over
 * the examples. Start at w = 0, b = 0. In each step compute the loss over all examples, then both
 * gradients at the same w and b,
 *
 *     dL/dw = mean of (f - y) f (1 - f) x,     dL/db = mean of (f - y) f (1 - f),
 *
 * and only then change w and b by -rate times them.
 *
 * Return an object with w and b after the last step, and losses: the loss before each step.
 *
 * Example: trainNeuron([2], [1], 1, 1) gives { w: 0.25, b: 0.125, losses: [0.125] }, since f = 0.5.
 */
export function trainNeuron(
  xs: number[],
  ys: number[],
  rate: number,
  steps: number,
): { w: number; b: number; losses: number[] } {
  throw new Error("not written yet");
}
