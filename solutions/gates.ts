/** [dL/dx, dL/dy] of a gate with the upstream gradient dL/dz. */
export function gateGradients(
  gate: "add" | "multiply" | "max",
  x: number,
  y: number,
  upstream: number,
): number[] {
  if (gate === "add") return [upstream, upstream];
  if (gate === "multiply") return [y * upstream, x * upstream];
  return x >= y ? [upstream, 0] : [0, upstream];
}
