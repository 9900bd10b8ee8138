import { gradientDescent1D, parabola } from "../../../library/descent/index.js";
import { Dense } from "../../../library/layer/index.js";
import { meanSquaredError } from "../../../library/loss/index.js";
import { Network } from "../../../library/network/index.js";
import { Random } from "../../../library/number/index.js";
import type { Claim } from "../../ledger/claim.js";
import {
  derivativeAgrees,
  largestDifference,
  randomNumbers,
} from "../../ledger/demonstration/agreement.js";
import { evidence } from "../../ledger/evidence.js";
import { bowls, patients, squareAsPrinted } from "./examples.js";

/** IIT Hyderabad, a 1-D example: the loss and what is sought (slides 4, 5). */
export const oneDimensionLoss: readonly Claim[] = [
  {
    id: "iith-gd-intro",
    slides: [4],
    kind: "concept",
    statement:
      "Gradient descent: a general method to minimise a function, and the usual one to " +
      "train networks.",
    check: () => {
      const ends = bowls.map(
        (f) => gradientDescent1D(f, 3, { learningRate: 0.05, maxSteps: 2000 }).end,
      );
      return evidence(
        {
          "minima of three functions": bowls.map((f) => f.minimum),
          "where descent ends": ends.map(({ x }) => x),
        },
        ends.every(({ x }, i) => Math.abs(x - (bowls[i]?.minimum ?? Number.NaN)) < 1e-5),
      );
    },
    shownIn: "02#descend",
  },
  {
    id: "iith-mse-formula",
    slides: [5],
    kind: "formula",
    statement:
      "Mean squared error, 1/M Σ_m (f*(x_m) - f(x_m;θ))²; printed without brackets and " +
      "without the index m.",
    printed: "1/M sum f*(x) - f(x;theta)^2",
    check: () => {
      const [targets, predictions] = [
        [1, 2, 3],
        [1, 2, 5],
      ];
      const rows = (values: readonly number[]) => values.map((value) => [value]);
      const mean = meanSquaredError.value(rows(predictions), rows(targets));
      const asPrinted = squareAsPrinted(targets, predictions);
      return evidence(
        { "as printed": asPrinted, "mean squared error": mean },
        largestDifference([asPrinted], [mean]) < 1e-12,
      );
    },
    refutedBy: ["E01"],
    // ((1-1)² + (2-2)² + (3-5)²) / 3
    right: 4 / 3,
    shownIn: "01#data-and-parameters",
  },
  {
    id: "iith-theta-random-init",
    slides: [5],
    kind: "algorithm",
    statement: "Initialise θ at random before the first forward pass.",
    check: () => {
      const start = (seed: number) => new Dense(4, 1, { random: new Random(seed) }).W.value.row(0);
      return evidence(
        { "θ from seed 1": start(1), "θ from seed 1 again": start(1), "θ from seed 2": start(2) },
        largestDifference(start(1), start(1)) === 0 && largestDifference(start(1), start(2)) > 0,
      );
    },
    shownIn: "01#data-and-parameters",
  },
  {
    id: "iith-patient-example",
    slides: [5],
    kind: "exercise-worthy",
    statement:
      "Patients: attributes (blood group, smokes or not, …) in, a label out with θ at " +
      "random; compare with the known labels and sum the errors over the data.",
    check: () => {
      const network = new Network([new Dense(3, 1, { random: new Random(1) })]);
      const predicted = network.forward(patients.attributes);
      const errors = predicted.toArray().map(([p], i) => patients.labels[i]?.[0] - p);
      const mean = errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length;
      const loss = meanSquaredError.value(predicted, patients.labels);
      return evidence(
        {
          "error of each patient": errors,
          "mean of their squares": mean,
          "mean squared error": loss,
        },
        largestDifference([mean], [loss]) < 1e-12,
      );
    },
    shownIn: "12#patients",
  },
  {
    id: "iith-1d-fx-x2",
    slides: [5],
    kind: "formula",
    statement: "Minimise f(x) = x²; f'(x) = 2x.",
    check: () => derivativeAgrees(parabola.value, parabola.derivative),
    shownIn: "02#loss-and-argmin",
  },
  {
    id: "iith-argmin",
    slides: [5],
    kind: "formula",
    statement: "x* = argmin_x f(x); for f(x) = x²: x* = 0, f(x*) = 0.",
    check: () => {
      const around = randomNumbers(100, 3);
      const lowest = Math.min(...around.map(parabola.value));
      return evidence(
        {
          "lowest of 100 random f(x)": lowest,
          "f'(0)": parabola.derivative(0),
          "f(x*)": parabola.value(0),
          "x*": 0,
        },
        lowest > parabola.value(0) && parabola.derivative(0) === 0,
      );
    },
    shownIn: "02#loss-and-argmin",
  },
  {
    id: "iith-min-vs-argmin",
    slides: [5],
    kind: "concept",
    statement: "min is the smallest value, argmin the x that attains it.",
    check: () => {
      const shifted = (x: number) => (x - 2) ** 2 + 3;
      const xs = Array.from({ length: 41 }, (_, i) => i / 10);
      const min = Math.min(...xs.map(shifted));
      const argmin = xs.find((x) => shifted(x) === min) as number;
      return evidence(
        { "argmin of (x-2)² + 3": argmin, "min of (x-2)² + 3": min },
        argmin === 2 && min === 3,
      );
    },
    shownIn: "02#loss-and-argmin",
  },
];
