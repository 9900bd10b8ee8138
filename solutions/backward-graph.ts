export interface Node {
  inputs: number[];
  local: number[];
}

/** The gradient of the last node by every node of a topologically ordered graph. */
export function backward(nodes: Node[]): number[] {
  const gradients: number[] = nodes.map((_, i) => (i === nodes.length - 1 ? 1 : 0));
  for (let i = nodes.length - 1; i >= 0; i--) {
    const { inputs, local } = nodes[i] as Node;
    inputs.forEach((input, k) => {
      gradients[input] = (gradients[input] ?? 0) + (gradients[i] ?? 0) * (local[k] ?? 0);
    });
  }
  return gradients;
}
