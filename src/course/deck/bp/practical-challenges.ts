import { gradientDescent, Momentum, SGD } from "../../../library/descent/index.js";
import { sigmoid } from "../../../library/layer/index.js";
import { halfSquaredError } from "../../../library/loss/index.js";
import type { Claim } from "../../ledger/claim.js";
import { largestDifference } from "../../ledger/demonstration/agreement.js";
import { bowl } from "../../ledger/demonstration/landscapes.js";
import { ends, layered, trainingLosses, xor } from "../../ledger/demonstration/networks.js";
import { evidence } from "../../ledger/evidence.js";
import { firstLayerGradients, stepsTo } from "./challenges.js";

/** Back Propagation deck: practical challenges (slide 42). */
export const practicalChallenges: readonly Claim[] = [
  {
    id: "bp-vanishing-gradients",
    slides: [42],
    kind: "exercise-worthy",
    statement: "Challenge: vanishing gradients in deep networks.",
    origin: "derived",
    check: () => {
      const lengths = firstLayerGradients([1, 3, 5, 8]);
      return evidence(
        {
          "hidden layers": [1, 3, 5, 8],
          "length of ∂L/∂W_1": lengths,
          "σ' at most": sigmoid.derivative(0),
        },
        lengths.every((length, i) => i === 0 || length < lengths[i - 1] / 2),
      );
    },
    shownIn: "11#vanishing-gradients",
  },
  {
    id: "bp-slow-convergence",
    slides: [42],
    kind: "exercise-worthy",
    statement: "Challenge: slow convergence.",
    origin: "derived",
    check: () => {
      const rates = [0.001, 0.01, 0.1];
      const steps = rates.map(
        (learningRate) =>
          gradientDescent(bowl, [2, 1], { learningRate, maxSteps: 20_000 }).end.step,
      );
      return evidence(
        { "learning rates": rates, "steps to |gradient| ≤ 1e-6": steps },
        steps[0] > 5 * steps[1] && steps[1] > 5 * steps[2],
      );
    },
    shownIn: "11#slow-convergence",
  },
  {
    id: "bp-bad-local-minima",
    slides: [42],
    kind: "exercise-worthy",
    statement: "Bad local minima: networks that stop learning far from the best loss.",
    origin: "derived",
    check: () => {
      const finals = [1, 2, 3, 4, 5, 6].map(
        (seed) =>
          ends(
            trainingLosses(layered([2, 2, 1], undefined, seed), xor.X, xor.y, halfSquaredError, {
              learningRate: 0.25,
              steps: 1500,
            }),
          )[1],
      );
      return evidence(
        { "losses on XOR from six starts": finals },
        Math.max(...finals) > 50 * Math.min(...finals),
      );
    },
    shownIn: "11#local-minima",
  },
  {
    id: "bp-question-initialize",
    slides: [42],
    kind: "exercise-worthy",
    statement:
      "How to initialise, at random or smartly? Never all equal: then the hidden neurons " +
      "stay equal.",
    origin: "derived",
    check: () => {
      const network = layered([2, 3, 1]);
      for (const { value } of network.parameters) value.data.fill(0.5);
      trainingLosses(network, xor.X, xor.y, halfSquaredError, { learningRate: 0.1, steps: 200 });
      const rows = network.parameters[0]?.value.toArray() ?? [];
      return evidence(
        { "hidden weights after 200 steps from equal ones": rows },
        largestDifference(rows[0] ?? [], rows[1] ?? [1]) === 0,
      );
    },
    shownIn: "11#initialisation",
  },
  {
    id: "bp-better-update-rule",
    slides: [42],
    kind: "exercise-worthy",
    statement: "Challenge: a better update rule, faster and reliable convergence.",
    origin: "derived",
    check: () => {
      const [plain, better] = [
        stepsTo(new SGD({ learningRate: 0.02 }), 1e-3),
        stepsTo(new Momentum({ learningRate: 0.02, momentum: 0.8 }), 1e-3),
      ];
      return evidence(
        { "steps, gradient descent": plain, "steps, momentum": better },
        better * 2 < plain,
      );
    },
    shownIn: "11#optimizers",
  },
  {
    id: "bp-question-when-stop",
    slides: [42],
    kind: "exercise-worthy",
    statement:
      "When do we stop? At a tolerance on the gradient, a cap of iterations, or when the " +
      "validation loss no longer falls.",
    origin: "derived",
    check: () => {
      const run = gradientDescent(bowl, [2, 1], {
        learningRate: 0.05,
        tolerance: 1e-4,
        maxSteps: 1000,
      });
      const capped = gradientDescent(bowl, [2, 1], {
        learningRate: 0.05,
        tolerance: 1e-4,
        maxSteps: 10,
      });
      return evidence(
        {
          "steps to the tolerance": run.end.step,
          "|gradient| then": run.end.norm,
          "|gradient| at a cap of 10": capped.end.norm,
        },
        run.stopped === "gradient" && capped.stopped === "steps",
      );
    },
    touches: ["E40"],
    shownIn: "11#when-to-stop",
  },
];
