import { meanSquaredError } from "../../../library/loss/index.js";
import { networkSize } from "../../../library/network/index.js";
import type { Claim } from "../../ledger/claim.js";
import { largestDifference, randomNumbers } from "../../ledger/demonstration/agreement.js";
import { ends, layered, trainingLosses, xor } from "../../ledger/demonstration/networks.js";
import { evidence } from "../../ledger/evidence.js";

/** IIT Hyderabad, feedforward networks: depth, data and parameters (slides 2-4). */
export const dataAndParameters: readonly Claim[] = [
  {
    id: "iith-more-hidden-layers",
    slides: [2],
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
        sizes.every((size, i) => i === 0 || size < sizes[i - 1]),
      );
    },
    shownIn: "11#vanishing-gradients",
  },
  {
    id: "iith-dataset-noisy-estimates",
    slides: [4],
    kind: "formula",
    statement: "Training data {x_i, y_i}_(i=1)^M are noisy estimates of f*(x).",
    check: () => {
      const x = randomNumbers(200, 1);
      const noise = randomNumbers(200, 2, { low: -0.3, high: 0.3 });
      const y = x.map((xi, i) => xi ** 2 + noise[i]);
      const meanError = y.reduce((sum, yi, i) => sum + yi - x[i] ** 2, 0) / x.length;
      return evidence(
        {
          "y_1 … y_5": y.slice(0, 5),
          "f*(x_1) … f*(x_5)": x.slice(0, 5).map((xi) => xi ** 2),
          "mean of y - f*(x)": meanError,
        },
        Math.abs(meanError) < 0.05,
      );
    },
    touches: ["E02"],
    shownIn: "01#data-and-parameters",
  },
  {
    id: "iith-parametrised-model",
    slides: [4],
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
    slides: [4],
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
    slides: [4],
    kind: "number",
    statement:
      "Example architecture with hidden layers of 10 and 100 neurons (input d_i and " +
      "output d_o unspecified).",
    printed: [10, 100],
    origin: "given",
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
    slides: [4],
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
    slides: [4],
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
