import { numericalGradient } from "../../../library/descent/index.js";
import { Activation, Dense, sigmoid } from "../../../library/layer/index.js";
import { Network } from "../../../library/network/index.js";
import { randomRows } from "../../ledger/demonstration/agreement.js";

/** The deck's 3-4-1 network without biases; it prints only letters, so the numbers are ours. */
const W = randomRows(4, 3, 21);
const wPrime = randomRows(1, 4, 22)[0];
export const x = [0.5, -1, 2];
const GT = 1;

const φ = sigmoid.value;
const apply = (M: readonly (readonly number[])[], v: readonly number[]) =>
  M.map((row) => row.reduce((sum, m, i) => sum + m * v[i], 0));

/** The same network from layers. */
export function detailedNetwork(): Network {
  return new Network([
    new Dense(3, 4, { weights: W }),
    new Activation(sigmoid),
    new Dense(4, 1, { weights: [wPrime] }),
    new Activation(sigmoid),
  ]);
}

/** z = W x, y = φ(z), O = w' y, P = φ(O), written out. */
export function detailed() {
  const z = apply(W, x);
  const y = z.map(φ);
  const O = apply([wPrime], y)[0];
  return { z, y, O, P: φ(O), GT };
}

/** φ(W x) from the layers. */
export function hiddenOutputs(): number[] {
  return new Network(detailedNetwork().layers.slice(0, 2)).forward([x]).row(0);
}

/** Both gradients of (GT - P)² by the deck's chain, and by central differences. */
export function printedGradients() {
  const { z, y, O, P } = detailed();
  const common = -2 * (GT - P) * sigmoid.derivative(O);
  const loss = (rows: readonly (readonly number[])[], last: readonly number[]) =>
    (GT - φ(apply([last], apply(rows, x).map(φ))[0])) ** 2;
  const rowsOf = (v: readonly number[]) => [0, 1, 2, 3].map((j) => v.slice(3 * j, 3 * j + 3));
  return {
    out: y.map((yj) => common * yj),
    numericOut: numericalGradient((w) => loss(W, w), wPrime),
    hidden: z.map((zj, j) => x.map((xk) => common * wPrime[j] * sigmoid.derivative(zj) * xk)),
    numericHidden: rowsOf(numericalGradient((w) => loss(rowsOf(w), wPrime), W.flat())),
  };
}
