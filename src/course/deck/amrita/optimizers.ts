import {
  AdaGrad,
  Adam,
  cosineDecay,
  exponentialDecay,
  inverseTimeDecay,
  Momentum,
  Nesterov,
  RMSProp,
  SGD,
  stepDecay,
} from "../../../library/descent/index.js";
import type { Claim } from "../../ledger/claim.js";
import { largestDifference } from "../../ledger/demonstration/agreement.js";
import { evidence } from "../../ledger/evidence.js";
import { batchesOf, epochOfUpdates, fiveSteps, sameSteps } from "./optimizer-steps.js";

const η = 0.1;

/** Amrita, hyper-parameters: algorithms and strategies (slide 20). */
export const optimizers: readonly Claim[] = [
  {
    id: "amrita-hp-momentum",
    slides: [20],
    kind: "algorithm",
    statement: "Momentum gradient descent (named).",
    check: () => {
      let v = 0;
      return sameSteps(new Momentum({ learningRate: η, momentum: 0.9 }), (x, g) => {
        v = 0.9 * v - η * g;
        return x + v;
      });
    },
    shownIn: "11#momentum",
  },
  {
    id: "amrita-hp-vanilla",
    slides: [20],
    kind: "algorithm",
    statement: "Vanilla gradient descent (named).",
    check: () => sameSteps(new SGD({ learningRate: η }), (x, g) => x - η * g),
    shownIn: "11#optimizers",
  },
  {
    id: "amrita-hp-nesterov",
    slides: [20],
    kind: "algorithm",
    statement: "Nesterov accelerated gradient (named).",
    check: () => {
      // The gradient is asked for at the look-ahead point, and that point is what is stepped.
      let [v, position] = [0, 1];
      const lookAhead: number[] = [];
      for (let t = 0; t < 5; t++) {
        v = 0.9 * v - η * 2 * (position + 0.9 * v);
        position += v;
        lookAhead.push(position + 0.9 * v);
      }
      const steps = fiveSteps(new Nesterov({ learningRate: η, momentum: 0.9 }));
      return evidence(
        { "look-ahead points by hand": lookAhead, "the optimizer": steps },
        largestDifference(lookAhead, steps) < 1e-12,
      );
    },
    shownIn: "11#momentum",
  },
  {
    id: "amrita-hp-adagrad",
    slides: [20],
    kind: "algorithm",
    statement: "AdaGrad (named).",
    check: () => {
      let s = 0;
      return sameSteps(new AdaGrad({ learningRate: η, epsilon: 1e-8 }), (x, g) => {
        s += g * g;
        return x - (η * g) / (Math.sqrt(s) + 1e-8);
      });
    },
    shownIn: "11#optimizers",
  },
  {
    id: "amrita-hp-rmsprop",
    slides: [20],
    kind: "algorithm",
    statement: "RMSProp (named).",
    check: () => {
      let s = 0;
      return sameSteps(new RMSProp({ learningRate: η, decay: 0.9, epsilon: 1e-8 }), (x, g) => {
        s = 0.9 * s + 0.1 * g * g;
        return x - (η * g) / (Math.sqrt(s) + 1e-8);
      });
    },
    shownIn: "11#optimizers",
  },
  {
    id: "amrita-hp-adam",
    slides: [20],
    kind: "algorithm",
    statement: "Adam (named).",
    check: () => {
      let [m, s, t] = [0, 0, 0];
      return sameSteps(
        new Adam({ learningRate: η, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 }),
        (x, g) => {
          t++;
          m = 0.9 * m + 0.1 * g;
          s = 0.999 * s + 0.001 * g * g;
          return x - (η * (m / (1 - 0.9 ** t))) / (Math.sqrt(s / (1 - 0.999 ** t)) + 1e-8);
        },
      );
    },
    shownIn: "11#optimizers",
  },
  {
    id: "amrita-hp-batch",
    slides: [20],
    kind: "algorithm",
    statement: "Batch strategy (named).",
    check: () => {
      const { updates, loss } = epochOfUpdates(64, 64);
      return evidence(
        { examples: 64, "updates in one epoch": updates, "loss after 20 epochs": loss },
        updates === 1,
      );
    },
    shownIn: "11#batch-sizes",
  },
  {
    id: "amrita-hp-minibatch",
    slides: [20],
    kind: "number",
    statement: "Mini-batch sizes.",
    printed: [32, 64, 128],
    origin: "given",
    check: () => {
      const batches = [32, 64, 128].map((size) => batchesOf(1280, size));
      return {
        computed: {
          "updates in one epoch of 1280": batches.map((batch) => batch.length),
          "examples in the first batch": batches.map((batch) => batch[0]?.length ?? 0),
        },
      };
    },
    shownIn: "11#batch-sizes",
  },
  {
    id: "amrita-hp-stochastic",
    slides: [20],
    kind: "algorithm",
    statement: "Stochastic strategy (named).",
    check: () => {
      const { updates, loss } = epochOfUpdates(64, 1);
      return evidence(
        { examples: 64, "updates in one epoch": updates, "loss after 20 epochs": loss },
        updates === 64 && loss < 0.01,
      );
    },
    shownIn: "11#batch-sizes",
  },
  {
    id: "amrita-hp-lr-schedule",
    slides: [20],
    kind: "algorithm",
    statement: "Learning-rate schedule (named).",
    check: () => {
      const schedules = [
        stepDecay(η, { factor: 0.5, every: 10 }),
        exponentialDecay(η, 0.05),
        inverseTimeDecay(η, 0.05),
        cosineDecay(η, { epochs: 30 }),
      ];
      const times = [0, 10, 20, 30];
      const rates = schedules.map((schedule) => times.map(schedule));
      const byHand = [
        times.map((t) => η * 0.5 ** Math.floor(t / 10)),
        times.map((t) => η * Math.exp(-0.05 * t)),
        times.map((t) => η / (1 + 0.05 * t)),
        times.map((t) => η / 100 + ((η - η / 100) * (1 + Math.cos((Math.PI * t) / 30))) / 2),
      ];
      return evidence(
        { epochs: times, "step, exponential, inverse-time, cosine": rates },
        largestDifference(rates.flat(), byHand.flat()) < 1e-12,
      );
    },
    shownIn: "11#schedules",
  },
];
