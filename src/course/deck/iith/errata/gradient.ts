import { gradientPaths } from "../../../../library/backprop/index.js";
import {
  gradientDescent1D,
  numericalDerivative,
  numericalGradient,
  parabola,
} from "../../../../library/descent/index.js";
import { Activation, Dense, sigmoid } from "../../../../library/layer/index.js";
import { sumSquaredError } from "../../../../library/loss/index.js";
import { Network } from "../../../../library/network/index.js";
import { Random } from "../../../../library/number/index.js";
import { valleys } from "../../../ledger/demonstration/landscapes.js";
import type { Erratum } from "../../../ledger/erratum.js";

/** IIT Hyderabad, lecture 23: the gradient, its use, the transcript. */
export const gradientErrata: readonly Erratum[] = [
  {
    id: "E08",
    title: "Steepest descent called the direction to the minimum",
    weight: "wrong",
    where: { iith: [9, 10] },
    printed: "u is the direction that takes us to the minimum",
    right: "u is the direction of steepest local decrease",
    transcription: "unlikely",
    proof: () => {
      const [x, y] = [1, 1];
      const gradient = numericalGradient(([a = 0, b = 0]) => a ** 2 + 10 * b ** 2, [x, y]);
      const [g1 = 0, g2 = 0] = gradient;
      const size = Math.hypot(...gradient);
      const cosine = (g1 * x + g2 * y) / size / Math.hypot(x, y);
      const degrees = (Math.acos(cosine) * 180) / Math.PI;
      return {
        computed: {
          "-∇L at (1, 1), L = x² + 10y²": gradient.map((g) => -g),
          "degrees off": degrees,
        },
        contradicts: degrees > 1,
        shows: "On an ellipse the negative gradient points well past the minimum.",
      };
    },
  },
  {
    id: "E09",
    title: "Components of the gradient's norm",
    weight: "wording",
    where: { iith: [10] },
    printed: "√(L_1(θ)² + … + L_n(θ)²)",
    right: "√(Σ_i (∂L/∂θ_i)²); or say that L_i is the i-th partial derivative",
    transcription: "possible",
    proof: () => {
      const theta = [1, 2];
      const roots = [1, 5].map((lift) => {
        const parts = [(a: number) => a ** 2, (b: number) => 3 * b + lift];
        const values = parts.map((part, i) => part(theta[i]));
        const gradient = numericalGradient(
          (t) => parts.reduce((sum, part, i) => sum + part(t[i]), 0),
          theta,
        );
        return { printed: Math.hypot(...values), right: Math.hypot(...gradient) };
      });
      const [printed, right] = [roots.map((root) => root.printed), roots.map((root) => root.right)];
      return {
        computed: {
          "L_1 = a², L_2 = 3b + 1, then 3b + 5, at": theta,
          "√(L_1² + L_2²)": printed,
          "‖∇L‖": right,
        },
        contradicts: roots.every((root) => Math.abs(root.printed - root.right) > 1e-6),
        shows:
          "Read as parts of the loss, the printed root is not the length of the gradient, and " +
          "changes when the loss is lifted, which changes no slope.",
      };
    },
  },
  {
    id: "E10",
    title: "δ for ∂",
    weight: "wording",
    where: { iith: [11] },
    printed: "δL/δθ_i",
    right: "∂L/∂θ_i",
    transcription: "possible",
    proof: () => {
      const L = (a: number) => a ** 3;
      const change = (L(1.5) - L(1)) / 0.5;
      const partial = numericalDerivative(L, 1);
      return {
        computed: { "δL/δθ, a ratio of changes": change, "∂L/∂θ": partial },
        contradicts: Math.abs(change - partial) > 1e-3,
        shows: "A ratio of changes is not the derivative; only its limit is.",
      };
    },
  },
  {
    id: "E11",
    title: "Repeat until the gradient is zero",
    weight: "wrong",
    where: { iith: [11] },
    printed: "repeat until the gradient is zero",
    right: "stop where |gradient| is below a tolerance, or at a cap of iterations",
    transcription: "unlikely",
    proof: () => {
      const forever = { learningRate: 0.1, maxSteps: 1000, tolerance: 0 };
      const { end, stopped } = gradientDescent1D(parabola, 1, forever);
      const saddle = {
        name: "x³",
        value: (x: number) => x ** 3,
        derivative: (x: number) => 3 * x ** 2,
      };
      const atSaddle = gradientDescent1D(saddle, 0, { learningRate: 0.1 });
      return {
        computed: {
          "steps on x²": end.step,
          "slope after them": end.slope,
          "x³: where it stops": atSaddle.end.x,
          "x³: a lower value nearby": saddle.value(-0.1),
        },
        contradicts: stopped === "steps" && end.slope > 0 && atSaddle.end.step === 0,
        shows:
          "After 1000 steps the slope is still not 0; and where it is 0 need not be a minimum.",
      };
    },
  },
  {
    id: "E12",
    title: "One index for a weight and for a layer",
    weight: "inconsistent",
    where: { iith: [13] },
    printed: "w_i needs all activations from layer i+1 on; the speech says from its own layer on",
    right: "two indices; weights between layers l-1 and l need the activations from layer l on",
    transcription: "unlikely",
    proof: () => {
      const random = new Random(1);
      const network = new Network([
        new Dense(2, 3, { random }),
        new Activation(sigmoid),
        new Dense(3, 1, { random }),
      ]);
      const weights = network.parameters
        .filter(({ role }) => role === "weights")
        .reduce((sum, { value }) => sum + value.data.length, 0);
      const paths = gradientPaths(network, [1, 2], [0], sumSquaredError, {
        layer: 1,
        neuron: 1,
        input: 1,
      });
      const ownLayer = paths.filter(({ units }) => units.includes("h_11"));
      return {
        computed: {
          "weights of a 2-3-1 network": weights,
          "its layers": 2,
          "paths of w_111": paths.length,
          "of these through its own layer 1": ownLayer.length,
        },
        contradicts: weights > 2 && ownLayer.length === paths.length,
        shows: "There are more weights than layers, and every path passes the weight's own layer.",
      };
    },
  },
  {
    id: "E54",
    title: "Descent said to arrive at the optimum",
    weight: "wrong",
    where: { iith: [6, 10] },
    printed: "small steps against the gradient lead to the optimum, steps along it to a maximum",
    right: "to a local one, if the steps are small enough; to which one depends on the start",
    transcription: "unlikely",
    proof: () => {
      const options = { learningRate: 0.01, maxSteps: 5000 };
      const [left, right] = [-1.5, 1.5].map((x) => gradientDescent1D(valleys, x, options).end);
      return {
        computed: {
          "from -1.5: x and f(x)": [left?.x, left?.value],
          "from 1.5: x and f(x)": [right?.x, right?.value],
        },
        contradicts: right?.value > left?.value + 0.1,
        shows: `On ${valleys.name} one start ends in the higher of two valleys, and stays there.`,
      };
    },
  },
];
