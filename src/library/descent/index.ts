export { type DifferentiableFunction, parabola } from "./differentiable.js";
export {
  EarlyStopping,
  type EarlyStoppingOptions,
  type EarlyStoppingState,
} from "./early-stopping.js";
export {
  type DescentOptions,
  gradientDescent,
  type Trajectory,
  type TrajectoryPoint,
  type WhenToStop,
} from "./gradient-descent.js";
export {
  type Descent1D,
  type Descent1DOptions,
  type DescentPoint,
  gradientDescent1D,
} from "./gradient-descent-1d.js";
export { type MultivariateFunction, withNumericalGradient } from "./multivariate.js";
export { numericalDerivative, numericalGradient } from "./numerical-derivative.js";
export * from "./optimizer/index.js";
export { type LocalSearchOptions, randomLocalSearch } from "./random-local-search.js";
export { randomSearch, type SearchResult, type Trial } from "./random-search.js";
export {
  cosineDecay,
  exponentialDecay,
  inverseTimeDecay,
  type Schedule,
  stepDecay,
} from "./schedule.js";
export { type SignStep, signStep } from "./sign-step.js";
