import {
  gradientDescent,
  randomLocalSearch,
  randomSearch,
} from "../../../library/descent/index.js";
import { softmax } from "../../../library/layer/index.js";
import { Random } from "../../../library/number/index.js";
import type { Claim } from "../../ledger/claim.js";
import { largestDifference, randomRows } from "../../ledger/demonstration/agreement.js";
import { bowl } from "../../ledger/demonstration/landscapes.js";
import { evidence } from "../../ledger/evidence.js";
import { nearestLabel, sampling, vanillaDescent } from "./search.js";

const start = [2, 1];

/** IIIT Allahabad, optimisation and gradient descent (slides 4-7). */
export const optimisation: readonly Claim[] = [
  {
    id: "cvbl-recap-module",
    slides: [4],
    kind: "concept",
    statement:
      "So far in the course: features, bags of visual words, and classifiers: nearest " +
      "neighbour, KNN, linear, SVM, softmax. The first and the last of them, side by " +
      "side.",
    check: () => {
      const examples = [
        [0, 0],
        [1, 1],
        [4, 4],
        [5, 5],
      ];
      const labels = [0, 0, 1, 1];
      const nearest = nearestLabel(examples, labels, [4.4, 4.2]);
      const [p0, p1] = softmax([0, 4.4 + 4.2 - 5]) as [number, number];
      return evidence(
        { "nearest neighbour's label": nearest, "softmax classifier's probabilities": [p0, p1] },
        nearest === 1 && p1 > p0,
      );
    },
    shownIn: "07#recap",
  },
  {
    id: "cvbl-today",
    slides: [5],
    kind: "concept",
    statement:
      "Today: optimisation, gradient descent and backpropagation, the update rule, neural " +
      "networks.",
    check: () => {
      const { end } = gradientDescent(bowl, start, { learningRate: 0.05, maxSteps: 100 });
      return evidence(
        { "L before": bowl.value(start), "after 100 updates": end.value },
        end.value < bowl.value(start),
      );
    },
    shownIn: "03#training-steps",
  },
  {
    id: "cvbl-optimization-def",
    slides: [6],
    kind: "concept",
    statement: "Optimisation is finding the parameters W that minimise the loss.",
    check: () => {
      const { end } = gradientDescent(bowl, start, { learningRate: 0.1 });
      const others = randomRows(200, 2).map((x) => bowl.value(x));
      return evidence(
        { "W found": end.x, "loss there": end.value, "least of 200 random W": Math.min(...others) },
        end.value < Math.min(...others),
      );
    },
    shownIn: "03#loss-of-many-weights",
  },
  {
    id: "cvbl-random-search",
    slides: [6],
    kind: "algorithm",
    statement:
      "Strategy 1, random search: try many random weights and keep the best; the slide " +
      "warns against it.",
    check: () => {
      const random = new Random(1);
      const { trials, best } = randomSearch(
        (x) => bowl.value(x),
        () => [random.uniform(-2, 2), random.uniform(-2, 2)],
        100,
      );
      const least = Math.min(...trials.map(({ value }) => value));
      return evidence(
        {
          "trials kept": trials.filter(({ improved }) => improved).length,
          "best after 100": best.value,
        },
        best.value === least,
      );
    },
    shownIn: "03#random-search",
  },
  {
    id: "cvbl-random-local-search",
    slides: [6],
    kind: "algorithm",
    statement: "Random local search: start at random W, try W+δW, keep it if the loss is lower.",
    check: () => {
      const { trials, best } = randomLocalSearch((x) => bowl.value(x), start, {
        random: new Random(1),
        spread: 0.2,
        trials: 100,
      });
      const kept = trials.filter(({ improved }) => improved).map(({ value }) => value);
      const falls = kept.every((value, i) => i === 0 || value < kept[i - 1]);
      return evidence(
        { "losses kept": kept.slice(0, 6), "best after 100": best.value },
        falls && best.value < bowl.value(start),
      );
    },
    shownIn: "03#local-search",
  },
  {
    id: "cvbl-follow-gradient",
    slides: [6],
    kind: "algorithm",
    statement: "Follow the gradient: the good direction is related to the gradient of the loss.",
    check: () => {
      const searched = randomLocalSearch((x) => bowl.value(x), start, {
        random: new Random(1),
        spread: 0.2,
        trials: 100,
      }).best.value;
      const followed = gradientDescent(bowl, start, {
        learningRate: 0.1,
        maxSteps: 100,
        tolerance: 0,
      }).end.value;
      return evidence(
        {
          "random local search, 100 trials": searched,
          "following the gradient, 100 steps": followed,
        },
        followed < searched,
      );
    },
    shownIn: "03#follow-gradient",
  },
  {
    id: "cvbl-gd-definition",
    slides: [7],
    kind: "concept",
    statement: "Gradient descent as a loop: the gradient of the loss, then a step against it.",
    check: () => {
      const { points } = gradientDescent(bowl, start, {
        learningRate: 0.1,
        maxSteps: 5,
        tolerance: 0,
      });
      const byHand = points
        .slice(0, -1)
        .map(({ x, gradient }) => x.map((xi, i) => xi - 0.1 * gradient[i]));
      return evidence(
        { "losses, step by step": points.map(({ value }) => value) },
        largestDifference(
          byHand.flat(),
          points.slice(1).flatMap(({ x }) => x),
        ) < 1e-15,
      );
    },
    shownIn: "03#follow-gradient",
  },
  {
    id: "cvbl-vanilla-gd",
    slides: [7],
    kind: "algorithm",
    statement:
      "while True: weights_grad = evaluate_gradient(loss_fun, data, weights); weights += " +
      "-step_size*weights_grad.",
    check: () => {
      const { w, losses } = vanillaDescent(512, 60, "all");
      return evidence(
        {
          "loss, first rounds": losses.slice(0, 4),
          "loss after 60 rounds": losses[60],
          weights: w,
        },
        largestDifference(w, [2, -1]) < 1e-3,
      );
    },
    touches: ["E40"],
    shownIn: "03#training-steps",
  },
  {
    id: "cvbl-minibatch-gd",
    slides: [7],
    kind: "algorithm",
    statement:
      "while True: data_batch = sample_training_data(data, 256); gradient on the batch; " +
      "update.",
    printed: [sampling.batch],
    check: () => {
      const { w, losses, sampled } = vanillaDescent(1024, 60, sampling);
      return {
        ...evidence(
          {
            "loss after 60 rounds": losses[60],
            weights: w,
            "examples in each batch": [sampled],
          },
          largestDifference(w, [2, -1]) < 0.05,
        ),
        asPrinted: [sampled],
      };
    },
    shownIn: "03#batches",
  },
  {
    id: "cvbl-minibatch",
    slides: [7],
    kind: "number",
    statement: "The size of a mini-batch.",
    printed: [sampling.batch],
    origin: "given",
    check: () => {
      const { sampled } = vanillaDescent(1024, 1, sampling);
      return {
        computed: {
          "updates in one pass over 1024": 1024 / sampled,
          "examples in each batch": [sampled],
        },
      };
    },
    shownIn: "03#batches",
  },
  {
    id: "cvbl-sgd",
    slides: [7],
    kind: "algorithm",
    statement: "SGD: mini-batch of a single example.",
    printed: [1],
    check: () => {
      const { w, sampled } = vanillaDescent(64, 400, { batch: 1 });
      return {
        ...evidence(
          { weights: w, "examples in each batch": [sampled] },
          largestDifference(w, [2, -1]) < 0.1,
        ),
        asPrinted: [sampled],
      };
    },
    shownIn: "03#batches",
  },
];
