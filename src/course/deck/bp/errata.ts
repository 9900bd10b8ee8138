import { numericalDerivative } from "../../../library/descent/index.js";
import { halfSquaredError, sumSquaredError } from "../../../library/loss/index.js";
import { largestDifference } from "../../ledger/demonstration/agreement.js";
import { layered, stepDown, xor } from "../../ledger/demonstration/networks.js";
import type { Erratum } from "../../ledger/erratum.js";
import { trainToThreshold } from "./challenges.js";
import { detailed } from "./detailed.js";

/** The Back Propagation deck. */
export const errata: readonly Erratum[] = [
  {
    id: "E45",
    title: "Symbols used twice",
    weight: "wording",
    where: { bp: [8, 22, 35, 36, 37] },
    printed:
      "x_i^n is what stage n gives, later W^(n+1) is an iteration; N samples and N stages; " +
      "z a loss and a pre-activation; steps 1-3 for equations (1)-(3)",
    right: "a symbol for each",
    transcription: "unlikely",
    proof: () => {
      const { z } = detailed();
      const loss = halfSquaredError.value([[0.7]], [[1]]);
      const [samples, stages] = [xor.X.length, layered([2, 3, 1]).layers.length];
      return {
        computed: {
          "z as a loss, one number": loss,
          "z as a pre-activation, four": z,
          "N as samples": samples,
          "N as stages": stages,
        },
        contradicts: z.length > 1 && samples !== stages,
        shows: "The two meanings of z and of N differ in kind and in value.",
      };
    },
  },
  {
    id: "E46",
    title: "With ½ and without",
    weight: "inconsistent",
    where: { bp: [8, 22] },
    printed: "½ ‖·‖², and later (GT - P)²",
    right: "one convention",
    transcription: "unlikely",
    proof: () => {
      const { P, GT } = detailed();
      const losses = [halfSquaredError, sumSquaredError];
      const slopes = losses.map((loss) => loss.gradient([[P]], [[GT]]).at(0, 0)) as [
        number,
        number,
      ];
      const measured = losses.map((loss) =>
        numericalDerivative((p) => loss.value([[p]], [[GT]]), P),
      );
      const ratio = slopes[1] / slopes[0];
      return {
        computed: {
          "∂L/∂P with ½ and without": slopes,
          "measured by finite differences": measured,
          ratio,
        },
        contradicts: Math.abs(ratio - 2) < 1e-12 && largestDifference(slopes, measured) < 1e-6,
        shows: "With the same η the steps of one slide are twice as long as those of the other.",
      };
    },
  },
  {
    id: "E47",
    title: "What a layer needs for its own update",
    weight: "wording",
    where: { bp: [9] },
    printed: "updated from the derivative of its output by input and weights",
    right: "its own update: ∂L/∂y and ∂y/∂W; ∂y/∂x is for the layers below",
    transcription: "unlikely",
    proof: () => {
      const gradients = [1, 2].map((scale) => {
        const network = layered([2, 3, 1]);
        const targets = xor.y.map(([y]) => [scale * y]);
        network.backpropagate(xor.X, targets, halfSquaredError);
        return network.parameters[2]?.gradient.row(0);
      }) as [number[], number[]];
      return {
        computed: {
          "∂L/∂W_2": gradients[0],
          "with other targets, same ∂y/∂x, ∂y/∂W": gradients[1],
        },
        contradicts: largestDifference(gradients[0], gradients[1]) > 1e-3,
        shows:
          "Its derivatives by input and weights are the same, its update is not: ∂L/∂y is needed.",
      };
    },
  },
  {
    id: "E48",
    title: "A step left out, and one step too many repeated",
    weight: "inconsistent",
    where: { bp: [15, 29, 30, 38, 39] },
    printed: "steps 0 to 4 without the gradients; repeat all steps, step 0 among them",
    right: "compute the gradients between steps 2 and 3; repeat steps 1 to 3",
    transcription: "unlikely",
    proof: () => {
      const { steps, loss, restarted } = trainToThreshold(0.05);
      const network = layered([2, 3, 1]);
      const before = network.parameters[0]?.value.row(0);
      network.forward(xor.X);
      stepDown(network, 0.3);
      const moved = largestDifference(before, network.parameters[0]?.value.row(0));
      return {
        computed: {
          "change of W without step 2½": moved,
          "rounds of steps 1 to 3 to a loss below 0.05": steps,
          "loss then": loss,
          "loss after any number of rounds with step 0": restarted,
        },
        contradicts: moved === 0 && restarted > 0.05,
        shows: "Without gradients nothing moves; starting anew each round never gets below.",
      };
    },
  },
  {
    id: "E50",
    title: "One W for three matrices; d and ∂ mixed",
    weight: "wording",
    where: { bp: [35] },
    printed: "∂L/∂W three times; dL/dW at the end",
    right: "W_1, W_2, W_3; ∂ throughout",
    transcription: "possible",
    proof: () => {
      const network = layered([3, 4, 4, 2]);
      network.backpropagate([[0.5, -1, 2]], [[1, 0]], halfSquaredError);
      const gradients = network.parameters.filter(({ role }) => role === "weights");
      const shapes = gradients.map(({ gradient }) => [gradient.rows, gradient.columns]);
      const firsts = gradients.map(({ gradient }) => gradient.at(0, 0));
      return {
        computed: { "shapes of the three gradients": shapes, "their first entries": firsts },
        contradicts: new Set(firsts).size === 3,
        shows: "Three different gradients cannot all be one ∂L/∂W.",
      };
    },
  },
];
