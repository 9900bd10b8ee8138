import { networkFigure } from "../../figure/index.js";
import { Activation, Dense, sigmoid } from "../../layer/index.js";
import { meanSquaredError } from "../../loss/index.js";
import { Network, networkSize } from "../../network/index.js";
import { evidence, largestDifference, randomNumbers, randomRows } from "../agreement.js";
import type { Claim } from "../claim.js";
import { drawn } from "../drawn.js";
import { ends, layered, trainingLosses, xor } from "../networks.js";
import { learnPerceptron } from "../perceptron.js";

/** The network of the drawing: two hidden layers between inputs and outputs. */
const pictured = [3, 4, 4, 2] as const;

/** IIT Hyderabad, feedforward networks: layers, depth, data and parameters (l.13-91). */
export const networks: readonly Claim[] = [
  {
    id: "iith-perceptron-learning-algorithm",
    slide: "Opening (l.13)",
    kind: "algorithm",
    statement:
      "The perceptron learning algorithm, the method for one perceptron: w ← w + η(y - " +
      "ŷ)x, b ← b + η(y - ŷ).",
    check: () => {
      const and = [[0], [0], [0], [1]].map(([y]) => y as number);
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
    slide: "Opening (l.13)",
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
    slide: "Feedforward networks: layers (l.17-29)",
    kind: "concept",
    statement:
      "A feedforward network (= multilayer perceptron) is a collection of neurons " +
      "organised in layers, input -> output.",
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
    slide: "Feedforward networks: layers (l.26)",
    kind: "figure",
    statement:
      "Drawing of an MLP with an input layer, two hidden layers and an output layer; all " +
      "edges go forward.",
    check: () => drawn(networkFigure, pictured),
    shownIn: "01#layers",
  },
  {
    id: "iith-approximate-fstar",
    slide: "Feedforward networks: layers (l.28, l.41)",
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
        .map(([p]) => p as number);
      return evidence(
        { "f* of the four inputs": xor.y.map(([y]) => y), "f after training": outputs },
        outputs.every((p, i) => Math.round(p) === xor.y[i]?.[0]),
      );
    },
    shownIn: "01#approximation",
  },
  {
    id: "iith-dag-forward-only",
    slide: "Feedforward networks: layers (l.29, l.43-47)",
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
    slide: "Feedforward networks: depth and composition (l.54)",
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
    slide: "Feedforward networks: depth and composition (l.56, l.63-65)",
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
    slide: "Feedforward networks: depth and composition (l.57)",
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
    slide: "Feedforward networks: depth and composition (l.69-71)",
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
  {
    id: "iith-more-hidden-layers",
    slide: "Feedforward networks: layers (l.37-39)",
    kind: "concept",
    statement:
      "More hidden layers may approximate a complex function better (not a necessity); " +
      "too many layers can cause problems.",
    check: () => {
      const sizes = [2, 4, 8, 12].map((depth) => {
        const widths = [2, ...Array.from({ length: depth }, () => 6), 1];
        const network = layered(widths);
        network.backpropagate(xor.X, xor.y, meanSquaredError);
        return Math.hypot(...(network.parameters[0]?.gradient.data ?? []));
      });
      return evidence(
        { "hidden layers": [2, 4, 8, 12], "length of ∂L/∂W_1": sizes },
        sizes.every((size, i) => i === 0 || size < (sizes[i - 1] as number)),
      );
    },
    shownIn: "11#vanishing-gradients",
  },
  {
    id: "iith-dataset-noisy-estimates",
    slide: "Feedforward networks: data and parameters (l.75, l.79)",
    kind: "formula",
    statement: "Training data {x_i, y_i}_(i=1)^M are noisy estimates of f*(x).",
    check: () => {
      const x = randomNumbers(200, 1);
      const noise = randomNumbers(200, 2, { low: -0.3, high: 0.3 });
      const y = x.map((xi, i) => xi ** 2 + (noise[i] as number));
      const meanError = y.reduce((sum, yi, i) => sum + yi - (x[i] as number) ** 2, 0) / x.length;
      return evidence(
        {
          "y_1 … y_5": y.slice(0, 5),
          "f*(x_1) … f*(x_5)": x.slice(0, 5).map((xi) => xi ** 2),
          "mean of y - f*(x)": meanError,
        },
        Math.abs(meanError) < 0.05,
      );
    },
    erratum: "E02",
    shownIn: "01#data-and-parameters",
  },
  {
    id: "iith-parametrised-model",
    slide: "Feedforward networks: data and parameters (l.75, l.81)",
    kind: "formula",
    statement: "y = f(x;θ), θ = all weights and biases; learn θ so that f best approximates f*.",
    check: () => {
      const [one, two] = [layered([2, 3, 1], undefined, 1), layered([2, 3, 1], undefined, 2)];
      const outputs = [one, two].map((network) => network.forward([[1, 2]]).at(0, 0));
      const { parameters } = networkSize([2, 3, 1]);
      return evidence(
        { "numbers in θ": parameters, "f(x; θ) for two θ": outputs },
        outputs[0] !== outputs[1],
      );
    },
    shownIn: "01#data-and-parameters",
  },
  {
    id: "iith-question-how-to-find-theta",
    slide: "Feedforward networks: data and parameters (l.75, l.87)",
    kind: "exercise-worthy",
    statement: "How to find θ, that is, train the network? By gradient descent on the loss.",
    check: () => {
      const network = layered([2, 3, 1]);
      const [first, last] = ends(
        trainingLosses(network, xor.X, xor.y, meanSquaredError, { learningRate: 0.5, steps: 100 }),
      );
      return evidence({ "loss at random θ": first, "after 100 steps": last }, last < first);
    },
    shownIn: "01#data-and-parameters",
  },
  {
    id: "iith-arch-10-100",
    slide: "Feedforward networks: data and parameters (l.87)",
    kind: "number",
    statement:
      "Example architecture with hidden layers of 10 and 100 neurons (input d_i and " +
      "output d_o unspecified).",
    printed: [10, 100],
    check: () => {
      const network = layered([5, 10, 100, 2]);
      const widths = network.layers.flatMap(({ outputs }) => outputs ?? []);
      const { parameters } = networkSize([5, 10, 100, 2]);
      return {
        computed: {
          "parameters with 5 inputs and 2 outputs": parameters,
          "hidden layers": widths.slice(0, 2),
        },
      };
    },
    shownIn: "01#architecture",
  },
  {
    id: "iith-architecture-user-defined",
    slide: "Feedforward networks: data and parameters (l.87)",
    kind: "concept",
    statement:
      "The architecture (number of layers / neurons) is user-defined; training finds only " +
      "the weights.",
    check: () => {
      const network = layered([2, 3, 1]);
      const shapes = () => network.parameters.map(({ value }) => [value.rows, value.columns]);
      const [before, start] = [shapes(), network.parameters[0]?.value.row(0)];
      trainingLosses(network, xor.X, xor.y, meanSquaredError, { learningRate: 0.5, steps: 10 });
      const moved = largestDifference(start ?? [], network.parameters[0]?.value.row(0) ?? []);
      return evidence(
        {
          "shapes before training": before,
          "shapes after": shapes(),
          "largest change of a weight": moved,
        },
        moved > 0 && JSON.stringify(before) === JSON.stringify(shapes()),
      );
    },
    shownIn: "01#architecture",
  },
  {
    id: "iith-fstar-unknown",
    slide: "Feedforward networks: data and parameters (l.83-85)",
    kind: "concept",
    statement:
      "f* is hypothetical and unknown; were it known, nothing would need to be learned. " +
      "The same data fit different functions.",
    check: () => {
      const x = [-1, 0, 1];
      const [f, g] = [(t: number) => t ** 2, (t: number) => t ** 4];
      return evidence(
        { "data of x²": x.map(f), "data of x⁴": x.map(g), "both at 2": [f(2), g(2)] },
        largestDifference(x.map(f), x.map(g)) === 0 && f(2) !== g(2),
      );
    },
    shownIn: "01#approximation",
  },
];
