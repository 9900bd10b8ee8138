import { gradientDescent, gradientDescent1D, parabola } from "../../../library/descent/index.js";
import { Activation, sigmoid } from "../../../library/layer/index.js";
import { halfSquaredError } from "../../../library/loss/index.js";
import { blockFigure, networkFigure } from "../../figure/index.js";
import type { Claim } from "../../ledger/claim.js";
import { derivativeAgrees, randomRows, sidesAgree } from "../../ledger/demonstration/agreement.js";
import { drawn } from "../../ledger/demonstration/drawn.js";
import { bowl } from "../../ledger/demonstration/landscapes.js";
import {
  ends,
  gradientHolds,
  layered,
  trainingLosses,
  xor,
} from "../../ledger/demonstration/networks.js";
import { evidence } from "../../ledger/evidence.js";
import { blocks, wires } from "./block-drawings.js";

const mlp = () => layered([3, 4, 1], () => [new Activation(sigmoid)]);

/** Back Propagation deck: recap, neuron, loss, the idea of the updates (slides 3-9). */
export const loss: readonly Claim[] = [
  {
    id: "bp-recap-gd",
    slides: [3, 4],
    kind: "exercise-worthy",
    statement: "Two blank slides to recap gradient descent: the update, on one number and on two.",
    origin: "derived",
    check: () => {
      const one = gradientDescent1D(parabola, 1, { learningRate: 0.1, maxSteps: 10 }).end.x;
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
    slides: [5],
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
    slides: [7],
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
    slides: [7],
    kind: "figure",
    statement: "Neuron with sigmoid, perceptron, multi-layer perceptron.",
    check: () => drawn(networkFigure, mlp(), { title: "A multi-layer perceptron", stages: true }),
    shownIn: "06#perceptron",
  },
  {
    id: "bp-objective",
    slides: [8],
    kind: "formula",
    statement: "W* = argmin_W Σ_(i=1)^N L(x_iⁿ, y_i; W).",
    check: () => {
      const [X, y] = [randomRows(6, 1, 1), randomRows(6, 1, 2)];
      const total = (w: number) => X.reduce((sum, [x], i) => sum + (x * w - y[i]?.[0]) ** 2 / 2, 0);
      const [xy, xx] = [0, 1].map((k) =>
        X.reduce((sum, [x], i) => sum + x * (k === 0 ? y[i]?.[0] : x), 0),
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
          "W* found by descent": found.end.x[0],
          "total loss there": found.end.value,
        },
        Math.abs(best - found.end.x[0]) < 1e-5,
      );
    },
    touches: ["E45"],
    shownIn: "04#squared-errors",
  },
  {
    id: "bp-squared-loss",
    slides: [8],
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
        output.reduce((sum, o, i) => sum + (o - y[i]) ** 2, 0);
      return {
        computed: { "‖x - y‖²": 0.58, z: halfSquaredError.value([output], [y]), factor },
        asPrinted: [`1/${1 / factor}`],
        holds: Math.abs(halfSquaredError.value([output], [y]) - 0.29) < 1e-12,
      };
    },
    touches: ["E46"],
    shownIn: "04#squared-errors",
  },
  {
    id: "bp-fig-loss",
    slides: [8],
    kind: "figure",
    statement: 'Pipeline drawing with loss at the end, arrow to "weight vector".',
    check: () =>
      drawn(blockFigure, [...blocks, { label: "L" }], [...wires("x", true), { forward: "z" }], {
        title: "From the inputs to the loss, and back to the weights",
      }),
    shownIn: "04#squared-errors",
  },
  {
    id: "bp-iterative-update",
    slides: [9],
    kind: "concept",
    statement: "Move W step by step in a direction in which the loss falls.",
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
    slides: [9],
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
    touches: ["E47"],
    shownIn: "09#forward-and-backward",
  },
];
