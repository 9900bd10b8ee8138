import { numericalGradient } from "../../descent/index.js";
import { networkFigure } from "../../figure/index.js";
import { Activation, identity, sigmoid, softmax } from "../../layer/index.js";
import { crossEntropy, meanSquaredError } from "../../loss/index.js";
import { derivativeAgrees, evidence, largestDifference, sidesAgree } from "../agreement.js";
import type { Claim } from "../claim.js";
import { drawn } from "../drawn.js";
import { ends, layered, trainingLosses, xor } from "../networks.js";
import { learnPerceptron, threshold } from "../perceptron.js";

const or = [0, 1, 1, 1];
const oneNeuron = (inputs: number) => layered([inputs, 1], () => [new Activation(sigmoid)]);

/** IIIT Allahabad, perceptron, single neurons and hidden layers (l.575-674). */
export const neurons: readonly Claim[] = [
  {
    id: "cvbl-perceptron",
    slide: "Perceptron (l.575-577)",
    kind: "concept",
    statement: "A perceptron learns a binary classifier from labelled examples.",
    check: () => {
      const { w, b } = learnPerceptron(xor.X, or, 1, 20);
      const answers = xor.X.map((x) => threshold(w, b, x));
      return evidence(
        { "labels of OR": or, "the perceptron's answers": answers },
        largestDifference(or, answers) === 0,
      );
    },
    shownIn: "06#perceptron",
  },
  {
    id: "cvbl-fig-perceptron",
    slide: "Perceptron (l.575-579)",
    kind: "figure",
    statement: "Perceptron drawing: inputs, weights, sum, threshold.",
    check: () => drawn(networkFigure, [4, 1], { title: "A perceptron" }),
    shownIn: "06#perceptron",
  },
  {
    id: "cvbl-perceptron-learning",
    slide: "Perceptron (l.577)",
    kind: "algorithm",
    statement: "Perceptron learning rule w <- w + alpha (y - yhat) x.",
    derived: true,
    check: () => {
      const { mistakes } = learnPerceptron(xor.X, or, 1, 20);
      const one = learnPerceptron([[2, -1]], [0], 0.5, 1);
      const byHand = { w: [0.5 * -1 * 2, 0.5 * -1 * -1], b: -0.5 };
      return evidence(
        {
          "mistakes in each pass over OR": mistakes,
          "w and b after one mistake": [...one.w, one.b],
          "by hand": [...byHand.w, byHand.b],
        },
        mistakes[mistakes.length - 1] === 0 &&
          largestDifference([...one.w, one.b], [...byHand.w, byHand.b]) === 0,
      );
    },
    shownIn: "06#perceptron-learning",
  },
  {
    id: "cvbl-logistic-regression",
    slide: "Single neuron as a linear classifier (l.585)",
    kind: "formula",
    statement: "σ(Σ_iw_ix_i+b) (binary softmax classifier = logistic regression).",
    check: () =>
      sidesAgree(
        3,
        (w = 0, x = 0, b = 0) => sigmoid.value(w * x + b),
        (w = 0, x = 0, b = 0) => softmax([w * x + b, 0])[0] as number,
      ),
    erratum: "E43",
    shownIn: "06#logistic-regression",
  },
  {
    id: "cvbl-p-class-1",
    slide: "Single neuron as a linear classifier (l.599)",
    kind: "formula",
    statement: "P(y_i = 1| x_i;w) = σ(·).",
    check: () => {
      const neuron = oneNeuron(2);
      const p = neuron.forward([[0.4, -0.7]]).at(0, 0);
      const slope = numericalGradient(
        ([a = 0]) => crossEntropy.value([[sigmoid.value(a), 1 - sigmoid.value(a)]], [[1, 0]]),
        [0.8],
      );
      return evidence(
        { "P(y = 1 | x; w)": p, "∂(-log P)/∂a at 0.8": slope, "P - 1": sigmoid.value(0.8) - 1 },
        p > 0 && p < 1 && Math.abs((slope[0] as number) - (sigmoid.value(0.8) - 1)) < 1e-8,
      );
    },
    shownIn: "06#logistic-regression",
  },
  {
    id: "cvbl-p-class-0",
    slide: "Single neuron as a linear classifier (l.619)",
    kind: "formula",
    statement: "P(y_i = 0| x_i;w) = 1-P(y_i = 1| x_i;w).",
    check: () =>
      sidesAgree(
        1,
        (a = 0) => 1 - sigmoid.value(a),
        (a = 0) => sigmoid.value(-a),
      ),
    shownIn: "06#logistic-regression",
  },
  {
    id: "cvbl-binary-svm",
    slide: "Single neuron as a linear classifier (l.641-643)",
    kind: "formula",
    statement: "Binary SVM: max-margin hinge loss on the neuron output, max(0,1-ys), y ∈ {-1,+1}.",
    check: () => {
      const hinge = (y: number) => (s: number) => Math.max(0, 1 - y * s);
      const slope = (y: number) => (s: number) => (1 - y * s > 0 ? -y : 0);
      const checks = [1, -1].map((y) =>
        derivativeAgrees(
          hinge(y),
          slope(y),
          y > 0 ? { low: -3, high: 0.9 } : { low: -0.9, high: 3 },
        ),
      );
      return evidence(
        {
          "hinge of y = 1 at s = -1, 0, 1, 2": [-1, 0, 1, 2].map(hinge(1)),
          "largest differences of its slope": checks.map(
            ({ computed }) => computed["largest relative difference"] as number,
          ),
        },
        checks.every(({ holds }) => holds === true) &&
          largestDifference([-1, 0, 1, 2].map(hinge(1)), [2, 1, 0, 0]) === 0,
      );
    },
    shownIn: "06#binary-svm",
  },
  {
    id: "cvbl-fig-single-neuron",
    slide: "Single neuron as a linear classifier (l.581-601)",
    kind: "figure",
    statement: "Single neuron as a linear classifier.",
    check: () =>
      drawn(networkFigure, oneNeuron(3), {
        title: "One neuron as a linear classifier",
        stages: true,
      }),
    shownIn: "06#sigmoid-neuron",
  },
  {
    id: "cvbl-fig-human-neuron",
    slide: "Human neurons (l.648)",
    kind: "figure",
    statement:
      "A human neuron beside the artificial one, loosely: dendrites as inputs, synapses " +
      "as weights, the axon as output.",
    check: () =>
      drawn(networkFigure, oneNeuron(5), { title: "The artificial neuron", stages: true }),
    shownIn: "06#human-neuron",
  },
  {
    id: "cvbl-hidden-layer",
    slide: "Multi-layer networks (l.653-657)",
    kind: "concept",
    statement: "Multi-layer network with one hidden layer.",
    check: () => {
      const network = layered([2, 4, 1]);
      const widths = network.layers.flatMap(({ outputs }) => outputs ?? []);
      return evidence({ "neurons of each layer": widths }, widths.length === 2);
    },
    shownIn: "12#hidden-layer",
  },
  {
    id: "cvbl-fig-hidden-layer",
    slide: "Multi-layer networks (l.653-663)",
    kind: "figure",
    statement: "Drawing of a network with one hidden layer.",
    check: () => drawn(networkFigure, [3, 4, 1], { title: "A network with one hidden layer" }),
    shownIn: "12#hidden-layer",
  },
  {
    id: "cvbl-nonlinearity-needed",
    slide: "Multi-layer networks (l.666)",
    kind: "concept",
    statement: "Can represent nonlinear functions provided each perceptron has a nonlinearity.",
    check: () => {
      const best = (g: typeof identity, rate: number) => {
        const network = layered(
          [2, 4, 1],
          (_, isLast) => [new Activation(isLast ? identity : g)],
          3,
        );
        return ends(
          trainingLosses(network, xor.X, xor.y, meanSquaredError, {
            learningRate: rate,
            steps: 2000,
          }),
        )[1];
      };
      const [linear, curved] = [best(identity, 0.1), best(sigmoid, 0.5)];
      return evidence(
        { "least loss on XOR, linear hidden layer": linear, "with sigmoids": curved },
        Math.abs(linear - 0.25) < 1e-3 && curved < 0.01,
      );
    },
    shownIn: "12#nonlinearity",
  },
  {
    id: "cvbl-xor-demo",
    slide: "Multi-layer networks (l.666)",
    kind: "exercise-worthy",
    statement:
      "Show a function (e.g. XOR) a single neuron cannot represent but a hidden layer can.",
    derived: true,
    check: () => {
      const lines = xor.X.flatMap((w) =>
        [-1.5, -0.5, 0.5].flatMap((b) =>
          [1, -1].map((s) =>
            xor.X.map((x) =>
              threshold(
                w.map((wi) => wi * s),
                b * s,
                x,
              ),
            ),
          ),
        ),
      );
      const wrong = lines.map((answers) => answers.filter((a, i) => a !== xor.y[i]?.[0]).length);
      const hidden = (x: readonly number[]) => [
        threshold([1, 1], -0.5, x),
        threshold([-1, -1], 1.5, x),
      ];
      const answers = xor.X.map((x) => threshold([1, 1], -1.5, hidden(x)));
      return evidence(
        {
          "fewest mistakes of one neuron": Math.min(...wrong),
          "answers of OR and NAND into AND": answers,
        },
        Math.min(...wrong) === 1 &&
          largestDifference(
            answers,
            xor.y.map(([y]) => y),
          ) === 0,
      );
    },
    shownIn: "12#xor",
  },
  {
    id: "cvbl-beyond-one-hidden",
    slide: "Multi-layer networks (l.674)",
    kind: "figure",
    statement: "Beyond a single hidden layer: deeper network drawing.",
    check: () => drawn(networkFigure, [3, 4, 4, 4, 1], { title: "Three hidden layers" }),
    shownIn: "12#hidden-layer",
  },
];
