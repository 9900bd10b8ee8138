import { softmax } from "../../../library/layer/index.js";
import { equalAsPrinted } from "../../ledger/printed.js";
import { given } from "./example.js";
import { printed } from "./printed-factors.js";

/** One of the ways to read the W1/W2 example, by name. */
export interface ReadingName {
  /** What the rows of W1 and W2 are. */
  readonly rows: "receivers" | "senders";
  readonly hidden: string;
  readonly output: string;
  readonly loss: string;
}

const sigmoid = (a: number) => 1 / (1 + Math.exp(-a));
const each = (g: (a: number) => number) => (a: readonly number[]) => a.map(g);

const hiddens = {
  sigmoid,
  tanh: Math.tanh,
  ReLU: (a: number) => Math.max(0, a),
  identity: (a: number) => a,
};
const outputs = {
  softmax: (a: readonly number[]) => softmax([...a]),
  sigmoid: each(sigmoid),
  identity: each((a) => a),
};
const losses = {
  "Σ(y - ŷ)²": (y: number, p: number) => -2 * (y - p),
  "½ Σ(y - ŷ)²": (y: number, p: number) => -(y - p),
  "cross-entropy": (y: number, p: number) => -y / p,
};

/** All 72 readings, each with whether it gives the printed h_12, ∂L/∂ŷ and h_13(1-h_13). */
export function allReadings(): (ReadingName & { readonly fits: boolean })[] {
  const found: (ReadingName & { fits: boolean })[] = [];
  for (const rows of ["receivers", "senders"] as const) {
    for (const [hidden, g] of Object.entries(hiddens)) {
      const h = affine(given.W1, given.x, rows).map(g);
      for (const [output, O] of Object.entries(outputs)) {
        const yHat = O(affine(given.W2, h, rows));
        for (const [loss, slope] of Object.entries(losses)) {
          const slopes = yHat.slice(0, 2).map((p, i) => slope(given.y[i], p));
          found.push({ rows, hidden, output, loss, fits: fitsPrint(h, slopes) });
        }
      }
    }
  }
  return found;
}

/** W v, or Wᵀ v where rows are senders; W2 has no transpose that fits, so its rows then repeat. */
function affine(
  W: readonly (readonly number[])[],
  v: readonly number[],
  rows: ReadingName["rows"],
): number[] {
  const dot = (w: readonly number[]) => w.reduce((sum, wi, i) => sum + wi * v[i], 0);
  const isSquare = W.length === W[0]?.length;
  if (rows === "receivers" || !isSquare) return W.map(dot);
  return W.map((_, j) => dot(W.map((row) => row[j])));
}

function fitsPrint(h: readonly number[], slopes: readonly number[]): boolean {
  const h13 = Number(h[2].toFixed(2));
  return (
    equalAsPrinted(printed.h12, h[1]) &&
    equalAsPrinted(printed.dLdYHat1, slopes[0]) &&
    equalAsPrinted(printed.dLdYHat2, slopes[1]) &&
    equalAsPrinted(printed.dH13dA13, h13 * (1 - h13))
  );
}
