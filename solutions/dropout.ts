/** Activations of which each is left out with probability p, the others scaled by 1 / (1 - p). */
export function dropout(h: number[], p: number, random: () => number): number[] {
  return h.map((value) => (random() < p ? 0 : value / (1 - p)));
}
