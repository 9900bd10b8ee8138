import {
  gradientDescent,
  gradientDescent1D,
  Momentum,
  numericalDerivative,
  SGD,
} from "../../descent/index.js";
import { networkFigure } from "../../figure/index.js";
import { Activation, Dense, sigmoid } from "../../layer/index.js";
import { halfSquaredError, sumSquaredError } from "../../loss/index.js";
import { Random } from "../../matrix/index.js";
import { derivativeAgrees, evidence, largestDifference, randomRows } from "../agreement.js";
import type { Claim } from "../claim.js";
import { drawn } from "../drawn.js";
import { bowl } from "../iith/directions.js";
import { ends, layered, stepDown, trainingLosses, xor } from "../networks.js";
import { blockwise } from "./blockwise.js";
import { firstLayerGradients, stepsTo, trainToThreshold, valleys } from "./challenges.js";

const sixStages = () => layered([3, 4, 4, 2], () => [new Activation(sigmoid)]);

/** Back Propagation deck: summaries, block-wise propagation, comments, challenges (l.199-323). */
export const summary: readonly Claim[] = [
  {
    id: "bp-summary-step-0",
    slide: "Summary, first time (l.201-202, l.278-279)",
    kind: "algorithm",
    statement: "Step 0: initialise the network (MLP) weights.",
    check: () => {
      const weights = (seed: number) =>
        new Dense(2, 3, { random: new Random(seed) }).W.value.toArray().flat();
      return evidence(
        { "weights from seed 1": weights(1), "spread of their distribution": Math.sqrt(1 / 2) },
        largestDifference(weights(1), weights(1)) === 0 && new Set(weights(1)).size === 6,
      );
    },
    shownIn: "09#training-loop",
  },
  {
    id: "bp-summary-step-1",
    slide: "Summary, first time (l.203-205, l.280-282)",
    kind: "algorithm",
    statement:
      "Step 1: forward pass for a batch of randomly selected samples; predict with " +
      "existing weights.",
    check: () => {
      const order = new Random(1).shuffle([0, 1, 2, 3]).slice(0, 2);
      const batch = order.map((i) => [...(xor.X[i] ?? [])]);
      const predictions = layered([2, 3, 1]).forward(batch).toArray().flat();
      return evidence(
        { "samples drawn": order, predictions },
        predictions.length === 2 && new Set(order).size === 2,
      );
    },
    shownIn: "09#training-loop",
  },
  {
    id: "bp-summary-step-2",
    slide: "Summary, first time (l.206-207, l.283-284)",
    kind: "algorithm",
    statement: "Step 2: compute the loss for the samples.",
    check: () => {
      const predictions = layered([2, 3, 1]).forward(xor.X);
      const loss = sumSquaredError.value(predictions, xor.y);
      const byHand = predictions
        .toArray()
        .reduce((sum, [p], i) => sum + ((xor.y[i]?.[0] as number) - (p as number)) ** 2, 0);
      return evidence({ "Σ (y - ŷ)² by hand": byHand, loss }, Math.abs(loss - byHand) < 1e-14);
    },
    shownIn: "09#training-loop",
  },
  {
    id: "bp-summary-step-3",
    slide: "Summary, first time (l.211-214, l.288-291)",
    kind: "algorithm",
    statement: "Step 3: update all weights by gradient descent W ← W-η ∂L/∂W.",
    check: () => {
      const network = layered([2, 3, 1]);
      const before = network.backpropagate(xor.X, xor.y, halfSquaredError).loss;
      stepDown(network, 0.05);
      const after = halfSquaredError.value(network.forward(xor.X), xor.y);
      return evidence(
        { "loss before": before, "after all weights are updated": after },
        after < before,
      );
    },
    erratum: "E48",
    shownIn: "09#training-loop",
  },
  {
    id: "bp-summary-step-4",
    slide: "Summary, first time (l.216-217, l.293-294)",
    kind: "algorithm",
    statement: "Step 4: repeat all steps till the loss is below a threshold.",
    check: () => {
      const { steps, loss, restarted } = trainToThreshold(0.05);
      return evidence(
        {
          threshold: 0.05,
          "rounds of steps 1 to 3": steps,
          "loss then": loss,
          "loss if every round began with step 0": restarted,
        },
        loss < 0.05 && restarted > 0.05,
      );
    },
    erratum: "E48",
    shownIn: "09#training-loop",
  },
  {
    id: "bp-block-linear",
    slide: "Two blocks (l.226)",
    kind: "formula",
    statement: "Block 1: y = Wx; ∂y/∂x = W.",
    check: () => {
      const layer = new Dense(3, 2, { weights: randomRows(2, 3) });
      const x = [0.3, -1, 2];
      const columns = x.map((_, i) =>
        [0, 1].map((j) =>
          numericalDerivative(
            (v) => layer.forward([x.map((xk, k) => (k === i ? v : xk))]).at(0, j),
            x[i] as number,
          ),
        ),
      );
      const W = layer.W.value.toArray();
      return evidence(
        { W, "∂y/∂x by central differences, by columns": columns },
        largestDifference(
          [0, 1, 2].flatMap((i) => columns[i] as number[]),
          [0, 1, 2].flatMap((i) => W.map((row) => row[i] as number)),
        ) < 1e-8,
      );
    },
    shownIn: "09#blocks",
  },
  {
    id: "bp-block-sigmoid",
    slide: "Two blocks (l.229)",
    kind: "formula",
    statement: "Block 2: y = φ(x) = 1/(1+e^(-x)); ∂y/∂x = diag(φ(1-φ)).",
    check: () => {
      const x = [0.3, -1, 2];
      const layer = new Activation(sigmoid);
      const φ = layer.forward([x]).row(0);
      const jacobian = layer.jacobian(0).toArray();
      const diagonal = φ.map((p, i) => φ.map((_, j) => (i === j ? p * (1 - p) : 0)));
      const slopes = derivativeAgrees(
        sigmoid.value,
        (a) => sigmoid.value(a) * (1 - sigmoid.value(a)),
      );
      return evidence(
        {
          "∂y/∂x": jacobian,
          "largest difference of φ(1-φ)": slopes.computed["largest relative difference"] as number,
        },
        slopes.holds === true && largestDifference(jacobian.flat(), diagonal.flat()) < 1e-14,
      );
    },
    shownIn: "09#blocks",
  },
  {
    id: "bp-question-dydx",
    slide: "Two blocks (l.231)",
    kind: "exercise-worthy",
    statement: "In either case dy/dx is easy: compute it.",
    derived: true,
    check: () => {
      const checks = [
        derivativeAgrees(
          (x) => 3 * x,
          () => 3,
        ),
        derivativeAgrees(sigmoid.value, (a) => sigmoid.value(a) * (1 - sigmoid.value(a))),
      ];
      return evidence(
        {
          "largest differences: y = 3x, y = φ(x)": checks.map(
            ({ computed }) => computed["largest relative difference"] as number,
          ),
        },
        checks.every(({ holds }) => holds === true),
      );
    },
    shownIn: "09#blocks",
  },
  {
    id: "bp-fig-simpler-view",
    slide: "A simpler view (l.238-251)",
    kind: "figure",
    statement:
      "Chain of alternating blocks: learnable matrix multiplications and non-learnable " +
      "nonlinear functions.",
    check: () =>
      drawn(networkFigure, sixStages(), {
        title: "Matrix blocks and nonlinear blocks in turn",
        stages: true,
      }),
    shownIn: "09#blocks",
  },
  {
    id: "bp-fig-propagation-XY",
    slide: "Propagation (l.253)",
    kind: "figure",
    statement: "Block-wise propagation of dL/dY from Y to X.",
    check: () =>
      drawn(networkFigure, sixStages(), { title: "∂L/∂Y handed back to ∂L/∂X", stages: true }),
    shownIn: "09#blockwise",
  },
  {
    id: "bp-learning-Y1-Y3-Y5",
    slide: "Propagation and learning (l.261)",
    kind: "formula",
    statement: "∂L/∂W = ∂L/∂Y_1 ∂Y_1/∂W, ∂L/∂Y_3 ∂Y_3/∂W, ∂L/∂Y_5 ∂Y_5/∂W; W^(n+1) = Wⁿ-ηdL/dW.",
    check: () => {
      const { byBlocks, byNetwork } = blockwise();
      return evidence(
        {
          "∂L/∂W_1, ∂L/∂W_2, ∂L/∂W_3 at their first entries": byBlocks.map(
            (gradient) => gradient[0] as number,
          ),
          matrices: byBlocks.length,
        },
        byBlocks.every(
          (gradient, i) => largestDifference(gradient, byNetwork[i] as number[]) < 1e-14,
        ),
      );
    },
    erratum: "E50",
    shownIn: "09#blockwise",
  },
  {
    id: "bp-fig-also-learning",
    slide: "Propagation and learning (l.257-261)",
    kind: "figure",
    statement: "X -> Y_1..Y_6 pipeline with learning at the odd (matrix) blocks.",
    check: () =>
      drawn(networkFigure, sixStages(), {
        title: "Learning at the odd blocks Y_1, Y_3, Y_5",
        stages: true,
      }),
    shownIn: "09#blockwise",
  },
  {
    id: "bp-blockwise-1",
    slide: "Block-wise back propagation (l.267)",
    kind: "formula",
    statement: "(1) ∂L/∂x = ∂L/∂y ∂y/∂x.",
    check: () => {
      const { dX, numericX } = blockwise();
      return evidence(
        { "∂L/∂x by blocks": dX, "central differences": numericX },
        largestDifference(dX, numericX) < 1e-8,
      );
    },
    erratum: "E49",
    shownIn: "09#blockwise",
  },
  {
    id: "bp-blockwise-2",
    slide: "Block-wise back propagation (l.267)",
    kind: "formula",
    statement: "(2) ∂L/∂W = ∂L/∂y ∂y/∂W.",
    check: () => {
      const { byBlocks, numericW } = blockwise();
      return evidence(
        { "∂L/∂W_1 by blocks": byBlocks[0] as number[], "central differences": numericW },
        largestDifference(byBlocks[0] as number[], numericW) < 1e-8,
      );
    },
    shownIn: "09#blockwise",
  },
  {
    id: "bp-blockwise-3",
    slide: "Block-wise back propagation (l.267)",
    kind: "formula",
    statement: "(3) W^(n+1) = Wⁿ-η∂L/∂W.",
    check: () => {
      const { W, byBlocks, updated } = blockwise();
      return evidence(
        { "W^n": W, "W^(n+1), η = 0.1": updated },
        largestDifference(
          updated,
          W.map((w, i) => w - 0.1 * ((byBlocks[0] as number[])[i] as number)),
        ) < 1e-15,
      );
    },
    erratum: "E45",
    shownIn: "09#blockwise",
  },
  {
    id: "bp-blockwise-algorithm",
    slide: "Block-wise back propagation (l.269-274)",
    kind: "algorithm",
    statement:
      "N stages; for block ℓ: compute ∂L/∂x by (1); if it has parameters compute ∂L/∂W by " +
      "(2) and update by (3); pass ∂L/∂x as ∂L/∂y of stage ℓ-1; repeat to the first " +
      "block.",
    check: () => {
      const { visited, loss, after } = blockwise();
      return evidence(
        { "blocks, in the order visited": visited, "loss before": loss, "after one pass": after },
        after < loss && visited[0] === 6 && visited[5] === 1,
      );
    },
    erratum: "E45",
    shownIn: "09#blockwise",
  },
  {
    id: "bp-question-local-minima",
    slide: "Comments (l.303-304, l.317)",
    kind: "exercise-worthy",
    statement:
      "Training is non-convex: is there a danger of being trapped in a local minimum? " +
      "Yes; which one depends on the start.",
    derived: true,
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
        (stops[1]?.value as number) > (stops[0]?.value as number) + 0.1 &&
          stops.every(({ slope }) => Math.abs(slope) < 1e-5),
      );
    },
    shownIn: "11#local-minima",
  },
  {
    id: "bp-question-second-order",
    slide: "Comments (l.305-306)",
    kind: "exercise-worthy",
    statement:
      "Why not second-order methods? They need far fewer steps, but n² numbers and a " +
      "system of equations a step.",
    derived: true,
    check: () => {
      const slope = (x: readonly number[]) => bowl.gradient(x);
      const start = [2, 1];
      const [g, h] = [slope(start), [2, 8]];
      const newton = start.map((x, i) => x - (g[i] as number) / (h[i] as number));
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
    slide: "Comments (l.307-308)",
    kind: "exercise-worthy",
    statement:
      "How to make the result reliable and repeatable? Seed every random choice, and try " +
      "several starts.",
    derived: true,
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
    slide: "Comments (l.310)",
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
  {
    id: "bp-vanishing-gradients",
    slide: "Practical challenges (l.315)",
    kind: "exercise-worthy",
    statement: "Challenge: vanishing gradients in deep networks.",
    derived: true,
    check: () => {
      const lengths = firstLayerGradients([1, 3, 5, 8]);
      return evidence(
        {
          "hidden layers": [1, 3, 5, 8],
          "length of ∂L/∂W_1": lengths,
          "σ' at most": sigmoid.derivative(0),
        },
        lengths.every((length, i) => i === 0 || length < (lengths[i - 1] as number) / 2),
      );
    },
    shownIn: "11#vanishing-gradients",
  },
  {
    id: "bp-slow-convergence",
    slide: "Practical challenges (l.316)",
    kind: "exercise-worthy",
    statement: "Challenge: slow convergence.",
    derived: true,
    check: () => {
      const rates = [0.001, 0.01, 0.1];
      const steps = rates.map(
        (learningRate) =>
          gradientDescent(bowl, [2, 1], { learningRate, maxSteps: 20_000 }).end.step,
      );
      return evidence(
        { "learning rates": rates, "steps to |gradient| ≤ 1e-6": steps },
        (steps[0] as number) > 5 * (steps[1] as number) &&
          (steps[1] as number) > 5 * (steps[2] as number),
      );
    },
    shownIn: "11#slow-convergence",
  },
  {
    id: "bp-bad-local-minima",
    slide: "Practical challenges (l.317)",
    kind: "exercise-worthy",
    statement: "Bad local minima: networks that stop learning far from the best loss.",
    derived: true,
    check: () => {
      const finals = [1, 2, 3, 4, 5, 6].map(
        (seed) =>
          ends(
            trainingLosses(layered([2, 2, 1], undefined, seed), xor.X, xor.y, halfSquaredError, {
              learningRate: 0.25,
              steps: 3000,
            }),
          )[1],
      );
      return evidence(
        { "losses on XOR from six starts": finals },
        Math.max(...finals) > 100 * Math.min(...finals),
      );
    },
    erratum: "E51",
    shownIn: "11#local-minima",
  },
  {
    id: "bp-question-initialize",
    slide: "Practical challenges (l.318-319)",
    kind: "exercise-worthy",
    statement:
      "How to initialise, at random or smartly? Never all equal: then the hidden neurons " +
      "stay equal.",
    derived: true,
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
    slide: "Practical challenges (l.320-321)",
    kind: "exercise-worthy",
    statement: "Challenge: a better update rule, faster and reliable convergence.",
    derived: true,
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
    slide: "Practical challenges (l.322-323)",
    kind: "exercise-worthy",
    statement:
      "When do we stop? At a tolerance on the gradient, a cap of iterations, or when the " +
      "validation loss no longer falls.",
    derived: true,
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
    erratum: "E40",
    shownIn: "11#when-to-stop",
  },
];
