import { gradientPaths } from "../../../library/backprop/index.js";
import { Activation, sigmoid } from "../../../library/layer/index.js";
import { halfSquaredError } from "../../../library/loss/index.js";
import { networkFigure } from "../../figure/index.js";
import type { Claim } from "../../ledger/claim.js";
import { largestDifference } from "../../ledger/demonstration/agreement.js";
import { drawn } from "../../ledger/demonstration/drawn.js";
import { layered, stepDown, xor } from "../../ledger/demonstration/networks.js";
import { evidence } from "../../ledger/evidence.js";
import { deltas, example } from "./deltas.js";

const mlp = () => layered([3, 4, 1], () => [new Activation(sigmoid)]);

/** Back Propagation deck: error back-propagation and training steps (slides 10-15). */
export const errorBackpropagation: readonly Claim[] = [
  {
    id: "bp-error-bp-step-1",
    slides: [10],
    kind: "algorithm",
    statement: "Error BP 1: calculate the error at the outputs.",
    check: () => {
      const { outputs, deltaOut } = deltas();
      return evidence(
        { target: example.t, output: outputs, error: example.t - outputs, δ_o: deltaOut },
        Math.sign(deltaOut) === Math.sign(example.t - outputs),
      );
    },
    shownIn: "09#error-backpropagation",
  },
  {
    id: "bp-error-bp-step-2",
    slides: [11],
    kind: "algorithm",
    statement: "Error BP 2: updates for the weights into the outputs.",
    check: () => {
      const { updateOut, byLayers } = deltas();
      return evidence(
        { "updates of the output weights": updateOut, "-η ∂L/∂w by layers": byLayers.out },
        largestDifference(updateOut, byLayers.out) < 1e-14,
      );
    },
    shownIn: "09#error-backpropagation",
  },
  {
    id: "bp-error-bp-step-3",
    slides: [12],
    kind: "algorithm",
    statement: "Error BP 3: from the output errors, the errors of the hidden units.",
    check: () => {
      const { deltaHidden, byLayers } = deltas();
      return evidence(
        { "δ of the hidden units": deltaHidden, "-∂L/∂a by layers": byLayers.hiddenSlopes },
        largestDifference(deltaHidden, byLayers.hiddenSlopes) < 1e-14,
      );
    },
    shownIn: "09#error-backpropagation",
  },
  {
    id: "bp-error-bp-step-4",
    slides: [13],
    kind: "algorithm",
    statement: "Error BP 4: from the hidden errors, updates for the weights into the hidden units.",
    check: () => {
      const { updateHidden, byLayers } = deltas();
      return evidence(
        { "updates of the hidden weights": updateHidden, "-η ∂L/∂w by layers": byLayers.hidden },
        largestDifference(updateHidden.flat(), byLayers.hidden.flat()) < 1e-14,
      );
    },
    shownIn: "09#error-backpropagation",
  },
  {
    id: "bp-error-bp-formulas",
    slides: [10, 11, 12, 13],
    kind: "formula",
    statement: "δ_o = (t-o)o(1-o), δ_h = h(1-h)Σ_ow_ohδ_o, Δw_ji = ηδ_jx_i.",
    origin: "derived",
    check: () => {
      const { deltaOut, deltaHidden, byLibrary, numeric } = deltas();
      const [hidden, out] = byLibrary.map(({ deltas }) => deltas) as [number[], number[]];
      return evidence(
        {
          δ_o: deltaOut,
          δ_h: deltaHidden,
          "errorBackpropagation: δ_o, δ_h": [...out, ...hidden],
          "-∂L/∂a by central differences": numeric,
        },
        largestDifference([deltaOut, ...deltaHidden], numeric) < 1e-8 &&
          largestDifference([deltaOut, ...deltaHidden], [...out, ...hidden]) < 1e-14,
      );
    },
    shownIn: "09#error-backpropagation",
  },
  {
    id: "bp-fig-error-bp",
    slides: [10, 11, 12, 13],
    kind: "figure",
    statement: "Error back propagation drawings, four stages.",
    check: () => {
      const weight = { layer: 1, neuron: 2, input: 1 };
      const paths = gradientPaths(mlp(), [1, 0, -1], [1], halfSquaredError, weight);
      return drawn(networkFigure, mlp(), {
        title: "Errors handed back",
        highlightedWeight: weight,
        paths,
      });
    },
    shownIn: "09#error-backpropagation",
  },
  {
    id: "bp-training-steps-fb",
    slides: [15],
    kind: "algorithm",
    statement:
      "Step 1: loss on a mini-batch [F-pass]; Step 2: gradients [B-pass]; W ← W - η ∂L/∂W.",
    check: () => {
      const network = layered([2, 3, 1]);
      const batch = [1, 2];
      const [X, y] = [
        batch.map((i) => [...(xor.X[i] ?? [])]),
        batch.map((i) => [...(xor.y[i] ?? [])]),
      ];
      const loss = network.backpropagate(X, y, halfSquaredError).loss;
      const gradient = network.parameters[0]?.gradient.row(0);
      stepDown(network, 0.1);
      const after = halfSquaredError.value(network.forward(X), y);
      return evidence(
        {
          "F-pass: loss of the mini-batch": loss,
          "B-pass: ∂L/∂w_11·": gradient,
          "loss after the update": after,
        },
        after < loss,
      );
    },
    shownIn: "09#forward-and-backward",
  },
  {
    id: "bp-update-rule",
    slides: [15, 30, 39],
    kind: "formula",
    statement: "W ← W - η ∂L/∂W.",
    check: () => {
      const network = layered([2, 3, 1]);
      network.backpropagate(xor.X, xor.y, halfSquaredError);
      const W = network.parameters[0];
      const [before, slope] = [W?.value.row(0), W?.gradient.row(0)];
      stepDown(network, 0.2);
      const after = W?.value.row(0);
      return evidence(
        { "first row of W": before, "∂L/∂W": slope, "W after, η = 0.2": after },
        largestDifference(
          after,
          before.map((w, i) => w - 0.2 * slope[i]),
        ) < 1e-15,
      );
    },
    shownIn: "09#forward-and-backward",
  },
];
