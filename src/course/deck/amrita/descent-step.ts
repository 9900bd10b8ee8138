import {
  crossEntropy,
  halfSquaredError,
  type Loss,
  sumSquaredError,
} from "../../../library/loss/index.js";
import { Matrix } from "../../../library/matrix/index.js";
import { exampleNetwork, type ForwardPass, forwardPass, given } from "./example.js";

/** One way to get ∂L/∂a_2 from the forward pass; the rest of the gradient follows from it. */
interface Candidate {
  readonly name: string;
  outputGradient(pass: ForwardPass): number[];
}

/** One step of gradient descent on all 30 parameters with one candidate gradient. */
export interface DescentStep {
  readonly name: string;
  readonly dLdA2: readonly number[];
  readonly w212: number;
  readonly w131: number;
  /** Σ (y - ŷ)² before the step and after it. */
  readonly before: number;
  readonly after: number;
  readonly lowers: boolean;
}

const squaredSlope = ({ yHat }: ForwardPass) => yHat.map((p, i) => -2 * ((given.y[i] ?? 0) - p));

/** The diagonal of the softmax Jacobian alone, each entry times `factor`. */
function diagonal(pass: ForwardPass, factor: (output: number) => number): number[] {
  return squaredSlope(pass).map((slope, i) => {
    const p = pass.yHat[i];
    return slope * p * (1 - p) * factor(i);
  });
}

const wholeJacobian = (loss: Loss) => () => {
  const network = exampleNetwork();
  const yHat = network.forward([given.x]);
  const softmax = network.layers[network.layers.length - 1];
  return softmax?.backward(loss.gradient(yHat, [given.y])).row(0);
};

const candidates: readonly Candidate[] = [
  { name: "softmax with its cross terms", outputGradient: wholeJacobian(sumSquaredError) },
  {
    name: "as printed, with the factors -a_22 and -a_21",
    outputGradient: (pass) => diagonal(pass, (i) => -pass.a2[1 - i]),
  },
  { name: "as in the final formula, diagonal only", outputGradient: (p) => diagonal(p, () => 1) },
  { name: "loss ½ Σ(y - ŷ)²", outputGradient: wholeJacobian(halfSquaredError) },
  { name: "loss cross-entropy", outputGradient: wholeJacobian(crossEntropy) },
];

/**
 * One step with each candidate gradient of the W1/W2 example, and the loss Σ (y - ŷ)² after it. A
 * right gradient lowers the loss when the step is small; a wrong one need not.
 */
export function descentSteps(learningRate = 0.1): DescentStep[] {
  const pass = forwardPass();
  return candidates.map(({ name, outputGradient }) => {
    const dLdA2 = outputGradient(pass);
    return { name, dLdA2, ...stepWith(dLdA2, learningRate) };
  });
}

function stepWith(dLdA2: number[], learningRate: number): Omit<DescentStep, "name" | "dLdA2"> {
  const network = exampleNetwork();
  const before = sumSquaredError.value(network.forward([given.x]), [given.y]);
  let upstream = Matrix.from([dLdA2]);
  for (const layer of network.layers.slice(0, -1).reverse()) upstream = layer.backward(upstream);
  const [W1, , W2] = network.parameters;
  for (const parameter of network.parameters) {
    for (let i = 0; i < parameter.value.data.length; i++) {
      parameter.value.data[i] -= learningRate * parameter.gradient.data[i];
    }
  }
  const after = sumSquaredError.value(network.forward([given.x]), [given.y]);
  return {
    w212: W2?.gradient.at(0, 1),
    w131: W1?.gradient.at(2, 0),
    before,
    after,
    lowers: after < before,
  };
}
