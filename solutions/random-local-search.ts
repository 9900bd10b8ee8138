/** Where random local search stands after `tries` tries. */
export function randomLocalSearch(
  loss: (x: number) => number,
  start: number,
  stepSize: number,
  noise: () => number,
  tries: number,
): number {
  let x = start;
  for (let i = 0; i < tries; i++) {
    const candidate = x + stepSize * noise();
    if (loss(candidate) < loss(x)) x = candidate;
  }
  return x;
}
