import {
  gradientDescent1D,
  numericalDerivative,
  parabola,
  signStep,
} from "../../../library/descent/index.js";
import { meanSquaredError } from "../../../library/loss/index.js";
import { randomNumbers } from "../agreement.js";
import type { Erratum } from "../erratum.js";
import { squareAsPrinted } from "../iith/examples.js";

/** IIT Hyderabad, lecture 23: the loss and the 1-D example. */
export const iithOneDimensionErrata: readonly Erratum[] = [
  {
    id: "E01",
    title: "Mean squared error without brackets or index",
    class: "A",
    where: "iith l.99",
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
    class: "B",
    where: "iith l.75-79, l.99, l.117",
    printed: "the data are noisy estimates of f*(x), but the loss has f*(x) as target; M and m",
    right: "y_m as target",
    transcription: "unlikely",
    proof: () => {
      const x = randomNumbers(20, 1);
      const noise = randomNumbers(20, 2, { low: -0.1, high: 0.1 });
      const rows = (values: readonly number[]) => values.map((value) => [value]);
      const fStar = rows(x.map((value) => 2 * value));
      const y = rows(x.map((value, m) => 2 * value + (noise[m] as number)));
      const [exact, onData] = [fStar, y].map((t) => meanSquaredError.value(fStar, t));
      return {
        computed: {
          "loss of f* with targets f*(x_m)": exact as number,
          "loss of f* with targets y_m": onData as number,
        },
        contradicts: exact === 0 && (onData as number) > 0,
        shows: "With noisy y_m the two losses differ, even for f* itself; only y_m is known.",
      };
    },
  },
  {
    id: "E03",
    title: "argmin said to give the minimum value",
    class: "C",
    where: "iith l.123",
    printed: "argmin gives the minimum value of f",
    right: "argmin gives the x, min the value; the next sentence says so",
    transcription: "likely",
    proof: () => {
      const xs = Array.from({ length: 41 }, (_, i) => i / 10);
      const f = (x: number) => (x - 2) ** 2 + 3;
      const min = Math.min(...xs.map(f));
      const argmin = xs.find((x) => f(x) === min) as number;
      return {
        computed: { "argmin of (x-2)² + 3": argmin, "min of (x-2)² + 3": min },
        contradicts: argmin !== min,
        shows: "They are different numbers; on x² both happen to be 0, which hides it.",
      };
    },
  },
  {
    id: "E04",
    title: "x* and f* confused",
    class: "C",
    where: "iith l.121-123",
    printed: "f* gives the smallest value of f(x)",
    right: "x* gives the smallest value, f(x*)",
    transcription: "likely",
    proof: () => {
      const f = (x: number) => (x - 2) ** 2 + 3;
      const [xStar, fStar] = [2, f(2)];
      return {
        computed: { "x*": xStar, "f(x*)": fStar, "f at the value f*": f(fStar) },
        contradicts: f(fStar) > f(xStar),
        shows: "Put into f, the smallest value does not give the smallest value.",
      };
    },
  },
  {
    id: "E05",
    title: "Strict inequalities fail where the slope is 0",
    class: "B",
    where: "iith l.134, l.147, l.151",
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
    id: "E06",
    title: "The picture is credited to a figure of another function",
    class: "B",
    where: "iith l.103, l.176",
    printed: "the example is x²; its picture is credited to Goodfellow, chapter 4",
    right: "that chapter's figure 4.1 plots ½x² with slope x (from memory of the book; unverified)",
    transcription: "no",
    proof: () => {
      const half = (x: number) => x ** 2 / 2;
      const [whole, halved] = [parabola.value, half].map((f) =>
        Number(numericalDerivative(f, 1).toFixed(9)),
      ) as [number, number];
      return {
        computed: {
          "slope at 1 of x²": whole,
          "of ½x²": halved,
          "a step from 1 with η = 1 ends at": [1 - whole, 1 - halved],
        },
        contradicts: whole - halved > 0.5 && Math.abs(1 - whole) > 0.5 + Math.abs(1 - halved),
        shows:
          "Minimum and signs are the same, the slopes are not: a step that arrives on ½x² swings " +
          "for ever on x².",
      };
    },
  },
  {
    id: "E07",
    title: "A step said to lower f in any case",
    class: "B",
    where: "iith l.165, l.192",
    printed: "one step against the gradient is certain to lower f",
    right: "only a small enough one: 0 < η < 1 on x²",
    transcription: "unlikely",
    proof: () => {
      const step = (learningRate: number) =>
        gradientDescent1D(parabola, -1, { learningRate, maxSteps: 1 }).end.value;
      const after = [0.1, 0.9, 1, 1.5].map(step);
      return {
        computed: { "f(-1)": 1, "learning rates": [0.1, 0.9, 1, 1.5], "f after one step": after },
        contradicts: (after[2] as number) >= 1 && (after[3] as number) > 1,
        shows: "At η = 1 the step changes nothing, at 1.5 it quadruples f.",
      };
    },
  },
];
