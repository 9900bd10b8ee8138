import { Activation, identity, sigmoid } from "../../../library/layer/index.js";
import { meanSquaredError } from "../../../library/loss/index.js";
import { networkFigure } from "../../figure/index.js";
import type { Claim } from "../../ledger/claim.js";
import { largestDifference } from "../../ledger/demonstration/agreement.js";
import { drawn } from "../../ledger/demonstration/drawn.js";
import { ends, layered, trainingLosses, xor } from "../../ledger/demonstration/networks.js";
import { threshold } from "../../ledger/demonstration/perceptron.js";
import { evidence } from "../../ledger/evidence.js";

/** IIIT Allahabad, networks with hidden layers (slides 52-54). */
export const hiddenLayers: readonly Claim[] = [
  {
    id: "cvbl-hidden-layer",
    slides: [52],
    kind: "concept",
    statement: "Multi-layer network with one hidden layer.",
    check: () => {
      const network = layered([2, 4, 1]);
      const widths = network.layers.flatMap(({ outputs }) => outputs ?? []);
      return evidence({ "neurons of each layer": widths }, widths.length === 2);
    },
    shownIn: "10#hidden-layer",
  },
  {
    id: "cvbl-fig-hidden-layer",
    slides: [52, 53],
    kind: "figure",
    statement: "Drawing of a network with one hidden layer.",
    check: () => drawn(networkFigure, [3, 4, 1], { title: "A network with one hidden layer" }),
    shownIn: "10#hidden-layer",
  },
  {
    id: "cvbl-nonlinearity-needed",
    slides: [53],
    kind: "concept",
    statement: "A hidden layer makes nonlinear functions possible, if its neurons are nonlinear.",
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
    shownIn: "10#nonlinearity",
  },
  {
    id: "cvbl-xor-demo",
    slides: [53],
    kind: "exercise-worthy",
    statement:
      "Show a function (e.g. XOR) a single neuron cannot represent but a hidden layer can.",
    origin: "derived",
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
    shownIn: "10#xor",
  },
  {
    id: "cvbl-beyond-one-hidden",
    slides: [54],
    kind: "figure",
    statement: "Beyond a single hidden layer: deeper network drawing.",
    check: () => drawn(networkFigure, [3, 4, 4, 4, 1], { title: "Three hidden layers" }),
    shownIn: "10#hidden-layer",
  },
];
