import { gradientCheck } from "../../../library/backprop/index.js";
import { Activation, Dense, sigmoid } from "../../../library/layer/index.js";
import { sumSquaredError } from "../../../library/loss/index.js";
import { Network, weightName } from "../../../library/network/index.js";

const weights = [0.8, -1.2, 0.6] as const;
const [x, y] = [1.5, 1];

/** Three layers of one sigmoid unit each. */
export function thinNetwork(): Network {
  return new Network(
    weights.flatMap((w) => [new Dense(1, 1, { weights: [[w]] }), new Activation(sigmoid)]),
  );
}

/** The derivative by one weight of the thin network, in the ways that the slides write it. */
export interface ThinDerivative {
  /** ∂L/∂h ∂h/∂W, or ∂L/∂a ∂a/∂W for the last layer. */
  readonly right: number;
  /** With the garbled factors of the long chain. */
  readonly asPrinted: number;
  /** ∂L/∂W_111 ∂h_11/∂a_11, the derivative on both sides. */
  readonly selfReferring: number;
  readonly numeric: number;
}

/** @param layer the weight's layer, from 1 to 3 */
export function compressed(layer: 1 | 2 | 3): ThinDerivative {
  const h: number[] = [x];
  const slopes: number[] = [];
  weights.forEach((w, l) => {
    const a = w * h[l];
    h.push(sigmoid.value(a));
    slopes.push(sigmoid.derivative(a));
  });
  const dLdY = 2 * (h[3] - y);
  const dLdA = [0, 0, dLdY * slopes[2]];
  for (const l of [1, 0]) {
    dLdA[l] = dLdA[l + 1] * weights[l + 1] * slopes[l];
  }
  const right = dLdA[layer - 1] * h[layer - 1];
  const first = slopes[0];
  // The printed long chain has ∂L/∂a_L1 for ∂L/∂ŷ, and ∂h_11/∂W_111 beside its own two factors.
  const asPrinted = right * slopes[2] * first * x;
  const compared = gradientCheck(thinNetwork(), [[x]], [[y]], sumSquaredError);
  const own = weightName({ layer, neuron: 1, input: 1 });
  const numeric = compared.find(({ name }) => name === own)?.numeric as number;
  return { right, asPrinted, selfReferring: right * first, numeric };
}
