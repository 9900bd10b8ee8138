/**
 * The gradients of three gates.
 *
 * A gate computes z from x and y: "add" gives x + y, "multiply" gives x * y, "max" gives the larger.
 * Going backward it gets `upstream`, the derivative dL/dz of the loss by its output, and hands back
 * [dL/dx, dL/dy]: its local derivatives times upstream.
 *
 * For "max" everything goes to the larger input. At a tie it goes to x.
 *
 * Example: gateGradients("multiply", 3, -4, 2) gives [-8, 6], because dz/dx = y and dz/dy = x.
 */
export function gateGradients(
  gate: "add" | "multiply" | "max",
  x: number,
  y: number,
  upstream: number,
): number[] {
  throw new Error("not written yet");
}
