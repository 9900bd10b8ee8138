import { augment, xor as xorData } from "../../../library/dataset/index.js";
import { EarlyStopping } from "../../../library/descent/index.js";
import { meanSquaredError } from "../../../library/loss/index.js";
import { tableFigure } from "../../figure/index.js";
import type { Claim } from "../../ledger/claim.js";
import { largestDifference } from "../../ledger/demonstration/agreement.js";
import { drawn } from "../../ledger/demonstration/drawn.js";
import { ends, layered, trainingLosses, xor } from "../../ledger/demonstration/networks.js";
import { evidence } from "../../ledger/evidence.js";
import { architecture } from "./architecture.js";
import { choices, namedIds } from "./hyperparameters.js";
import { optimizers } from "./optimizers.js";
import { dropped, normalised, weightDecay } from "./regularisers.js";

/** Amrita, hyper-parameters: regularisation, and the slide as a whole (slide 20). */
export const regularisation: readonly Claim[] = [
  {
    id: "amrita-hp-l2",
    slides: [20],
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
    slides: [20],
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
    slides: [20],
    kind: "algorithm",
    statement:
      "Data-set augmentation (named): changed copies of the examples that keep their label.",
    check: () => {
      const swap = ([a = 0, b = 0]: readonly number[]) => [b, a];
      const { X, labels } = augment(xorData(), 1, swap);
      const rows = X.toArray();
      return evidence(
        { "examples before": xor.X.length, "after swapping the inputs": rows.length, labels },
        rows.length === 8 && rows.every(([a, b], i) => (a === b ? 0 : 1) === labels[i]),
      );
    },
    shownIn: "11#augmentation",
  },
  {
    id: "amrita-hp-dropout",
    slides: [20],
    kind: "algorithm",
    statement: "Dropout (named).",
    check: () => {
      const { kept, mean, evaluated } = dropped(0.5, 10_000);
      return evidence(
        {
          "share of ones kept, p = 1/2": kept,
          "mean in training": mean,
          "in evaluation": evaluated,
        },
        Math.abs(kept - 0.5) < 0.02 && Math.abs(mean - 1) < 0.04 && evaluated === 1,
      );
    },
    shownIn: "11#dropout",
  },
  {
    id: "amrita-hp-batchnorm",
    slides: [20],
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
    shownIn: "11#batch-normalisation",
  },
  {
    id: "amrita-hp-tuning-table",
    slides: [20],
    kind: "figure",
    statement:
      "The slide as a table: algorithms, strategies, architecture, initialisation, " +
      "activations, regularisation.",
    check: () => {
      const treated = [...optimizers, ...architecture, ...regularisation].map(({ id }) => id);
      const missing = namedIds.filter((id) => !treated.includes(id));
      const figure = drawn(
        tableFigure,
        "Hyper-parameters",
        ["choice", "what the slide names"],
        Object.entries(choices).map(([choice, names]) => [choice, Object.keys(names).join(", ")]),
      );
      const counted = Object.entries(choices).map(([choice, names]) => [
        choice,
        Object.keys(names).length,
      ]);
      return {
        ...figure,
        computed: {
          ...Object.fromEntries(counted),
          ...figure.computed,
          "entries without a claim of their own": missing.length,
        },
        holds: figure.holds === true && missing.length === 0,
      };
    },
    shownIn: "11#hyperparameters",
  },
  {
    id: "amrita-question-hp",
    slides: [20],
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
