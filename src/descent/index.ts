export { type DifferentiableFunction, square } from "./differentiable.js";
export {
  type Descent1D,
  type Descent1DOptions,
  type DescentPoint,
  gradientDescent1D,
} from "./gradient-descent-1d.js";
export { numericalDerivative, numericalGradient } from "./numerical-derivative.js";
export { type SignStep, signStep } from "./sign-step.js";
