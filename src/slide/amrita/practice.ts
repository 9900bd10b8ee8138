import { EarlyStopping, numericalDerivative } from "../../descent/index.js";
import { leakyRelu, relu, tanh } from "../../layer/index.js";
import { meanSquaredError } from "../../loss/index.js";
import { networkSize } from "../../network/index.js";
import { derivativeAgrees, evidence, largestDifference } from "../agreement.js";
import type { Claim } from "../claim.js";
import { ends, layered, trainingLosses, xor } from "../networks.js";
import { optimizers } from "./optimizers.js";
import { dropped, normalised, spreadOfSignals, weightDecay } from "./regularisers.js";

/** Amrita, hyper-parameters: architecture, initialisation, activations, regularisation (l.336-360). */
export const practice: readonly Claim[] = [
  {
    id: "amrita-hp-layers",
    slide: "Hyper-parameters (l.338)",
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
    slide: "Hyper-parameters (l.339)",
    kind: "concept",
    statement: "Architecture hyper-parameter: number of neurons.",
    check: () => {
      const neurons = [3, 6, 20];
      const parameters = neurons.map((hidden) => networkSize([2, hidden, 1]).parameters);
      return evidence(
        { neurons, parameters },
        parameters.every((count, i) => count === 4 * (neurons[i] as number) + 1),
      );
    },
    shownIn: "11#architecture",
  },
  {
    id: "amrita-hp-xavier",
    slide: "Hyper-parameters (l.345)",
    kind: "algorithm",
    statement:
      "Xavier initialisation (named): weights of variance 2/(inputs + outputs), so that " +
      "signals keep their size.",
    check: () => {
      const spread = spreadOfSignals(
        (inputs, outputs) => Math.sqrt(2 / (inputs + outputs)),
        "tanh",
      );
      const naive = spreadOfSignals(() => 0.01, "tanh");
      return evidence(
        { "spread after 10 tanh layers, weights of 0.01": naive, "with Xavier weights": spread },
        spread > 1e6 * naive,
      );
    },
    shownIn: "11#initialisation",
  },
  {
    id: "amrita-hp-he",
    slide: "Hyper-parameters (l.346)",
    kind: "algorithm",
    statement: "He initialisation (named): weights of variance 2/inputs, for ReLU.",
    check: () => {
      const he = spreadOfSignals((inputs) => Math.sqrt(2 / inputs), "ReLU");
      const xavier = spreadOfSignals(
        (inputs, outputs) => Math.sqrt(2 / (inputs + outputs)),
        "ReLU",
      );
      return evidence(
        { "spread after 10 ReLU layers, Xavier weights": xavier, "with He weights": he },
        he > 0.3 && he < 3 && xavier < he / 5,
      );
    },
    shownIn: "11#initialisation",
  },
  {
    id: "amrita-hp-tanh",
    slide: "Hyper-parameters (l.350)",
    kind: "formula",
    statement: "tanh activation (used in RNNs); tanh'(z) = 1-tanh² z.",
    check: () => derivativeAgrees(Math.tanh, tanh.derivative),
    shownIn: "11#activations",
  },
  {
    id: "amrita-hp-relu",
    slide: "Hyper-parameters (l.351)",
    kind: "formula",
    statement: "ReLU activation (CNNs, DNNs): max(0,z).",
    check: () => {
      const a = [-2, -0.5, 0, 0.5, 2];
      const slopes = [-0.5, 0.5].map((at) => numericalDerivative(relu.value, at));
      return evidence(
        { a, "max(0, a)": a.map(relu.value), "slopes at -0.5 and 0.5": slopes },
        largestDifference(a.map(relu.value), [0, 0, 0, 0.5, 2]) === 0 &&
          largestDifference(slopes, [0, 1]) < 1e-9,
      );
    },
    shownIn: "11#activations",
  },
  {
    id: "amrita-hp-leaky-relu",
    slide: "Hyper-parameters (l.352)",
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
        ) < 1e-15 && largestDifference(slopes, [0.1, 1]) < 1e-9,
      );
    },
    shownIn: "11#activations",
  },
  {
    id: "amrita-hp-l2",
    slide: "Hyper-parameters (l.356)",
    kind: "algorithm",
    statement: "L2 regularisation (named).",
    check: () => {
      const [free, decayed] = [weightDecay(0), weightDecay(0.1)];
      return evidence({ "‖w‖ without": free, "‖w‖ with λ = 0.1": decayed }, decayed < free);
    },
    shownIn: "11#l2",
  },
  {
    id: "amrita-hp-early-stopping",
    slide: "Hyper-parameters (l.357)",
    kind: "algorithm",
    statement: "Early stopping (named).",
    check: () => {
      const validation = [0.9, 0.6, 0.5, 0.45, 0.47, 0.5, 0.55, 0.6];
      const stopping = new EarlyStopping({ patience: 2 });
      const checked = validation.findIndex((loss) => {
        stopping.check(loss);
        return stopping.stopped;
      });
      return evidence(
        {
          "validation losses": validation,
          "stops after epoch": checked + 1,
          "best loss": stopping.best as number,
        },
        checked === 5 && stopping.best === 0.45,
      );
    },
    shownIn: "11#early-stopping",
  },
  {
    id: "amrita-hp-augmentation",
    slide: "Hyper-parameters (l.358)",
    kind: "algorithm",
    statement:
      "Data-set augmentation (named): changed copies of the examples that keep their label.",
    check: () => {
      const mirrored = xor.X.map(([a, b]) => [b, a]);
      const X = [...xor.X, ...mirrored];
      const y = [...xor.y, ...xor.y];
      const keeps = X.every(([a, b], i) => (a === b ? 0 : 1) === y[i]?.[0]);
      return evidence(
        { "examples before": xor.X.length, "after mirroring": X.length },
        keeps && X.length === 8,
      );
    },
    shownIn: "11#augmentation",
  },
  {
    id: "amrita-hp-dropout",
    slide: "Hyper-parameters (l.359)",
    kind: "algorithm",
    statement: "Dropout (named).",
    check: () => {
      const { kept, mean } = dropped(0.5, 10_000);
      return evidence(
        { "share of ones kept, rate 1/2": kept, "mean after scaling by 2": mean },
        Math.abs(kept - 0.5) < 0.02 && Math.abs(mean - 1) < 0.04,
      );
    },
    shownIn: "11#dropout",
  },
  {
    id: "amrita-hp-batchnorm",
    slide: "Hyper-parameters (l.360)",
    kind: "algorithm",
    statement: "Batch normalisation (named, under regularisation; the word is cut off).",
    check: () => {
      const { means, variances } = normalised();
      return evidence(
        { "means of the columns": means, "their variances": variances },
        largestDifference(means, [0, 0, 0]) < 1e-12 &&
          largestDifference(variances, [1, 1, 1]) < 1e-3,
      );
    },
    erratum: "E29",
    shownIn: "11#batch-normalisation",
  },
  {
    id: "amrita-hp-tuning-table",
    slide: "Hyper-parameters (l.319-360)",
    kind: "figure",
    statement:
      "The slide as a table: algorithms, strategies, architecture, initialisation, " +
      "activations, regularisation.",
    check: () => {
      const rows = {
        algorithms: 6,
        strategies: 4,
        architecture: 2,
        initialisation: 2,
        activations: 3,
        regularisation: 5,
      };
      const named = practice.length + optimizers.length - 2;
      const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
      return evidence(
        { ...rows, "entries of the table": total, "claims that treat them": named },
        named === total,
      );
    },
    shownIn: "11#hyperparameters",
  },
  {
    id: "amrita-question-hp",
    slide: "Hyper-parameters (l.319)",
    kind: "exercise-worthy",
    statement:
      "How do these choices change the training of one network? Here the learning rate " +
      "and the number of hidden neurons.",
    check: () => {
      const after = (hidden: number, learningRate: number) =>
        ends(
          trainingLosses(layered([2, hidden, 1], undefined, 4), xor.X, xor.y, meanSquaredError, {
            learningRate,
            steps: 200,
          }),
        )[1];
      const losses = [after(3, 0.1), after(3, 0.5), after(8, 0.1), after(8, 0.5)];
      return evidence(
        { "3 hidden, η = 0.1 and 0.5; 8 hidden, the same": losses },
        new Set(losses.map((loss) => loss.toFixed(4))).size === 4,
      );
    },
    shownIn: "11#hyperparameters",
  },
];
