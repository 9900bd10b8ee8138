import { Activation, Dense, sigmoid } from "../../../library/layer/index.js";
import { networkFigure } from "../../figure/index.js";
import { type Evidence, evidence } from "../evidence.js";
import { randomRows, refusal } from "./agreement.js";

import { drawn } from "./drawn.js";
import { layered } from "./networks.js";

/** Two decks say the same of one network: two hidden layers of n neurons, n inputs, k outputs. */
export interface Widths {
  readonly n: number;
  readonly k: number;
}

/** W_1 and W_2 are n×n. */
export function hiddenShapes({ n, k }: Widths): Evidence {
  const weights = layered([n, n, n, k]).parameters.filter(({ role }) => role === "weights");
  const shapes = weights.slice(0, 2).map(({ value }) => [value.rows, value.columns]);
  return evidence(
    { n, "shapes of W_1 and W_2": shapes },
    shapes.flat().every((size) => size === n),
  );
}

/** Whether an output layer takes W_L as n×k, as printed; it takes k×n. */
export function printedOutputShape({ n, k }: Widths): Evidence {
  const asPrinted = refusal(() => new Dense(n, k, { weights: randomRows(n, k) }));
  const right = refusal(() => new Dense(n, k, { weights: randomRows(k, n) }));
  return evidence(
    {
      "n, k": [n, k],
      "n×k fits, k×n fits": [asPrinted, right].map((message) => Number(message === undefined)),
    },
    asPrinted === undefined,
  );
}

/** The drawing with pre-activations and activations in columns of their own. */
export function stagesDrawn({ n, k }: Widths): Evidence {
  const network = layered([n, n, n, k], () => [new Activation(sigmoid)]);
  return drawn(networkFigure, network, { stages: true });
}
