import { gradientCheck, gradientPaths } from "../../../library/backprop/index.js";
import { Activation, sigmoid } from "../../../library/layer/index.js";
import { sumSquaredError } from "../../../library/loss/index.js";
import { networkFigure } from "../../figure/index.js";
import { evidence } from "../agreement.js";
import { talkChain } from "../chain.js";
import type { Claim } from "../claim.js";
import { drawn } from "../drawn.js";
import { layered, stepDown } from "../networks.js";

const w111 = { layer: 1, neuron: 1, input: 1 };
const w222 = { layer: 2, neuron: 2, input: 2 };
const [x, y] = [
  [0.5, -1, 2],
  [1, 0],
] as const;

const sigmoidNetwork = (outputs: number) =>
  layered([3, 3, 3, outputs], () => [new Activation(sigmoid)]);

/** The path of w_222 that leaves through a_31, and the derivative that it should be. */
function through31(outputs: number): { through: number; derivative: number } {
  const network = sigmoidNetwork(outputs);
  const target = y.slice(0, outputs);
  const paths = gradientPaths(network, x, target, sumSquaredError, w222);
  const through = paths.find(({ units }) => units.includes("a_31"))?.product as number;
  const compared = gradientCheck(network, [x], [target], sumSquaredError);
  return { through, derivative: compared.find(({ name }) => name === "w_222")?.numeric as number };
}

/** Amrita, backpropagation: whom to talk to, and w_222 (l.183-246). */
export const backpropagation: readonly Claim[] = [
  {
    id: "amrita-backprop-talk-chain",
    slide: "Backpropagation: whom to talk to (l.186, l.199, l.212, l.225)",
    kind: "formula",
    statement:
      "∂L/∂W_111 = ∂L/∂ŷ ∂ŷ/∂a_3 ∂a_3/∂h_2 ∂h_2/∂a_2 ∂a_2/∂h_1 ∂h_1/∂a_1 ∂a_1/∂W_111 with " +
      "labels: talk to the weight directly / output layer / previous hidden layer / " +
      "previous hidden layer / and now talk to the weights.",
    check: () => talkChain(sigmoidNetwork(2), x, y),
    shownIn: "09#talk",
  },
  {
    id: "amrita-fig-talk",
    slide: "Backpropagation: whom to talk to (l.183-236)",
    kind: "figure",
    statement: 'Network drawing accompanying the "talk to" chain.',
    check: () => drawn(networkFigure, sigmoidNetwork(2), { highlightedWeight: w111, stages: true }),
    shownIn: "09#talk",
  },
  {
    id: "amrita-w222-update",
    slide: "Backpropagation: w_222 (l.241-244)",
    kind: "formula",
    statement: "(w_222)_(t+1) = (w_222)_t - η ∂L/∂w_222.",
    check: () => {
      const network = sigmoidNetwork(2);
      network.backpropagate([x], [y], sumSquaredError);
      const W2 = network.parameters[2];
      const [now, slope] = [W2?.value.at(1, 1) as number, W2?.gradient.at(1, 1) as number];
      stepDown(network, 0.1);
      const next = W2?.value.at(1, 1) as number;
      return evidence(
        { "w_222 at t": now, "∂L/∂w_222": slope, "w_222 at t+1, η = 0.1": next },
        Math.abs(next - (now - 0.1 * slope)) < 1e-15,
      );
    },
    shownIn: "09#w222",
  },
  {
    id: "amrita-w222-chain",
    slide: "Backpropagation: w_222 (l.246)",
    kind: "formula",
    statement:
      "∂L/∂w_222 = ∂L/∂ŷ ∂ŷ/∂a_31 ∂a_31/∂h_22 ∂h_22/∂a_22 ∂a_22/∂w_222 in four successive " +
      "expansions.",
    check: () => {
      const [one, two] = [through31(1), through31(2)];
      return evidence(
        {
          "one output: path through a_31": one.through,
          "one output: central difference": one.derivative,
          "two outputs: path through a_31": two.through,
          "two outputs: central difference": two.derivative,
        },
        Math.abs(two.through - two.derivative) < 1e-6,
      );
    },
    erratum: "E25",
    shownIn: "09#w222",
  },
  {
    id: "amrita-fig-w222",
    slide: "Backpropagation: w_222 (l.236-241)",
    kind: "figure",
    statement: "Network with weight w_222 highlighted.",
    check: () => drawn(networkFigure, sigmoidNetwork(2), { highlightedWeight: w222 }),
    shownIn: "09#w222",
  },
];
