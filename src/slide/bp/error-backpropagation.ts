import { gradientDescent, gradientDescent1D, square } from "../../descent/index.js";
import { networkFigure } from "../../figure/index.js";
import { Activation, sigmoid } from "../../layer/index.js";
import { halfSquaredError } from "../../loss/index.js";
import { gradientPaths } from "../../network/index.js";
import {
  derivativeAgrees,
  evidence,
  largestDifference,
  randomRows,
  sidesAgree,
} from "../agreement.js";
import type { Claim } from "../claim.js";
import { drawn } from "../drawn.js";
import { bowl } from "../iith/directions.js";
import { ends, gradientHolds, layered, stepDown, trainingLosses, xor } from "../networks.js";
import { deltas, example } from "./deltas.js";

const mlp = () => layered([3, 4, 1], () => [new Activation(sigmoid)]);

/** Back Propagation deck: neuron, loss, error back-propagation, training steps (l.13-107). */
export const errorBackpropagation: readonly Claim[] = [
  {
    id: "bp-recap-gd",
    slide: "Opening (l.13-15)",
    kind: "exercise-worthy",
    statement: "Two blank slides to recap gradient descent: the update, on one number and on two.",
    derived: true,
    check: () => {
      const one = gradientDescent1D(square, 1, { learningRate: 0.1, maxSteps: 10 }).end.x;
      const two = gradientDescent(bowl, [2, 1], { learningRate: 0.1 }).end.x;
      return evidence(
        { "x² from 1, ten steps": one, "(1 - 2η)¹⁰": 0.8 ** 10, "a bowl from (2, 1)": two },
        Math.abs(one - 0.8 ** 10) < 1e-15 && Math.hypot(...two) < 1e-5,
      );
    },
    shownIn: "03#follow-gradient",
  },
  {
    id: "bp-plan",
    slide: "Plan (l.19-24)",
    kind: "concept",
    statement:
      "The plan: classical error back-propagation; the same algorithm serves all deep " +
      "networks; refinements come later.",
    check: () => {
      const depths = [
        [3, 2],
        [3, 4, 2],
        [3, 4, 4, 4, 2],
      ].map((widths) =>
        gradientHolds(layered(widths), randomRows(3, 3, 1), randomRows(3, 2, 2), halfSquaredError),
      );
      return evidence(
        {
          "largest difference for depth 1, 2 and 4": depths.map(
            ({ computed }) => computed["largest difference"] as number,
          ),
        },
        depths.every(({ holds }) => holds === true),
      );
    },
    shownIn: "09#error-backpropagation",
  },
  {
    id: "bp-sigmoid-activation",
    slide: "Neuron, perceptron and MLP (l.36)",
    kind: "formula",
    statement: "φ(x) = 1/(1+e^(-x)) (sigmoid activation).",
    check: () => {
      const sides = sidesAgree(
        1,
        (x = 0) => sigmoid.value(x),
        (x = 0) => 1 / (1 + Math.exp(-x)),
      );
      const slope = derivativeAgrees(sigmoid.value, sigmoid.derivative);
      return evidence(
        {
          ...sides.computed,
          "largest difference of its derivative": slope.computed[
            "largest relative difference"
          ] as number,
        },
        sides.holds === true && slope.holds === true,
      );
    },
    shownIn: "06#sigmoid-neuron",
  },
  {
    id: "bp-fig-neuron-perceptron-mlp",
    slide: "Neuron, perceptron and MLP (l.32-45)",
    kind: "figure",
    statement: "Neuron with sigmoid, perceptron, multi-layer perceptron.",
    check: () => drawn(networkFigure, mlp(), { title: "A multi-layer perceptron", stages: true }),
    shownIn: "06#perceptron",
  },
  {
    id: "bp-objective",
    slide: "Loss or objective (l.54)",
    kind: "formula",
    statement: "W* = argmin_WΣ_(i=1)^NL(x_iⁿ,y_i;W).",
    check: () => {
      const [X, y] = [randomRows(6, 1, 1), randomRows(6, 1, 2)];
      const total = (w: number) =>
        X.reduce((sum, [x], i) => sum + ((x as number) * w - (y[i]?.[0] as number)) ** 2 / 2, 0);
      const [xy, xx] = [0, 1].map((k) =>
        X.reduce(
          (sum, [x], i) => sum + (x as number) * (k === 0 ? (y[i]?.[0] as number) : (x as number)),
          0,
        ),
      ) as [number, number];
      const best = xy / xx;
      const found = gradientDescent(
        { name: "ΣL", value: ([w = 0]) => total(w), gradient: ([w = 0]) => [w * xx - xy] },
        [0],
        { learningRate: 0.05 },
      );
      return evidence(
        {
          "least-squares W": best,
          "W* found by descent": found.end.x[0] as number,
          "total loss there": found.end.value,
        },
        Math.abs(best - (found.end.x[0] as number)) < 1e-5,
      );
    },
    erratum: "E45",
    shownIn: "04#squared-errors",
  },
  {
    id: "bp-squared-loss",
    slide: "Loss or objective (l.56)",
    kind: "formula",
    statement: "z_i = 1/2 ‖x_iⁿ-y_i‖_2².",
    printed: ["1/2"],
    check: () => {
      const [output, y] = [
        [0.7, -0.2],
        [1, 0.5],
      ];
      const factor =
        halfSquaredError.value([output], [y]) /
        output.reduce((sum, o, i) => sum + (o - (y[i] as number)) ** 2, 0);
      return {
        computed: { "‖x - y‖²": 0.58, z: halfSquaredError.value([output], [y]), factor },
        asPrinted: [`1/${1 / factor}`],
        holds: Math.abs(halfSquaredError.value([output], [y]) - 0.29) < 1e-12,
      };
    },
    erratum: "E46",
    shownIn: "04#squared-errors",
  },
  {
    id: "bp-fig-loss",
    slide: "Loss or objective (l.47-58)",
    kind: "figure",
    statement: 'Pipeline drawing with loss at the end, arrow to "weight vector".',
    check: () =>
      drawn(networkFigure, mlp(), {
        title: "From the inputs to the loss",
        highlightedWeight: { layer: 1, neuron: 1, input: 1 },
      }),
    shownIn: "04#squared-errors",
  },
  {
    id: "bp-iterative-update",
    slide: "Back propagation (l.65)",
    kind: "concept",
    statement: "Iteratively update W along the direction where the loss decreases.",
    check: () => {
      const losses = trainingLosses(layered([2, 3, 1]), xor.X, xor.y, halfSquaredError, {
        learningRate: 0.05,
        steps: 40,
      });
      const [first, last] = ends(losses);
      return evidence({ "loss before": first, "after 40 updates": last }, last < first);
    },
    shownIn: "09#training-loop",
  },
  {
    id: "bp-layer-updates",
    slide: "Back propagation (l.67)",
    kind: "concept",
    statement:
      "Each layer's update from the derivative of its output by its weights; the " +
      "derivative by its input serves the layers below.",
    check: () => {
      const network = mlp();
      network.backpropagate([[1, -1, 0.5]], [[1]], halfSquaredError);
      const [last] = [network.parameters[2]];
      const own = [...(last?.gradient.data ?? [])];
      const lower = network.parameters[0];
      const before = [...(lower?.gradient.data ?? [])];
      if (last !== undefined) last.value.data.fill(0);
      network.backpropagate([[1, -1, 0.5]], [[1]], halfSquaredError);
      const after = [...(lower?.gradient.data ?? [])];
      return evidence(
        { "∂L/∂W_2": own, "∂L/∂W_1": before, "∂L/∂W_1 when ∂a_2/∂h_1 = W_2 is 0": after },
        after.every((g) => g === 0) && before.some((g) => g !== 0),
      );
    },
    erratum: "E47",
    shownIn: "09#blocks",
  },
  {
    id: "bp-error-bp-step-1",
    slide: "Error back propagation (l.70-72)",
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
    slide: "Error back propagation (l.77-79)",
    kind: "algorithm",
    statement: "Error BP 2: determine updates for the weights going to the outputs.",
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
    slide: "Error back propagation (l.84-86)",
    kind: "algorithm",
    statement: "Error BP 3: calculate the error for hidden units.",
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
    slide: "Error back propagation (l.90-93)",
    kind: "algorithm",
    statement: "Error BP 4: determine updates for weights to hidden units from hidden-unit errors.",
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
    slide: "Error back propagation (l.70-96)",
    kind: "formula",
    statement: "δ_o = (t-o)o(1-o), δ_h = h(1-h)Σ_ow_ohδ_o, Δ w_ji = ηδ_jx_i.",
    derived: true,
    check: () => {
      const { deltaOut, deltaHidden, numeric } = deltas();
      return evidence(
        { δ_o: deltaOut, δ_h: deltaHidden, "-∂L/∂a by central differences": numeric },
        largestDifference([deltaOut, ...deltaHidden], numeric) < 1e-8,
      );
    },
    shownIn: "09#error-backpropagation",
  },
  {
    id: "bp-fig-error-bp",
    slide: "Error back propagation (l.70-96)",
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
    slide: "Training steps (l.100-107)",
    kind: "algorithm",
    statement: "Step 1: loss on a mini-batch [F-pass]; Step 2: gradients [B-pass]; W ← W-η ∂L/∂W.",
    check: () => {
      const network = layered([2, 3, 1]);
      const batch = [1, 2];
      const [X, y] = [
        batch.map((i) => [...(xor.X[i] ?? [])]),
        batch.map((i) => [...(xor.y[i] ?? [])]),
      ];
      const loss = network.backpropagate(X, y, halfSquaredError).loss;
      const gradient = network.parameters[0]?.gradient.row(0) as number[];
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
    shownIn: "09#training-loop",
  },
  {
    id: "bp-update-rule",
    slide: "Training steps (l.107, l.214, l.291)",
    kind: "formula",
    statement: "W ← W-η∂L/∂W.",
    check: () => {
      const network = layered([2, 3, 1]);
      network.backpropagate(xor.X, xor.y, halfSquaredError);
      const W = network.parameters[0];
      const [before, slope] = [W?.value.row(0) as number[], W?.gradient.row(0) as number[]];
      stepDown(network, 0.2);
      const after = W?.value.row(0) as number[];
      return evidence(
        { "first row of W": before, "∂L/∂W": slope, "W after, η = 0.2": after },
        largestDifference(
          after,
          before.map((w, i) => w - 0.2 * (slope[i] as number)),
        ) < 1e-15,
      );
    },
    shownIn: "09#training-loop",
  },
];
