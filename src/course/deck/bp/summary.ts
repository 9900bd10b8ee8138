import { Dense } from "../../../library/layer/index.js";
import { halfSquaredError, sumSquaredError } from "../../../library/loss/index.js";
import { Random } from "../../../library/number/index.js";
import type { Claim } from "../../ledger/claim.js";
import { largestDifference } from "../../ledger/demonstration/agreement.js";
import { layered, stepDown, xor } from "../../ledger/demonstration/networks.js";
import { evidence } from "../../ledger/evidence.js";
import { trainToThreshold } from "./challenges.js";

/** Back Propagation deck: the summary in steps 0 to 4 (slides 29, 30, 38, 39). */
export const summary: readonly Claim[] = [
  {
    id: "bp-summary-step-0",
    slides: [29, 38],
    kind: "algorithm",
    statement: "Step 0: initialise the network (MLP) weights.",
    check: () => {
      const weights = (seed: number) =>
        new Dense(2, 3, { random: new Random(seed) }).W.value.toArray().flat();
      return evidence(
        { "weights from seed 1": weights(1), "spread of their distribution": Math.sqrt(1 / 2) },
        largestDifference(weights(1), weights(1)) === 0 && new Set(weights(1)).size === 6,
      );
    },
    shownIn: "09#training-loop",
  },
  {
    id: "bp-summary-step-1",
    slides: [29, 38],
    kind: "algorithm",
    statement: "Step 1: draw a random batch and predict with the weights as they are.",
    check: () => {
      const order = new Random(1).shuffle([0, 1, 2, 3]).slice(0, 2);
      const batch = order.map((i) => [...(xor.X[i] ?? [])]);
      const predictions = layered([2, 3, 1]).forward(batch).toArray().flat();
      return evidence(
        { "samples drawn": order, predictions },
        predictions.length === 2 && new Set(order).size === 2,
      );
    },
    shownIn: "09#training-loop",
  },
  {
    id: "bp-summary-step-2",
    slides: [29, 38],
    kind: "algorithm",
    statement: "Step 2: compute the loss for the samples.",
    check: () => {
      const predictions = layered([2, 3, 1]).forward(xor.X);
      const loss = sumSquaredError.value(predictions, xor.y);
      const byHand = predictions
        .toArray()
        .reduce((sum, [p], i) => sum + (xor.y[i]?.[0] - p) ** 2, 0);
      return evidence({ "Σ (y - ŷ)² by hand": byHand, loss }, Math.abs(loss - byHand) < 1e-14);
    },
    shownIn: "09#training-loop",
  },
  {
    id: "bp-summary-step-3",
    slides: [30, 39],
    kind: "algorithm",
    statement: "Step 3: update all weights by gradient descent W ← W - η ∂L/∂W.",
    check: () => {
      const network = layered([2, 3, 1]);
      const before = network.backpropagate(xor.X, xor.y, halfSquaredError).loss;
      stepDown(network, 0.05);
      const after = halfSquaredError.value(network.forward(xor.X), xor.y);
      return evidence(
        { "loss before": before, "after all weights are updated": after },
        after < before,
      );
    },
    touches: ["E48"],
    shownIn: "09#training-loop",
  },
  {
    id: "bp-summary-step-4",
    slides: [30, 39],
    kind: "algorithm",
    statement: "Step 4: once more from the start, until the loss is small enough.",
    check: () => {
      const { steps, loss, restarted } = trainToThreshold(0.05);
      return evidence(
        {
          threshold: 0.05,
          "rounds of steps 1 to 3": steps,
          "loss then": loss,
          "loss if every round began with step 0": restarted,
        },
        loss < 0.05 && restarted > 0.05,
      );
    },
    touches: ["E48"],
    shownIn: "09#training-loop",
  },
];
