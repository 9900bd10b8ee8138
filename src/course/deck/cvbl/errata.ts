import { gradientDescent1D, parabola } from "../../../library/descent/index.js";
import {
  halfSquaredError,
  meanSquaredError,
  sumSquaredError,
} from "../../../library/loss/index.js";
import { randomRows } from "../../ledger/demonstration/agreement.js";
import type { Erratum } from "../../ledger/erratum.js";
import { tieOfMaximum } from "./graphs.js";

/** IIIT Allahabad, and what is inconsistent between the decks. */
export const errata: readonly Erratum[] = [
  {
    id: "E40",
    title: "Five stopping rules in five decks",
    weight: "inconsistent",
    where: { iith: [11], amrita: [7], khapra: [9, 10, 11, 24], cvbl: [7], bp: [30, 39] },
    printed: "gradient zero; till satisfied; 1000 iterations; while True; loss below a threshold",
    right: "a tolerance, and a cap of iterations",
    transcription: "unlikely",
    proof: () => {
      const run = (tolerance: number) =>
        gradientDescent1D(parabola, 1, { learningRate: 0.1, maxSteps: 2000, tolerance });
      const { points } = run(0);
      const belowThreshold = points.findIndex(({ value }) => value < 0.01);
      const counted = 1000;
      const tolerant = run(1e-6).end.step;
      return {
        computed: {
          "x² from 1: gradient zero, left after": run(0).end.step,
          "1000 iterations": counted,
          "loss below 0.01": belowThreshold,
          "|gradient| ≤ 1e-6": tolerant,
        },
        contradicts: new Set([run(0).end.step, counted, belowThreshold, tolerant]).size === 4,
        shows: "On one and the same descent the rules stop at different steps, or not at all.",
      };
    },
  },
  {
    id: "E41",
    title: "Gradient of max at a tie",
    weight: "wrong",
    where: { cvbl: [14] },
    printed: "∂f/∂x = 1(x ≥ y), ∂f/∂y = 1(y ≥ x)",
    right: "at x = y any (t, 1-t) with 0 ≤ t ≤ 1, such as 1(x ≥ y), 1(y > x)",
    transcription: "unlikely",
    proof: () => {
      const { printed, up, down } = tieOfMaximum();
      const sum = printed.reduce((total, slope) => total + slope, 0);
      return {
        computed: {
          "printed at x = y": printed,
          "their sum": sum,
          "rate of max along (1, 1)": up,
          "along (-1, -1)": down,
        },
        contradicts: sum !== up && -sum !== down,
        shows:
          "Along (1, 1) max grows at rate 1, the printed gradient says 2; no subgradient does.",
      };
    },
  },
  {
    id: "E43",
    title: "One index for features and for samples",
    weight: "wording",
    where: { cvbl: [47, 48] },
    printed: "Σ_i w_i x_i over features, and P(y_i = 1 | x_i; w) over samples",
    right: "two indices",
    transcription: "unlikely",
    proof: () => {
      const X = randomRows(5, 3);
      const features = X[0]?.length;
      const asFeatures = [0, 1, 2].reduce((sum, i) => sum + X[0]?.[i], 0);
      const asSamples = X.reduce((sum, row) => sum + row[0], 0);
      return {
        computed: {
          samples: X.length,
          features,
          "Σ_i x_i over features": asFeatures,
          "over samples": asSamples,
        },
        contradicts: X.length !== features && asFeatures !== asSamples,
        shows: "The two readings of i run over different ranges and give different sums.",
      };
    },
  },
  {
    id: "E44",
    title: "Factors of the loss and names of the step differ",
    weight: "inconsistent",
    where: { iith: [5, 11], amrita: [7, 8], khapra: [6, 9], cvbl: [7, 62, 63], bp: [8, 22] },
    printed: "1/M, 1/5, 1/2, 1/N and no factor; η, α and step_size",
    right: "state it on each page; a factor only rescales the step",
    transcription: "no",
    proof: () => {
      const [p, y] = [randomRows(4, 1, 1), randomRows(4, 1, 2)];
      const losses = [meanSquaredError, halfSquaredError, sumSquaredError];
      const slopes = losses.map((loss) => loss.gradient(p, y).at(0, 0));
      const ratios = slopes.map((slope) => slope / slopes[2]);
      const steps = ratios.map((factor) => {
        const scaled = {
          name: `${factor} x²`,
          value: (x: number) => factor * x ** 2,
          derivative: (x: number) => 2 * factor * x,
        };
        const options = { learningRate: 0.4, tolerance: 1e-6, maxSteps: 1000 };
        return gradientDescent1D(scaled, 1, options).end.step;
      });
      return {
        computed: {
          "∂L/∂ŷ_1 with 1/M, ½, none": slopes,
          "relative to no factor": ratios,
          "steps down c x² with η = 0.4": steps,
        },
        contradicts: new Set(ratios).size === 3 && new Set(steps).size === 3,
        shows: "The same η makes steps of three sizes; the place of the minimum is the same.",
      };
    },
  },
];
