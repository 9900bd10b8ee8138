import { parabola } from "../../../library/descent/index.js";
import { secantFigure } from "../../figure/index.js";
import type { Claim } from "../../ledger/claim.js";
import { gradientAgrees, largestDifference } from "../../ledger/demonstration/agreement.js";
import { drawn } from "../../ledger/demonstration/drawn.js";
import { evidence } from "../../ledger/evidence.js";
import { gateByGate, tieOfMaximum } from "./graphs.js";

/** IIIT Allahabad, what the gradient means (slides 8-14). */
export const derivatives: readonly Claim[] = [
  {
    id: "cvbl-derivative-limit",
    slides: [8],
    kind: "formula",
    statement: "df(x)/dx = lim_(h→0)(f(x+h)-f(x))/h.",
    check: () => {
      const [x, hs] = [1.3, [0.1, 1e-3, 1e-5]];
      const quotients = hs.map((h) => (Math.sin(x + h) - Math.sin(x)) / h);
      return evidence(
        { h: hs, "(f(x+h) - f(x)) / h for f = sin": quotients, "f'(x) = cos x": Math.cos(x) },
        quotients.every((q, i) => Math.abs(q - Math.cos(x)) < hs[i]),
      );
    },
    shownIn: "05#limit",
  },
  {
    id: "cvbl-fig-derivative",
    slides: [8],
    kind: "figure",
    statement: "Picture of the derivative as the slope that secants tend to.",
    check: () => drawn(secantFigure, parabola, 1, [1, 0.5, 0.1]),
    shownIn: "05#limit",
  },
  {
    id: "cvbl-grad-add",
    slides: [9, 10],
    kind: "formula",
    statement: "f = x+y: ∂f/∂x = 1, ∂f/∂y = 1.",
    printed: [1, 1],
    check: () => ({
      computed: { "∂f/∂x and ∂f/∂y of x + y": gateByGate((x, y) => x.plus(y), [3, -2]) },
    }),
    shownIn: "05#gates",
  },
  {
    id: "cvbl-grad-mul",
    slides: [11, 12],
    kind: "formula",
    statement: "f = xy: ∂f/∂x = y, ∂f/∂y = x.",
    check: () =>
      gradientAgrees(
        2,
        ([x = 0, y = 0]) => x * y,
        ([x = 0, y = 0]) => gateByGate((a, b) => a.times(b), [x, y]),
      ),
    shownIn: "05#gates",
  },
  {
    id: "cvbl-grad-max",
    slides: [13, 14],
    kind: "formula",
    statement: "f = max(x,y): ∂f/∂x = 1(x ≥ y), ∂f/∂y = 1(y ≥ x).",
    printed: "1(x>=y), 1(y>=x)",
    check: () => {
      const apart = gradientAgrees(
        2,
        ([x = 0, y = 0]) => Math.max(x, y),
        ([x = 0, y = 0]) => [Number(x >= y), Number(y >= x)],
      );
      const { printed, up, down } = tieOfMaximum();
      return evidence(
        {
          ...apart.computed,
          "as printed at x = y": printed,
          "printed rate along (1, 1)": printed[0] + printed[1],
          "rates of max along (1, 1) and (-1, -1)": [up, down],
        },
        printed[0] + printed[1] === up,
      );
    },
    refutedBy: ["E41"],
    // max(1.5 + h, 1.5 + h) = 1.5 + h
    right: [1, -1],
    shownIn: "05#max-gate",
  },
  {
    id: "cvbl-quiz-gates",
    slides: [9, 11, 13],
    kind: "exercise-worthy",
    statement: "Fill in the two partial derivatives of x+y, xy, max(x,y).",
    origin: "derived",
    check: () => {
      const point = [3, -2];
      const slopes = [
        gateByGate((x, y) => x.plus(y), point),
        gateByGate((x, y) => x.times(y), point),
        gateByGate((x, y) => x.maximum(y), point),
      ];
      const right = [
        [1, 1],
        [-2, 3],
        [1, 0],
      ];
      return evidence(
        { "(x, y)": point, "derivatives of x + y, xy, max(x, y)": slopes },
        largestDifference(slopes.flat(), right.flat()) === 0,
      );
    },
    shownIn: "05#gates",
  },
];
