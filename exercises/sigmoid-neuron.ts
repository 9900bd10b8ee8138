/**
 * The gradient of one sigmoid neuron.
 *
 * The neuron predicts f = sigmoid(w x + b) with sigmoid(z) = 1 / (1 + e^(-z)), and its loss on one
 * example is L = 1/2 (f - y)^2. By the chain rule
 *
 *     dL/dw = (f - y) f (1 - f) x,     dL/db = (f - y) f (1 - f).
 *
 * Return both, as { w, b }.
 *
 * Example: neuronGradient(0, 0, 2, 0) gives { w: 0.25, b: 0.125 }, since f = 0.5.
 */
export function neuronGradient(
  w: number,
  b: number,
  x: number,
  y: number,
): { w: number; b: number } {
  throw new Error("not written yet");
}
