export interface Stage {
  x: number[];
  dYdX: number[][];
  W: number[][] | null;
}

/** Equations (1) to (3) for every block, from the last to the first. */
export function blockwise(
  stages: Stage[],
  dLdY: number[],
  rate: number,
): { dLdX: number[]; W: number[][] | null }[] {
  const steps: { dLdX: number[]; W: number[][] | null }[] = [];
  let upstream = dLdY;
  for (const { x, dYdX, W } of [...stages].reverse()) {
    const received = upstream;
    const dLdX = x.map((_, j) =>
      dYdX.reduce((sum, row, i) => sum + at(received, i) * at(row, j), 0),
    );
    const moved = W?.map((row, i) =>
      row.map((weight, j) => weight - rate * at(received, i) * at(x, j)),
    );
    steps.unshift({ dLdX, W: moved ?? null });
    upstream = dLdX;
  }
  return steps;
}

function at(values: number[], index: number): number {
  return values[index];
}
