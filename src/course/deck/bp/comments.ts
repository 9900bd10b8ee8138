import {
  gradientDescent,
  gradientDescent1D,
  Momentum,
  SGD,
} from "../../../library/descent/index.js";
import { halfSquaredError } from "../../../library/loss/index.js";
import type { Claim } from "../../ledger/claim.js";
import { bowl, valleys } from "../../ledger/demonstration/landscapes.js";
import { ends, layered, trainingLosses, xor } from "../../ledger/demonstration/networks.js";
import { evidence } from "../../ledger/evidence.js";
import { stepsTo } from "./challenges.js";

/** Back Propagation deck: comments on the method (slide 41). */
export const comments: readonly Claim[] = [
  {
    id: "bp-question-local-minima",
    slides: [41, 42],
    kind: "exercise-worthy",
    statement:
      "Training is non-convex: is there a danger of being trapped in a local minimum? " +
      "Yes; which one depends on the start.",
    origin: "derived",
    check: () => {
      const stops = [-1.5, 1.5].map(
        (start) => gradientDescent1D(valleys, start, { learningRate: 0.01, maxSteps: 5000 }).end,
      );
      return evidence(
        {
          starts: [-1.5, 1.5],
          "where descent ends": stops.map(({ x }) => x),
          "f there": stops.map(({ value }) => value),
        },
        stops[1]?.value > stops[0]?.value + 0.1 &&
          stops.every(({ slope }) => Math.abs(slope) < 1e-5),
      );
    },
    shownIn: "11#local-minima",
  },
  {
    id: "bp-question-second-order",
    slides: [41],
    kind: "exercise-worthy",
    statement:
      "Why not second-order methods? They need far fewer steps, but n² numbers and a " +
      "system of equations a step.",
    origin: "derived",
    check: () => {
      const slope = (x: readonly number[]) => bowl.gradient(x);
      const start = [2, 1];
      const [g, h] = [slope(start), [2, 8]];
      const newton = start.map((x, i) => x - g[i] / h[i]);
      const steps = gradientDescent(bowl, start, { learningRate: 0.1 }).end.step;
      return evidence(
        {
          "Newton's method after one step": newton,
          "steps of gradient descent": steps,
          "second derivatives of 1 000 parameters": 1000 ** 2,
        },
        newton.every((x) => x === 0) && steps > 10,
      );
    },
    shownIn: "11#second-order",
  },
  {
    id: "bp-question-reliable",
    slides: [41],
    kind: "exercise-worthy",
    statement:
      "How to make the result reliable and repeatable? Seed every random choice, and try " +
      "several starts.",
    origin: "derived",
    check: () => {
      const final = (seed: number) =>
        ends(
          trainingLosses(layered([2, 2, 1], undefined, seed), xor.X, xor.y, halfSquaredError, {
            learningRate: 0.1,
            steps: 500,
          }),
        )[1];
      const twice = [final(1), final(1)];
      return evidence(
        { "seed 1, twice": twice, "seeds 2 to 4": [2, 3, 4].map(final) },
        twice[0] === twice[1] && final(2) !== final(3),
      );
    },
    shownIn: "11#repeatable",
  },
  {
    id: "bp-momentum",
    slides: [41],
    kind: "algorithm",
    statement: "Refinement: momentum (named).",
    check: () => {
      const steps = (optimizer: Momentum | SGD) => stepsTo(optimizer, 1e-3);
      const [plain, momentum] = [
        steps(new SGD({ learningRate: 0.02 })),
        steps(new Momentum({ learningRate: 0.02, momentum: 0.8 })),
      ];
      return evidence(
        { "steps to a long valley's floor, plain": plain, "with momentum": momentum },
        momentum < plain,
      );
    },
    shownIn: "11#momentum",
  },
];
