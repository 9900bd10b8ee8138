import { numericalDerivative } from "../../../library/descent/index.js";
import { Graph, variable } from "../../../library/graph/index.js";
import { sigmoid } from "../../../library/layer/index.js";
import { graphFigure } from "../../figure/index.js";
import type { Claim } from "../../ledger/claim.js";
import {
  derivativeAgrees,
  gradientAgrees,
  largestDifference,
  sidesAgree,
} from "../../ledger/demonstration/agreement.js";
import { drawn } from "../../ledger/demonstration/drawn.js";
import { evidence } from "../../ledger/evidence.js";
import { compoundGraph, gateByGate, sigmoidGraph, variableSlope } from "./graphs.js";

const away = { low: 0.5, high: 2 };

/** IIIT Allahabad, compound expressions, forward and backward, the sigmoid graph (slides 15-40). */
export const compoundExpressions: readonly Claim[] = [
  {
    id: "cvbl-compound-f",
    slides: [15, 16],
    kind: "formula",
    statement: "f(x,y,z)=(x+y)z.",
    check: () => {
      const { graph } = compoundGraph([1, 2, 3]);
      return sidesAgree(
        3,
        (x = 0, y = 0, z = 0) => graph.forward({ x, y, z }),
        (x = 0, y = 0, z = 0) => (x + y) * z,
      );
    },
    shownIn: "05#compound",
  },
  {
    id: "cvbl-compound-q",
    slides: [16],
    kind: "formula",
    statement: "q = x+y, f = qz.",
    check: () =>
      sidesAgree(
        3,
        (x = 0, y = 0, z = 0) => compoundGraph([x, y, z]).q.value * z,
        (x = 0, y = 0, z = 0) => (x + y) * z,
      ),
    shownIn: "05#compound",
  },
  {
    id: "cvbl-compound-dq",
    slides: [18],
    kind: "formula",
    statement: "∂q/∂x = 1, ∂q/∂y = 1.",
    printed: [1, 1],
    check: () => ({ computed: { "∂q/∂x and ∂q/∂y": gateByGate((x, y) => x.plus(y), [-2, 5]) } }),
    shownIn: "05#compound",
  },
  {
    id: "cvbl-compound-df",
    slides: [18],
    kind: "formula",
    statement: "∂f/∂q = z, ∂f/∂z = q.",
    check: () =>
      gradientAgrees(
        2,
        ([q = 0, z = 0]) => q * z,
        ([q = 0, z = 0]) => gateByGate((a, b) => a.times(b), [q, z]),
      ),
    shownIn: "05#compound",
  },
  {
    id: "cvbl-compound-chain",
    slides: [18],
    kind: "formula",
    statement: "∂f/∂x = (∂f/∂q)(∂q/∂x) = z.",
    check: () =>
      gradientAgrees(
        3,
        ([x = 0, y = 0, z = 0]) => (x + y) * z,
        (point) => {
          const { x, y, z } = compoundGraph(point).graph.backward() as {
            x: number;
            y: number;
            z: number;
          };
          return [x, y, z];
        },
      ),
    shownIn: "05#compound",
  },
  {
    id: "cvbl-fig-compound-graph",
    slides: [16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28],
    kind: "figure",
    statement:
      "Computational graph of f=(x+y)z with forward values and backward gradients, filled " +
      "in step by step.",
    check: () => {
      const { graph } = compoundGraph([-2, 5, -4]);
      const slopes = Object.values(graph.backward());
      const figure = drawn(graphFigure, graph, { title: "f = (x + y) z" });
      return {
        ...figure,
        ...evidence(
          {
            ...figure.computed,
            "f at (-2, 5, -4)": graph.output.value,
            "∂f/∂x, ∂f/∂y, ∂f/∂z": slopes,
          },
          figure.holds === true && largestDifference(slopes, [-4, -4, 3]) === 0,
        ),
      };
    },
    shownIn: "05#compound",
  },
  {
    id: "cvbl-fig-forward-backward",
    slides: [29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39],
    kind: "figure",
    statement:
      "Forward and backward pass: activations flow forward through a gate, local " +
      "gradients times upstream gradient flow back.",
    check: () => {
      const graph = new Graph(variable("x", 3).times(variable("y", -4)));
      graph.backward();
      return drawn(graphFigure, graph, { title: "One gate: values forward, gradients backward" });
    },
    shownIn: "05#forward-backward",
  },
  {
    id: "cvbl-sigmoid-neuron",
    slides: [40],
    kind: "formula",
    statement: "f(w,x) = 1/(1+e^(-(w_0x_0+w_1x_1+w_2))).",
    check: () => {
      const graph = sigmoidGraph();
      return sidesAgree(
        5,
        (w0 = 0, x0 = 0, w1 = 0, x1 = 0, w2 = 0) => graph.forward({ w0, x0, w1, x1, w2 }),
        (w0 = 0, x0 = 0, w1 = 0, x1 = 0, w2 = 0) => sigmoid.value(w0 * x0 + w1 * x1 + w2),
      );
    },
    shownIn: "05#sigmoid-graph",
  },
  {
    id: "cvbl-gate-reciprocal",
    slides: [40],
    kind: "formula",
    statement: "f = 1/x → df/dx = -1/x².",
    check: () =>
      derivativeAgrees(
        (x) => 1 / x,
        (x) => variableSlope((node) => node.reciprocal(), x),
        away,
      ),
    shownIn: "05#sigmoid-graph",
  },
  {
    id: "cvbl-gate-add-constant",
    slides: [40],
    kind: "formula",
    statement: "f_c = c+x → df/dx = 1.",
    printed: [1],
    check: () => ({
      computed: {
        "slope of 5 + x by a difference": numericalDerivative((x) => 5 + x, 1),
        "df/dx of c + x": [variableSlope((node) => node.plus(5), 1)],
      },
    }),
    shownIn: "05#sigmoid-graph",
  },
  {
    id: "cvbl-gate-exp",
    slides: [40],
    kind: "formula",
    statement: "f = e^x → df/dx = e^x.",
    check: () => derivativeAgrees(Math.exp, (x) => variableSlope((node) => node.exponential(), x)),
    shownIn: "05#sigmoid-graph",
  },
  {
    id: "cvbl-gate-scale",
    slides: [40],
    kind: "formula",
    statement: "f_a = ax → df/dx = a.",
    check: () =>
      derivativeAgrees(
        (x) => 3 * x,
        (x) => variableSlope((node) => node.times(3), x),
      ),
    shownIn: "05#sigmoid-graph",
  },
  {
    id: "cvbl-fig-sigmoid-graph",
    slides: [40],
    kind: "figure",
    statement: "Gate-level graph of the sigmoid neuron: *, +, *-1, exp, +1, 1/x.",
    check: () => {
      const graph = sigmoidGraph();
      const values = { w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 };
      const f = graph.forward(values);
      const slopes = graph.backward();
      const figure = drawn(graphFigure, graph, { title: "A sigmoid neuron, gate by gate" });
      const σ = f * (1 - f);
      return {
        ...figure,
        ...evidence(
          { ...figure.computed, f, "∂f/∂w_0": slopes.w0, "f(1-f) x_0": -σ },
          figure.holds === true && Math.abs(slopes.w0 + σ) < 1e-15,
        ),
      };
    },
    shownIn: "05#sigmoid-graph",
  },
];
