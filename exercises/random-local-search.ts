/**
 * Random local search: going downhill without a derivative.
 *
 * Stand at x. Try a random place nearby, and go there only if the loss is lower:
 *
 *     candidate = x + stepSize * noise(),     x <- candidate  if loss(candidate) < loss(x).
 *
 * noise() gives a new random number at each call; call it exactly once a try. Return where you stand
 * after `tries` tries.
 *
 * Example: with loss = (x) => x * x and a noise that gives -1, 1, -1, ... in turn,
 * randomLocalSearch(loss, 3, 0.5, noise, 3) gives 2: the first and third try go down, the second up.
 */
export function randomLocalSearch(
  loss: (x: number) => number,
  start: number,
  stepSize: number,
  noise: () => number,
  tries: number,
): number {
  throw new Error("not written yet");
}
