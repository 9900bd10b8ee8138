import { gradientDescent, type Optimizer } from "../../../library/descent/index.js";
import { Activation, sigmoid } from "../../../library/layer/index.js";
import { halfSquaredError, sumSquaredError } from "../../../library/loss/index.js";
import {
  ends,
  layered,
  stepDown,
  trainingLosses,
  xor,
} from "../../ledger/demonstration/networks.js";

/** Steps that an optimizer takes to the floor of a long valley, |gradient| at most a tolerance. */
export function stepsTo(optimizer: Optimizer, tolerance: number): number {
  const valley = {
    name: "a² / 2 + 10 b²",
    value: ([a = 0, b = 0]: readonly number[]) => a ** 2 / 2 + 10 * b ** 2,
    gradient: ([a = 0, b = 0]: readonly number[]) => [a, 20 * b],
  };
  return gradientDescent(valley, [3, 1], { optimizer, tolerance, maxSteps: 5000 }).end.step;
}

/** ‖∂L/∂W_1‖ of sigmoid networks with ever more hidden layers of four neurons. */
export function firstLayerGradients(hiddenLayers: readonly number[]): number[] {
  return hiddenLayers.map((count) => {
    const widths = [2, ...Array.from({ length: count }, () => 4), 1];
    const network = layered(widths, () => [new Activation(sigmoid)]);
    network.backpropagate(xor.X, xor.y, sumSquaredError);
    return Math.hypot(...(network.parameters[0]?.gradient.data ?? []));
  });
}

/**
 * Steps 1 to 3 repeated until the loss is below a threshold; and the loss after as many rounds when
 * step 0 is repeated too, which throws away what was learned.
 */
export function trainToThreshold(threshold: number) {
  const network = layered([2, 4, 1], undefined, 3);
  let steps = 0;
  let loss = halfSquaredError.value(network.forward(xor.X), xor.y);
  while (loss >= threshold && steps < 5000) {
    network.backpropagate(xor.X, xor.y, halfSquaredError);
    stepDown(network, 0.3);
    loss = halfSquaredError.value(network.forward(xor.X), xor.y);
    steps++;
  }
  const fresh = layered([2, 4, 1], undefined, 3);
  const once = { learningRate: 0.3, steps: 1 };
  const restarted = ends(trainingLosses(fresh, xor.X, xor.y, halfSquaredError, once))[1];
  return { steps, loss, restarted };
}
