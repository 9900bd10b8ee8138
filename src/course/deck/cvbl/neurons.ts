import { numericalGradient } from "../../../library/descent/index.js";
import { Activation, sigmoid, softmax } from "../../../library/layer/index.js";
import { binaryHinge, crossEntropy } from "../../../library/loss/index.js";
import { neuronFigure } from "../../figure/index.js";
import type { Claim } from "../../ledger/claim.js";
import {
  derivativeAgrees,
  largestDifference,
  sidesAgree,
} from "../../ledger/demonstration/agreement.js";
import { drawn } from "../../ledger/demonstration/drawn.js";
import { layered, xor } from "../../ledger/demonstration/networks.js";
import { learnPerceptron, threshold } from "../../ledger/demonstration/perceptron.js";
import { evidence } from "../../ledger/evidence.js";

const or = [0, 1, 1, 1];
const oneNeuron = (inputs: number) => layered([inputs, 1], () => [new Activation(sigmoid)]);

/** IIIT Allahabad, perceptron and single neurons (slides 46-51). */
export const neurons: readonly Claim[] = [
  {
    id: "cvbl-perceptron",
    slides: [46],
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
    slides: [46],
    kind: "figure",
    statement: "Perceptron drawing: inputs, weights, sum, threshold.",
    check: () => drawn(neuronFigure, 4, { title: "A perceptron", activation: "step" }),
    shownIn: "06#perceptron",
  },
  {
    id: "cvbl-perceptron-learning",
    slides: [46],
    kind: "algorithm",
    statement: "The perceptron learning rule, w ← w + α(y - ŷ)x.",
    origin: "derived",
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
    slides: [47],
    kind: "formula",
    statement: "σ(Σ_iw_ix_i+b) (binary softmax classifier = logistic regression).",
    check: () =>
      sidesAgree(
        3,
        (w = 0, x = 0, b = 0) => sigmoid.value(w * x + b),
        (w = 0, x = 0, b = 0) => softmax([w * x + b, 0])[0],
      ),
    touches: ["E43"],
    shownIn: "06#logistic-regression",
  },
  {
    id: "cvbl-p-class-1",
    slides: [48],
    kind: "formula",
    statement: "P(y_i = 1 | x_i; w) = σ(w·x_i + b).",
    check: () => {
      const neuron = oneNeuron(2);
      const p = neuron.forward([[0.4, -0.7]]).at(0, 0);
      const slope = numericalGradient(
        ([a = 0]) => crossEntropy.value([[sigmoid.value(a), 1 - sigmoid.value(a)]], [[1, 0]]),
        [0.8],
      );
      return evidence(
        { "P(y = 1 | x; w)": p, "∂(-log P)/∂a at 0.8": slope, "P - 1": sigmoid.value(0.8) - 1 },
        p > 0 && p < 1 && Math.abs(slope[0] - (sigmoid.value(0.8) - 1)) < 1e-8,
      );
    },
    shownIn: "06#logistic-regression",
  },
  {
    id: "cvbl-p-class-0",
    slides: [49],
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
    slides: [50],
    kind: "formula",
    statement: "Binary SVM: max-margin hinge loss on the neuron output, max(0,1-ys), y ∈ {-1,+1}.",
    check: () => {
      const [scores, targets] = [
        [[-1], [0], [1], [2]],
        [[1], [1], [1], [1]],
      ];
      const each = scores.map((s) => binaryHinge.value([s], [[1]]));
      const checks = [1, -1].map((y) =>
        derivativeAgrees(
          (s) => binaryHinge.value([[s]], [[y]]),
          (s) => binaryHinge.gradient([[s]], [[y]]).at(0, 0),
          y > 0 ? { low: -3, high: 0.9 } : { low: -0.9, high: 3 },
        ),
      );
      return evidence(
        {
          "max(0, 1 - s) at s = -1, 0, 1, 2": each,
          "their mean": binaryHinge.value(scores, targets),
        },
        checks.every(({ holds }) => holds === true) && largestDifference(each, [2, 1, 0, 0]) === 0,
      );
    },
    shownIn: "06#binary-svm",
  },
  {
    id: "cvbl-fig-single-neuron",
    slides: [47, 48],
    kind: "figure",
    statement: "Single neuron as a linear classifier.",
    check: () => drawn(neuronFigure, 3, { title: "One neuron as a classifier", activation: "σ" }),
    shownIn: "06#sigmoid-neuron",
  },
  {
    id: "cvbl-fig-human-neuron",
    slides: [51],
    kind: "figure",
    statement:
      "A human neuron beside the artificial one, loosely: dendrites as inputs, synapses " +
      "as weights, the axon as output.",
    check: () => drawn(neuronFigure, 5, { title: "The artificial neuron" }),
    shownIn: "06#human-neuron",
  },
];
