import { networkSize } from "../../../library/network/index.js";
import type { Claim } from "../../ledger/claim.js";
import { evidence } from "../../ledger/evidence.js";
import { descentSteps } from "./descent-step.js";
import { exampleNetwork, given } from "./example.js";
import { workThroughAll } from "./readings.js";

/** Amrita, the W1/W2 example: its whole gradient, one descent step, its size. */
export const w1w2Gradient: readonly Claim[] = [
  {
    id: "amrita-ex-full-gradient",
    slides: [17, 18, 19],
    kind: "exercise-worthy",
    statement:
      "Complete gradient of the example (all 16+8 weights, 6 biases) for SSE, 1/2 SSE and " +
      "cross-entropy.",
    origin: "derived",
    check: () => {
      const worked = workThroughAll();
      const values = worked.map(({ reading, gradient }) => [
        `${reading.name}: w_111 … w_224, b_11 … b_22`,
        gradient.map((entry) => entry.analytic),
      ]);
      const worst = Math.max(...worked.map(({ largestError }) => largestError));
      return evidence(
        { ...Object.fromEntries(values), "largest distance from central differences": worst },
        worst < 1e-9,
      );
    },
    shownIn: "08#full-gradient",
  },
  {
    id: "amrita-ex-descent-check",
    slides: [17, 18, 19],
    kind: "exercise-worthy",
    statement: "Apply one step with each candidate gradient and compare the loss.",
    origin: "derived",
    check: () => {
      const steps = descentSteps();
      const [right, factors] = steps;
      const after = steps.map(({ name, after }) => [`after: ${name}`, after]);
      return evidence(
        { before: right?.before, ...Object.fromEntries(after) },
        right?.lowers === true && factors?.lowers === false,
      );
    },
    shownIn: "08#descent-step",
  },
  {
    id: "amrita-ex-parameter-count",
    slides: [17, 18, 19],
    kind: "exercise-worthy",
    statement: "Parameters of the 4-4-2 example: 16+8 weights + 6 biases.",
    origin: "derived",
    check: () => {
      const { weights, biases, parameters } = networkSize([given.x.length, 4, given.y.length]);
      const counted = exampleNetwork().parameters.reduce(
        (sum, { value }) => sum + value.data.length,
        0,
      );
      return evidence(
        { weights, biases, "entries of the network": counted, parameters },
        counted === parameters,
      );
    },
    shownIn: "08#bias-and-size",
  },
];
