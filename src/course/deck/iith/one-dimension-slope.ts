import {
  gradientDescent1D,
  numericalDerivative,
  parabola,
  signStep,
} from "../../../library/descent/index.js";
import { Random } from "../../../library/number/index.js";
import { descentFigure } from "../../figure/index.js";
import type { Claim } from "../../ledger/claim.js";
import { drawn } from "../../ledger/demonstration/drawn.js";
import { evidence } from "../../ledger/evidence.js";
import { closedForm } from "./examples.js";

/** The two points at which the slide looks at the slope. */
const [left, right] = [-1, 1];

/** IIT Hyderabad, a 1-D example: the slope, the push and the picture (slides 6, 7). */
export const oneDimensionSlope: readonly Claim[] = [
  {
    id: "iith-slope-derivative",
    slides: [6],
    kind: "concept",
    statement: "The slope of f at x is f'(x).",
    check: () => {
      const x = 1.5;
      const rises = [0.1, 0.001, 0.00001].map(
        (h) => (parabola.value(x + h) - parabola.value(x)) / h,
      );
      return evidence(
        { "rise over run, ever closer": rises, "f'(1.5)": parabola.derivative(x) },
        Math.abs(rises[2] - parabola.derivative(x)) < 1e-4,
      );
    },
    shownIn: "02#slope",
  },
  {
    id: "iith-push-up",
    slides: [6],
    kind: "formula",
    statement: "f(x + p sign(f'(x))) > f(x) for a small p > 0, said of every x.",
    check: () => {
      const xs = [-1, 1, 0];
      const gains = xs.map((x) => {
        const { here, up } = signStep(parabola, x, 1e-3);
        return up - here;
      });
      return evidence(
        { x: xs, "f(x + p sign f'(x)) - f(x), p = 0.001": gains },
        gains.every((gain) => gain > 0),
      );
    },
    refutedBy: ["E05"],
    // 1.001² - 1 at -1 and 1; at 0 the sign is 0
    right: [0.002001, 0.002001, 0],
    shownIn: "02#sign-step",
  },
  {
    id: "iith-push-down",
    slides: [6],
    kind: "formula",
    statement: "f(x - p sign(f'(x))) < f(x) for a small p > 0, said of every x.",
    check: () => {
      const xs = [-1, 1, 0];
      const gains = xs.map((x) => {
        const { here, down } = signStep(parabola, x, 1e-3);
        return down - here;
      });
      return evidence(
        { x: xs, "f(x - p sign f'(x)) - f(x), p = 0.001": gains },
        gains.every((gain) => gain < 0),
      );
    },
    refutedBy: ["E05"],
    // 0.999² - 1 at -1 and 1; at 0 the sign is 0
    right: [-0.001999, -0.001999, 0],
    shownIn: "02#sign-step",
  },
  {
    id: "iith-gd-basis",
    slides: [6],
    kind: "algorithm",
    statement:
      "Start at a random x and take small steps in the direction of the negative gradient " +
      "until f is optimal.",
    check: () => {
      const start = new Random(1).uniform(-2, 2);
      const { points, end, stopped } = gradientDescent1D(parabola, start, { learningRate: 0.1 });
      const values = points.map(({ value }) => value);
      return evidence(
        {
          "random start": start,
          "f, step by step": values.slice(0, 8),
          steps: end.step,
          "f'(x) at the end": end.slope,
        },
        stopped === "gradient" && values.every((value, k) => k === 0 || value < values[k - 1]),
      );
    },
    touches: ["E07"],
    shownIn: "02#descend",
  },
  {
    id: "iith-fig-goodfellow-ch4",
    slides: [7],
    kind: "figure",
    statement:
      "1-D descent illustration: f with minimum at x=0 (f'=0), negative gradient left of " +
      "0 (move right), positive gradient right of 0 (move left).",
    check: () =>
      drawn(descentFigure, parabola, gradientDescent1D(parabola, right, { learningRate: 0.1 })),
    shownIn: "02#descent-figure",
  },
  {
    id: "iith-min-at-0",
    slides: [7],
    kind: "number",
    statement: "Convex f: minimum at x=0, a critical point, f'(0)=0.",
    printed: [0],
    check: () => {
      const { end } = gradientDescent1D(parabola, left, { learningRate: 0.5 });
      return {
        computed: { "slope where descent ends": end.slope, "x*": [end.x] },
        holds: end.slope === 0,
        asPrinted: [end.x],
      };
    },
    shownIn: "02#slope",
  },
  {
    id: "iith-x-minus1",
    slides: [7],
    kind: "number",
    statement: "At x=-1 the gradient is negative, so the step goes right (positive side).",
    printed: [left],
    origin: "given",
    check: () => {
      const { points } = gradientDescent1D(parabola, left, { learningRate: 0.1, maxSteps: 1 });
      const [here, next] = points.map(({ x }) => x) as [number, number];
      const slope = numericalDerivative(parabola.value, here);
      return {
        ...evidence(
          { "f'(x)": slope, "x after one step": next, x: [here] },
          slope < 0 && next > here,
        ),
        asPrinted: [here],
      };
    },
    shownIn: "02#slope",
  },
  {
    id: "iith-x-plus1",
    slides: [7],
    kind: "number",
    statement: "At x=1 the gradient is positive, so the step goes left.",
    printed: [right],
    origin: "given",
    check: () => {
      const { points } = gradientDescent1D(parabola, right, { learningRate: 0.1, maxSteps: 1 });
      const [here, next] = points.map(({ x }) => x) as [number, number];
      const slope = numericalDerivative(parabola.value, here);
      return {
        ...evidence(
          { "f'(x)": slope, "x after one step": next, x: [here] },
          slope > 0 && next < here,
        ),
        asPrinted: [here],
      };
    },
    shownIn: "02#slope",
  },
  {
    id: "iith-gd-x2-closed-form",
    slides: [5, 6, 7],
    kind: "exercise-worthy",
    statement:
      "Closed form for descent on x²: x_k = (1-2η)ᵏ x_0; converges iff 0<η<1, one step at " +
      "η = 1/2, oscillates at η = 1, diverges beyond.",
    origin: "derived",
    check: () => {
      const rates = [0.1, 0.3, 0.5, 0.9, 1, 1.1];
      const ends = rates.map((learningRate) => {
        const { points } = gradientDescent1D(parabola, 1, {
          learningRate,
          maxSteps: 20,
          tolerance: 0,
        });
        return points.map(({ x, step }) => Math.abs(x - closedForm(learningRate, 1, step)));
      });
      const after20 = rates.map((rate) => closedForm(rate, 1, 20));
      const worst = Math.max(...ends.flat());
      return evidence(
        { "learning rates": rates, "(1 - 2η)²⁰": after20, "largest distance from the run": worst },
        worst < 1e-12,
      );
    },
    touches: ["E07"],
    shownIn: "02#learning-rates",
  },
];
