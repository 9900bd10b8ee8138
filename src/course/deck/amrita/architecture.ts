import { numericalDerivative } from "../../../library/descent/index.js";
import {
  heNormal,
  type Initializer,
  leakyRelu,
  lecunNormal,
  relu,
  tanh,
  xavierUniform,
} from "../../../library/layer/index.js";
import { scaleMatrix } from "../../../library/matrix/index.js";
import { networkSize } from "../../../library/network/index.js";
import { Random } from "../../../library/number/index.js";
import type { Claim } from "../../ledger/claim.js";
import { derivativeAgrees, largestDifference } from "../../ledger/demonstration/agreement.js";
import { evidence } from "../../ledger/evidence.js";
import { spreadOfSignals } from "./regularisers.js";

/** Amrita, hyper-parameters: architecture, initialisation, activations (slide 20). */
export const architecture: readonly Claim[] = [
  {
    id: "amrita-hp-layers",
    slides: [20],
    kind: "concept",
    statement: "Architecture hyper-parameter: number of layers.",
    check: () => {
      const sizes = [1, 2, 3].map((hidden) =>
        networkSize([2, ...Array.from({ length: hidden }, () => 4), 1]),
      );
      const [depths, parameters] = [
        sizes.map(({ depth }) => depth),
        sizes.map((size) => size.parameters),
      ];
      return evidence(
        { depths, parameters },
        depths[2] === 4 && largestDifference(parameters, [17, 37, 57]) === 0,
      );
    },
    shownIn: "11#architecture",
  },
  {
    id: "amrita-hp-neurons",
    slides: [20],
    kind: "concept",
    statement: "Architecture hyper-parameter: number of neurons.",
    check: () => {
      const neurons = [3, 6, 20];
      const parameters = neurons.map((hidden) => networkSize([2, hidden, 1]).parameters);
      return evidence(
        { neurons, parameters },
        parameters.every((count, i) => count === 4 * neurons[i] + 1),
      );
    },
    shownIn: "11#architecture",
  },
  {
    id: "amrita-hp-xavier",
    slides: [20],
    kind: "algorithm",
    statement:
      "Xavier initialisation (named): weights of variance 2/(inputs + outputs), so that " +
      "signals keep their size.",
    check: () => {
      const tiny: Initializer = (inputs, outputs, random) =>
        scaleMatrix(lecunNormal(inputs, outputs, random), 0.01 * Math.sqrt(inputs));
      const [naive, spread] = [tiny, xavierUniform].map((draw) =>
        spreadOfSignals(draw, Math.tanh),
      ) as [number, number];
      const W = xavierUniform(300, 100, new Random(1)).data;
      const variance = W.reduce((sum, w) => sum + w * w, 0) / W.length;
      return evidence(
        {
          "variance of Xavier weights, 300 to 100": variance,
          "2 / (300 + 100)": 2 / 400,
          "signals after 10 tanh layers, weights of 0.01": naive,
          "with Xavier weights": spread,
        },
        Math.abs(variance * 200 - 1) < 0.02 && spread > 1e6 * naive,
      );
    },
    shownIn: "11#initialisation",
  },
  {
    id: "amrita-hp-he",
    slides: [20],
    kind: "algorithm",
    statement: "He initialisation (named): weights of variance 2/inputs, for ReLU.",
    check: () => {
      const [small, kept] = [xavierUniform, heNormal].map((draw) =>
        spreadOfSignals(draw, relu.value),
      ) as [number, number];
      const W = heNormal(300, 100, new Random(1)).data;
      const variance = W.reduce((sum, w) => sum + w * w, 0) / W.length;
      return evidence(
        {
          "variance of He weights, 300 inputs": variance,
          "2 / 300": 2 / 300,
          "signals after 10 ReLU layers, Xavier weights": small,
          "with He weights": kept,
        },
        Math.abs(variance * 150 - 1) < 0.02 && kept > 0.3 && kept < 3 && small < kept / 5,
      );
    },
    shownIn: "11#initialisation",
  },
  {
    id: "amrita-hp-tanh",
    slides: [20],
    kind: "formula",
    statement: "tanh activation (used in RNNs); tanh'(z) = 1-tanh² z.",
    check: () => derivativeAgrees(Math.tanh, tanh.derivative),
    shownIn: "11#activations",
  },
  {
    id: "amrita-hp-relu",
    slides: [20],
    kind: "formula",
    statement: "ReLU activation (CNNs, DNNs): max(0,z).",
    check: () => {
      const a = [-2, -0.5, 0, 0.5, 2];
      const slopes = [-0.5, 0.5].map((at) => numericalDerivative(relu.value, at));
      return evidence(
        { a, "max(0, a)": a.map(relu.value), "slopes at -0.5 and 0.5": slopes },
        largestDifference(a.map(relu.value), [0, 0, 0, 0.5, 2]) === 0 &&
          largestDifference(slopes, [0, 1]) < 1e-9 &&
          largestDifference([-0.5, 0.5].map(relu.derivative), [0, 1]) === 0,
      );
    },
    shownIn: "11#activations",
  },
  {
    id: "amrita-hp-leaky-relu",
    slides: [20],
    kind: "formula",
    statement: "Leaky ReLU (CNNs): max(α z,z), small α.",
    check: () => {
      const [leaky, a] = [leakyRelu(0.1), [-2, -0.5, 0, 0.5, 2]];
      const values = a.map(leaky.value);
      const slopes = [-0.5, 0.5].map((at) => numericalDerivative(leaky.value, at));
      return evidence(
        { a, "max(0.1 a, a)": values, "slopes at -0.5 and 0.5": slopes },
        largestDifference(
          values,
          a.map((x) => Math.max(0.1 * x, x)),
        ) < 1e-15 &&
          largestDifference(slopes, [0.1, 1]) < 1e-9 &&
          largestDifference([-0.5, 0.5].map(leaky.derivative), [0.1, 1]) === 0,
      );
    },
    shownIn: "11#activations",
  },
];
