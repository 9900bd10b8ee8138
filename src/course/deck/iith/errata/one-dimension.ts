import { gradientDescent1D, parabola, signStep } from "../../../../library/descent/index.js";
import { meanSquaredError } from "../../../../library/loss/index.js";
import { randomNumbers } from "../../../ledger/demonstration/agreement.js";
import type { Erratum } from "../../../ledger/erratum.js";
import { squareAsPrinted } from "../examples.js";

/** IIT Hyderabad, lecture 23: the loss and the 1-D example. */
export const oneDimensionErrata: readonly Erratum[] = [
  {
    id: "E01",
    title: "Mean squared error without brackets or index",
    weight: "wrong",
    where: { iith: [5] },
    printed: "1/M Σ f*(x) - f(x;θ)²",
    right: "1/M Σ_m (f*(x_m) - f(x_m;θ))²",
    transcription: "possible",
    proof: () => {
      const [targets, predictions] = [randomNumbers(5, 1), randomNumbers(5, 2)];
      const asPrinted = squareAsPrinted(targets, predictions);
      const perfect = squareAsPrinted([2, 3], [2, 3]);
      const mean = meanSquaredError.value(
        predictions.map((p) => [p]),
        targets.map((t) => [t]),
      );
      return {
        computed: {
          "as printed": asPrinted,
          "mean squared error": mean,
          "as printed, for a perfect fit to (2, 3)": perfect,
        },
        contradicts: asPrinted !== mean && perfect < 0,
        shows: "As printed the loss of a perfect fit is negative; a squared error cannot be.",
      };
    },
  },
  {
    id: "E02",
    title: "Noisy data, yet the loss compares with f* itself",
    weight: "inconsistent",
    where: { iith: [4, 5] },
    printed: "the data are noisy estimates of f*(x), but the loss has f*(x) as target; M and m",
    right: "y_m as target",
    transcription: "unlikely",
    proof: () => {
      const x = randomNumbers(20, 1);
      const noise = randomNumbers(20, 2, { low: -0.1, high: 0.1 });
      const rows = (values: readonly number[]) => values.map((value) => [value]);
      const fStar = rows(x.map((value) => 2 * value));
      const y = rows(x.map((value, m) => 2 * value + noise[m]));
      const [exact, onData] = [fStar, y].map((t) => meanSquaredError.value(fStar, t));
      return {
        computed: {
          "loss of f* with targets f*(x_m)": exact,
          "loss of f* with targets y_m": onData,
        },
        contradicts: exact === 0 && onData > 0,
        shows: "With noisy y_m the two losses differ, even for f* itself; only y_m is known.",
      };
    },
  },
  {
    id: "E05",
    title: "Strict inequalities fail where the slope is 0",
    weight: "wrong",
    where: { iith: [6] },
    printed: "f(x + p sign f'(x)) > f(x) and f(x - p sign f'(x)) < f(x) for a small p",
    right: "the same, if f'(x) ≠ 0",
    transcription: "unlikely",
    proof: () => {
      const { sign, here, up, down } = signStep(parabola, 0, 1e-3);
      return {
        computed: { "sign of f'(0) on x²": sign, "f up": up, "f here": here, "f down": down },
        contradicts: !(up > here) && !(down < here),
        shows: "At a critical point the sign is 0, so x does not move and all three are equal.",
      };
    },
  },
  {
    id: "E07",
    title: "A step said to lower f in any case",
    weight: "wrong",
    where: { iith: [6, 7] },
    printed: "one step against the gradient is certain to lower f",
    right: "only a small enough one: 0 < η < 1 on x²",
    transcription: "unlikely",
    proof: () => {
      const step = (learningRate: number) =>
        gradientDescent1D(parabola, -1, { learningRate, maxSteps: 1 }).end.value;
      const after = [0.1, 0.9, 1, 1.5].map(step);
      return {
        computed: { "f(-1)": 1, "learning rates": [0.1, 0.9, 1, 1.5], "f after one step": after },
        contradicts: after[2] >= 1 && after[3] > 1,
        shows: "At η = 1 the step changes nothing, at 1.5 it quadruples f.",
      };
    },
  },
];
