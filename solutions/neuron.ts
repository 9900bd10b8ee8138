/** The activation of one neuron, g(w . h + b). */
export function neuron(w: number[], h: number[], b: number, g: (a: number) => number): number {
  return g(w.reduce((sum, weight, i) => sum + weight * (h[i] ?? 0), b));
}
