import { Activation, Dense, identity, sigmoid } from "../../../library/layer/index.js";
import { Network } from "../../../library/network/index.js";
import type { Claim } from "../../ledger/claim.js";
import { largestDifference, randomRows } from "../../ledger/demonstration/agreement.js";
import { layered } from "../../ledger/demonstration/networks.js";
import {
  hiddenShapes,
  printedOutputShape,
  stagesDrawn,
} from "../../ledger/demonstration/shapes.js";
import { evidence } from "../../ledger/evidence.js";

/** Inputs and hidden neurons n, outputs k, for a network as on the slide. */
const [n, k] = [4, 2];

/** The course's code, and its hours of lecture, tutorial and practice a week. */
const course = { code: "19CSE437", hours: [2, 0, 3], credits: 3 } as const;

const dense = (network: ReturnType<typeof layered>) =>
  network.layers.filter((layer) => layer instanceof Dense);

/** Amrita, feedforward networks: structure, shapes and pre-activations (slides 1-5). */
export const structure: readonly Claim[] = [
  {
    id: "amrita-course-ltpc",
    slides: [1],
    kind: "number",
    statement:
      "Course 19CSE437 has L-T-P-C 2-0-3-3: an hour of lectures counts one credit, three " +
      "hours of practice one.",
    printed: [course.code, [...course.hours, course.credits]],
    origin: "given",
    check: () => {
      const [lectures, tutorials, practice] = course.hours;
      const credits = lectures + tutorials + practice / 3;
      return {
        ...evidence({ "hours a week": course.hours, credits }, Number.isInteger(credits)),
        asPrinted: [course.code, [...course.hours, credits]],
      };
    },
    shownIn: "01#errata",
  },
  {
    id: "amrita-preactivation",
    slides: [3, 5, 6],
    kind: "formula",
    statement: "a_i(x)=b_i+W_i h_(i-1)(x).",
    check: () => {
      const layer = dense(layered([n, n]))[0];
      const h = randomRows(1, n);
      const W = layer.W.value.toArray();
      const byHand = W.map((row) => row.reduce((sum, w, i) => sum + w * h[0]?.[i], 0));
      const a = layer.forward(h).row(0);
      return evidence(
        { "b_i + W_i h by hand": byHand, a_i: a },
        largestDifference(a, byHand) < 1e-14,
      );
    },
    shownIn: "01#pre-activation",
  },
  {
    id: "amrita-activation",
    slides: [3, 6],
    kind: "formula",
    statement: "h_i(x)=g(a_i(x)), g e.g. logistic, tanh, linear.",
    check: () => {
      const a = randomRows(1, n);
      const h = new Activation(sigmoid).forward(a).row(0);
      const byHand = a[0].map((ai) => 1 / (1 + Math.exp(-ai)));
      return evidence({ a_i: a[0], "g(a_i)": h }, largestDifference(h, byHand) < 1e-14);
    },
    shownIn: "01#activation",
  },
  {
    id: "amrita-output-activation",
    slides: [3, 5],
    kind: "formula",
    statement: "f(x) = h_L = ŷ = O(a_L), O e.g. softmax, linear.",
    check: () => {
      const network = layered([n, n, k], (_, isLast) => [
        new Activation(isLast ? identity : sigmoid),
      ]);
      const x = randomRows(1, n);
      const yHat = network.forward(x).row(0);
      const aL = new Network(network.layers.slice(0, -1)).forward(x);
      const O = new Activation(identity).forward(aL).row(0);
      return evidence({ "O(a_L)": O, "f(x) = h_L = ŷ": yHat }, largestDifference(O, yHat) === 0);
    },
    shownIn: "01#output-activation",
  },
  {
    id: "amrita-output-activation-mislabelled",
    slides: [6],
    kind: "formula",
    statement:
      "Printed: the activation at layer i is f(x) = h_L = O(a_L). It should say at the " +
      "output layer L.",
    check: () => {
      const network = layered([n, n, k], () => [new Activation(sigmoid)]);
      const [hidden, output] = [2, 4].map(
        (count) => new Network(network.layers.slice(0, count)).forward(randomRows(1, n)).columns,
      ) as [number, number];
      return evidence({ "entries of h_1 and of f(x)": [hidden, output] }, hidden === output);
    },
    refutedBy: ["E21"],
    right: [4, 2],
    shownIn: "01#output-activation",
  },
  {
    id: "amrita-structure-n-L-k",
    slides: [4],
    kind: "concept",
    statement:
      "n-dimensional input; L-1 hidden layers (2 here) of n neurons; one output layer of " +
      "k neurons; each neuron splits into pre-activation a_i and activation h_i; input = " +
      "layer 0, output = layer L.",
    printed: ["L-1 = 2", "L = 3"],
    origin: "given",
    check: () => {
      const layers = dense(layered([n, n, n, k]));
      const L = layers.length;
      const outputs = layers.map((layer) => layer.outputs);
      return {
        ...evidence(
          { "neurons of each layer": outputs, "hidden layers": L - 1, L },
          outputs[L - 1] === k,
        ),
        asPrinted: [`L-1 = ${L - 1}`, `L = ${L}`],
      };
    },
    shownIn: "01#layers",
  },
  {
    id: "amrita-shapes-hidden",
    slides: [4],
    kind: "formula",
    statement: "W_i ∈ ℝ^(n×n), b_i ∈ ℝⁿ for 0<i<L.",
    check: () => hiddenShapes({ n, k }),
    shownIn: "01#shapes",
  },
  {
    id: "amrita-shapes-output",
    slides: [4],
    kind: "formula",
    statement: "W_L ∈ ℝ^(n×k), b_L ∈ ℝᵏ as printed; for a_L = W_L h + b_L it must be k×n.",
    printed: "W_L in R^{n x k}",
    check: () => printedOutputShape({ n, k }),
    refutedBy: ["E20"],
    // (n×k)(n) is no product unless n = k; (k×n)(n) is.
    right: [0, 1],
    shownIn: "01#shapes",
  },
  {
    id: "amrita-fig-network-a-h",
    slides: [2, 3, 4, 5],
    kind: "figure",
    statement: "Network drawing with x_1..x_n, a_1,h_1,a_2,h_2,a_3, h_L=ŷ, W_1..W_3, b_1..b_3.",
    check: () => stagesDrawn({ n: 3, k: 2 }),
    shownIn: "01#shapes",
  },
  {
    id: "amrita-a1-expansion",
    slides: [5],
    kind: "formula",
    statement: "a_1=b_1+W_1h_0 written out 3x3: a_1j=b_1j+W_1j1x_1+W_1j2x_2+W_1j3x_3.",
    check: () => {
      const [W, b, x] = [randomRows(3, 3, 1), randomRows(1, 3, 2)[0], randomRows(1, 3, 3)];
      const [x1, x2, x3] = x[0] as [number, number, number];
      const written = W.map(([w1, w2, w3], j) => b[j] + w1 * x1 + w2 * x2 + w3 * x3);
      const a1 = new Dense(3, 3, { weights: W, biases: b }).forward(x).row(0);
      return evidence(
        { "written out": written, "b_1 + W_1 h_0": a1 },
        largestDifference(written, a1) < 1e-14,
      );
    },
    shownIn: "01#matrix-form",
  },
  {
    id: "amrita-a1-sum-form",
    slides: [5],
    kind: "formula",
    statement: "a_1j = Σ_i W_1jix_i+b_1j, j = 1,2,3.",
    check: () => {
      const [W, b, x] = [randomRows(3, 3, 1), randomRows(1, 3, 2)[0], randomRows(1, 3, 3)];
      const sums = W.map((row, j) => row.reduce((sum, w, i) => sum + w * x[0]?.[i], 0) + b[j]);
      const a1 = new Dense(3, 3, { weights: W, biases: b }).forward(x).row(0);
      return evidence(
        { "Σ_i W_1ji x_i + b_1j": sums, a_1: a1 },
        largestDifference(sums, a1) < 1e-14,
      );
    },
    shownIn: "01#matrix-form",
  },
];
