/** Three points of the line y = 3x + 1, to fit w and b to. */
const points = [
  [-1, -2],
  [0, 1],
  [2, 7],
] as const;

const η = 0.1;

/** Mean squared error of y = w x + b, and its derivatives. */
function lossOf(w: number, b: number): { loss: number; dw: number; db: number } {
  let [loss, dw, db] = [0, 0, 0];
  for (const [x, y] of points) {
    const error = w * x + b - y;
    loss += error ** 2 / points.length;
    dw += (2 * error * x) / points.length;
    db += (2 * error) / points.length;
  }
  return { loss, dw, db };
}

/** How the loop of the slides counts: with ++ in its condition, or not at all. */
export type Counting = "while t++ < max" | "while t < max";

/** What a run of the printed algorithm did. */
export interface PrintedRun {
  readonly w: number;
  readonly b: number;
  readonly loss: number;
  readonly iterations: number;
  readonly stopped: boolean;
}

/** Runs the algorithm as printed; a loop that never ends is left after ten times its cap. */
export function runPrinted(counting: Counting, max: number): PrintedRun {
  let [t, w, b, iterations] = [0, 0, 0, 0];
  const goesOn = counting === "while t++ < max" ? () => t++ < max : () => t < max;
  let stopped = true;
  while (goesOn()) {
    if (iterations === 10 * max) {
      stopped = false;
      break;
    }
    const { dw, db } = lossOf(w, b);
    [w, b] = [w - η * dw, b - η * db];
    iterations++;
  }
  return { w, b, loss: lossOf(w, b).loss, iterations, stopped };
}

/** The same descent with θ = [w, b] stepped as one vector. */
export function lineFit(max: number): { theta: number[]; iterations: number } {
  let theta = [0, 0];
  let [t, iterations] = [0, 0];
  while (t++ < max) {
    const { dw, db } = lossOf(theta[0], theta[1]);
    const gradient = [dw, db];
    theta = theta.map((value, i) => value - η * gradient[i]);
    iterations++;
  }
  return { theta, iterations };
}
