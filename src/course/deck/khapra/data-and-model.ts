import { sigmoid } from "../../../library/layer/index.js";
import { meanSquaredError } from "../../../library/loss/index.js";
import type { Claim } from "../../ledger/claim.js";
import { largestDifference, randomRows } from "../../ledger/demonstration/agreement.js";
import { ends, layered, trainingLosses } from "../../ledger/demonstration/networks.js";
import { evidence } from "../../ledger/evidence.js";
import { byHand, modelOf } from "./model.js";

/** Inputs and hidden neurons n, outputs k, layers L, as on the slides. */
const [n, k, _L] = [3, 2, 3];
const widths = [n, n, n, k];

/** CS7015 lecture 4, module 4.1: data, model, loss (slide 6). */
export const dataAndModel: readonly Claim[] = [
  {
    id: "khapra-data",
    slides: [6],
    kind: "formula",
    statement: "Data {x_i, y_i}_(i=1)^N.",
    check: () => {
      const [X, y] = [randomRows(10, n, 1), randomRows(10, k, 2)];
      const loss = meanSquaredError.value(layered(widths).forward(X), y);
      return evidence(
        { N: X.length, "numbers in each x_i and y_i": [n, k], "loss over the data": loss },
        X.length === y.length && loss > 0,
      );
    },
    shownIn: "01#data-and-parameters",
  },
  {
    id: "khapra-model-composed",
    slides: [6],
    kind: "formula",
    statement:
      "ŷ_i = f(x_i) = O(W_3 g(W_2 g(W_1 x_i + b_1) + b_2) + b_3); the slide prints x for x_i.",
    check: () => {
      const { network, x } = modelOf(sigmoid);
      const { h3 } = byHand(network, x, Math.tanh);
      return evidence(
        { "O(W_3 g(W_2 g(W_1 x + b_1) + b_2) + b_3)": h3, "f(x)": network.forward([x]).row(0) },
        largestDifference(h3, network.forward([x]).row(0)) < 1e-14,
      );
    },
    touches: ["E31"],
    shownIn: "01#composition",
  },
  {
    id: "khapra-parameters",
    slides: [6],
    kind: "formula",
    statement: "θ = W_1,…,W_L,b_1,…,b_L (L = 3).",
    printed: ["L=3"],
    origin: "given",
    check: () => {
      const { parameters } = layered(widths);
      const matrices = parameters.filter(({ role }) => role === "weights").length;
      const vectors = parameters.filter(({ role }) => role === "biases").length;
      return {
        ...evidence(
          { "weight matrices": matrices, "bias vectors": vectors, L: matrices },
          matrices === vectors,
        ),
        asPrinted: [`L=${matrices}`],
      };
    },
    shownIn: "01#data-and-parameters",
  },
  {
    id: "khapra-algorithm-gd-backprop",
    slides: [6],
    kind: "concept",
    statement: "Algorithm: gradient descent with back-propagation.",
    check: () => {
      const losses = trainingLosses(
        layered(widths),
        randomRows(8, n, 1),
        randomRows(8, k, 2),
        meanSquaredError,
        { learningRate: 0.1, steps: 100 },
      );
      const [first, last] = ends(losses);
      return evidence({ "loss before": first, "after 100 steps": last }, last < first);
    },
    shownIn: "09#question",
  },
  {
    id: "khapra-objective-squared",
    slides: [6],
    kind: "formula",
    statement: "min 1/N Σ_(i=1)^N Σ_(j=1)ᵏ(y_ij-ŷ_ij)².",
    check: () => {
      const [yHat, y] = [randomRows(5, k, 1), randomRows(5, k, 2)];
      const written =
        y.reduce(
          (sum, row, i) => sum + row.reduce((s, yij, j) => s + (yij - yHat[i]?.[j]) ** 2, 0),
          0,
        ) / y.length;
      const mean = meanSquaredError.value(yHat, y);
      return evidence(
        { "1/N ΣΣ written out": written, "mean squared error": mean },
        Math.abs(written - mean) < 1e-14,
      );
    },
    shownIn: "04#squared-errors",
  },
  {
    id: "khapra-min-L-theta",
    slides: [6],
    kind: "formula",
    statement: "In general min L(θ), L some function of the parameters.",
    check: () => {
      const network = layered(widths);
      const [X, y] = [randomRows(8, n, 1), randomRows(8, k, 2)];
      const loss = () => meanSquaredError.value(network.forward(X), y);
      const before = loss();
      const W = network.parameters[0];
      if (W !== undefined) W.value.data[0] = W.value.data[0] + 1;
      return evidence(
        { "L(θ)": before, "L after one weight is changed": loss() },
        before !== loss(),
      );
    },
    shownIn: "03#loss-of-many-weights",
  },
];
