import { Activation, sigmoid, tanh } from "../../layer/index.js";
import { meanSquaredError } from "../../loss/index.js";
import { Random } from "../../matrix/index.js";
import { ends, layered, trainingLosses } from "../networks.js";

/** What training with a number of hidden neurons came to. */
export interface TrainedOnRings {
  readonly hidden: number;
  readonly loss: number;
  /** Share of the points that end up on the right side of 1/2. */
  readonly right: number;
}

const trained = new Map<number, TrainedOnRings>();

/** A 2-hidden-1 network after 600 steps on two wavy rings of 120 points; each size trained once. */
export function lossWithHidden(hidden: number): TrainedOnRings {
  const known = trained.get(hidden);
  if (known !== undefined) return known;
  const { X, y } = rings();
  const network = layered([2, hidden, 1], (_, isLast) => [new Activation(isLast ? sigmoid : tanh)]);
  const losses = trainingLosses(network, X, y, meanSquaredError, { learningRate: 2, steps: 600 });
  const outputs = network.forward(X).toArray();
  const right = outputs.filter(([p = 0], i) => Math.round(p) === y[i]?.[0]).length / X.length;
  const result = { hidden: network.layers[0]?.outputs ?? 0, loss: ends(losses)[1], right };
  trained.set(hidden, result);
  return result;
}

/** An inner wavy ring of class 1 in an outer one of class 0. */
function rings(): { X: number[][]; y: number[][] } {
  const random = new Random(5);
  const y = Array.from({ length: 120 }, (_, i) => [i % 2]);
  const X = y.map(([label]) => {
    const angle = random.uniform(0, 2 * Math.PI);
    const wave = 0.5 * Math.sin(4 * angle);
    const radius = (label === 1 ? 0.8 : 1.4) + wave + random.normal(0, 0.05);
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  return { X, y };
}
