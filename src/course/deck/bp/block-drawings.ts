import type { Block, BlockWire } from "../../figure/index.js";

/** The six stages of the deck: matrix products that learn, and nonlinear functions that do not. */
export const blocks: readonly Block[] = [1, 2, 3].flatMap((i) => [
  { label: `W_${i}`, learns: true },
  { label: "φ" },
]);

/** The seven wires of these stages, with gradients running back along them where wanted. */
export function wires(symbol: string, areBoth = false): BlockWire[] {
  const names = ["X", ...blocks.map((_, i) => `${symbol}_${i + 1}`)];
  return names.map((forward) => (areBoth ? { forward, backward: `∂L/∂${forward}` } : { forward }));
}
