import { sumSquaredError } from "../../../library/loss/index.js";
import { networkFigure } from "../../figure/index.js";
import type { Claim } from "../../ledger/claim.js";
import { talkChain } from "../../ledger/demonstration/chain.js";
import { drawn } from "../../ledger/demonstration/drawn.js";
import { stepDown } from "../../ledger/demonstration/networks.js";
import { evidence } from "../../ledger/evidence.js";
import { sigmoidNetwork, through31, w222, x, y } from "./w222.js";

const w111 = { layer: 1, neuron: 1, input: 1 };

/** Amrita, backpropagation: whom to talk to, and w_222 (slides 12-16). */
export const backpropagation: readonly Claim[] = [
  {
    id: "amrita-backprop-talk-chain",
    slides: [12, 13, 14, 15],
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
    slides: [12, 13, 14, 15, 16],
    kind: "figure",
    statement: 'Network drawing accompanying the "talk to" chain.',
    check: () => drawn(networkFigure, sigmoidNetwork(2), { highlightedWeight: w111, stages: true }),
    shownIn: "09#talk",
  },
  {
    id: "amrita-w222-update",
    slides: [16],
    kind: "formula",
    statement: "(w_222)_(t+1) = (w_222)_t - η ∂L/∂w_222.",
    check: () => {
      const network = sigmoidNetwork(2);
      network.backpropagate([x], [y], sumSquaredError);
      const W2 = network.parameters[2];
      const [now, slope] = [W2?.value.at(1, 1), W2?.gradient.at(1, 1)];
      stepDown(network, 0.1);
      const next = W2?.value.at(1, 1);
      return evidence(
        { "w_222 at t": now, "∂L/∂w_222": slope, "w_222 at t+1, η = 0.1": next },
        Math.abs(next - (now - 0.1 * slope)) < 1e-15,
      );
    },
    shownIn: "09#w222",
  },
  {
    id: "amrita-w222-chain",
    slides: [16],
    kind: "formula",
    statement:
      "∂L/∂w_222 = ∂L/∂ŷ ∂ŷ/∂a_31 ∂a_31/∂h_22 ∂h_22/∂a_22 ∂a_22/∂w_222 in four successive " +
      "expansions, for a network with one output.",
    check: () => {
      const { through, derivative } = through31(1);
      return evidence(
        { "the path through a_31": through, "central difference": derivative },
        Math.abs(through - derivative) < 1e-9,
      );
    },
    shownIn: "09#w222",
  },
  {
    id: "amrita-fig-w222",
    slides: [16],
    kind: "figure",
    statement: "Network with weight w_222 highlighted.",
    check: () => drawn(networkFigure, sigmoidNetwork(2), { highlightedWeight: w222 }),
    shownIn: "09#w222",
  },
];
