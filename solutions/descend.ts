/** Every place that gradient descent comes through, the start first. */
export function descend(
  gradient: (x: number[]) => number[],
  start: number[],
  rate: number,
  steps: number,
): number[][] {
  let x = [...start];
  const places = [x];
  for (let step = 0; step < steps; step++) {
    const slopes = gradient(x);
    x = x.map((coordinate, i) => coordinate - rate * (slopes[i] ?? 0));
    places.push(x);
  }
  return places;
}
