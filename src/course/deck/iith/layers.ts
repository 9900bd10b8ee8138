import { Activation, Dense, sigmoid } from "../../../library/layer/index.js";
import { meanSquaredError } from "../../../library/loss/index.js";
import { Network, networkSize } from "../../../library/network/index.js";
import { networkFigure } from "../../figure/index.js";
import type { Claim } from "../../ledger/claim.js";
import { largestDifference, randomRows } from "../../ledger/demonstration/agreement.js";
import { drawn } from "../../ledger/demonstration/drawn.js";
import { ends, layered, trainingLosses, xor } from "../../ledger/demonstration/networks.js";
import { learnPerceptron } from "../../ledger/demonstration/perceptron.js";
import { evidence } from "../../ledger/evidence.js";

/** The network of the drawing: two hidden layers between inputs and outputs. */
const pictured = [3, 4, 4, 2] as const;

/** IIT Hyderabad, feedforward networks: layers, depth, composition (slides 1-3). */
export const layers: readonly Claim[] = [
  {
    id: "iith-perceptron-learning-algorithm",
    slides: [1],
    kind: "algorithm",
    statement:
      "The perceptron learning algorithm, the method for one perceptron: w ← w + η(y - " +
      "ŷ)x, b ← b + η(y - ŷ).",
    check: () => {
      const and = [[0], [0], [0], [1]].map(([y]) => y);
      const { mistakes, w, b } = learnPerceptron(xor.X, and, 1, 20);
      return evidence(
        { "mistakes in each pass over AND": mistakes, w, b },
        mistakes[mistakes.length - 1] === 0,
      );
    },
    shownIn: "06#perceptron-learning",
  },
  {
    id: "iith-question-train-mlp",
    slides: [1],
    kind: "exercise-worthy",
    statement:
      "Can multi-layer perceptrons be trained with the perceptron learning algorithm? No: " +
      "it has no rule for a hidden unit, and one unit never learns XOR.",
    check: () => {
      const targets = xor.y.map(([y]) => y);
      const { mistakes } = learnPerceptron(xor.X, targets, 1, 200);
      const network = layered([2, 4, 1], () => [new Activation(sigmoid)], 3);
      const losses = trainingLosses(network, xor.X, xor.y, meanSquaredError, {
        learningRate: 4,
        steps: 2000,
      });
      const [first, last] = ends(losses);
      return evidence(
        {
          "fewest mistakes of one perceptron": Math.min(...mistakes),
          "loss of a 2-4-1 network": first,
          "after gradient descent": last,
        },
        Math.min(...mistakes) > 0 && last < 0.01,
      );
    },
    shownIn: "06#perceptron-learning",
  },
  {
    id: "iith-ffn-definition",
    slides: [2],
    kind: "concept",
    statement:
      "A feedforward network (= multilayer perceptron) is a collection of neurons " +
      "organised in layers, input → output.",
    check: () => {
      const size = networkSize(pictured);
      const outputs = layered(pictured).forward([[1, 2, 3]]).columns;
      return evidence(
        { inputs: pictured[0], neurons: size.neurons, outputs },
        outputs === pictured[3],
      );
    },
    shownIn: "01#layers",
  },
  {
    id: "iith-ffn-figure-4-layers",
    slides: [2],
    kind: "figure",
    statement:
      "Drawing of an MLP with an input layer, two hidden layers and an output layer; all " +
      "edges go forward.",
    check: () => drawn(networkFigure, pictured),
    shownIn: "01#layers",
  },
  {
    id: "iith-approximate-fstar",
    slides: [2],
    kind: "concept",
    statement:
      "The network approximates an ideal function f*, such as a classifier from x to a " +
      "category y; here f* is XOR.",
    check: () => {
      const network = layered([2, 4, 1], () => [new Activation(sigmoid)], 3);
      trainingLosses(network, xor.X, xor.y, meanSquaredError, { learningRate: 4, steps: 2000 });
      const outputs = network
        .forward(xor.X)
        .toArray()
        .map(([p]) => p);
      return evidence(
        { "f* of the four inputs": xor.y.map(([y]) => y), "f after training": outputs },
        outputs.every((p, i) => Math.round(p) === xor.y[i]?.[0]),
      );
    },
    shownIn: "01#approximation",
  },
  {
    id: "iith-dag-forward-only",
    slides: [2],
    kind: "concept",
    statement:
      "Neurons form a directed acyclic graph; information flows only forward (hence " +
      '"feedforward"); training uses the reverse direction.',
    check: () => {
      const network = layered(pictured);
      const hidden = new Network(network.layers.slice(0, 4));
      const x = randomRows(1, 3);
      const before = hidden.forward(x).row(0);
      const last = network.parameters[4]?.value;
      last?.data.fill(0);
      const after = hidden.forward(x).row(0);
      return evidence(
        {
          "h_2 before W_3 is changed": before,
          "h_2 after": after,
          "output after": network.forward(x).row(0),
        },
        largestDifference(before, after) === 0,
      );
    },
    shownIn: "01#layers",
  },
  {
    id: "iith-depth-definition",
    slides: [3],
    kind: "formula",
    statement:
      "Depth is the number of layers without the input layer; the pictured network, 2 " +
      "hidden and an output layer, has depth 3.",
    check: () => {
      const { depth } = networkSize(pictured);
      const dense = layered(pictured).layers.filter((layer) => layer instanceof Dense).length;
      return evidence(
        { "layers with inputs": pictured.length, "dense layers built": dense, depth },
        depth === 3 && dense === 3,
      );
    },
    shownIn: "01#depth",
  },
  {
    id: "iith-neuron-vector-to-scalar",
    slides: [3],
    kind: "concept",
    statement: "Each neuron is a vector-to-scalar function: ℝⁿ → ℝ.",
    check: () => {
      const neuron = layered([4, 1], () => [new Activation(sigmoid)]);
      const { rows, columns } = neuron.forward(randomRows(1, 4));
      return evidence({ "numbers in": 4, "numbers out": rows * columns }, rows * columns === 1);
    },
    shownIn: "01#neuron",
  },
  {
    id: "iith-composition-f3f2f1",
    slides: [3],
    kind: "formula",
    statement: "y = f⁽³⁾(f⁽²⁾(f⁽¹⁾(x))), f⁽¹⁾ first hidden, f⁽²⁾ second hidden, f⁽³⁾ output layer.",
    check: () => {
      const network = layered(pictured);
      const x = randomRows(1, 3);
      const [f1, f2, f3] = [
        [0, 2],
        [2, 4],
        [4, 6],
      ].map(([from, to]) => new Network(network.layers.slice(from, to))) as [
        Network,
        Network,
        Network,
      ];
      const nested = f3.forward(f2.forward(f1.forward(x))).row(0);
      const whole = network.forward(x).row(0);
      return evidence(
        { "f_3(f_2(f_1(x)))": nested, "the network": whole },
        largestDifference(nested, whole) === 0,
      );
    },
    shownIn: "01#composition",
  },
  {
    id: "iith-layer-domains",
    slides: [3],
    kind: "formula",
    statement: "f_1:ℝ^(d_i) → ℝ^(h_1), f_2:ℝ^(h_1) → ℝ^(h_2), f_3:ℝ^(h_2) → ℝ^(d_o).",
    check: () => {
      const domains = layered(pictured).layers.flatMap(({ inputs, outputs }) =>
        inputs === undefined || outputs === undefined ? [] : [[inputs, outputs]],
      );
      const fits = domains.every(([from, to], l) => from === pictured[l] && to === pictured[l + 1]);
      return evidence(
        { "numbers in and out of each layer": domains },
        fits && domains.length === 3,
      );
    },
    shownIn: "01#composition",
  },
];
