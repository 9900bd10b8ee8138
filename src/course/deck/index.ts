export * from "../ledger/index.js";
export { type DescentStep, descentSteps } from "./amrita/descent-step.js";
export {
  type BackwardPass,
  backwardPass,
  exampleNetwork,
  type ForwardPass,
  forwardPass,
  given,
  pathsOf,
  w1w2,
  w131,
  w212,
} from "./amrita/example.js";
export {
  type Reading,
  readings,
  type WorkedReading,
  workThrough,
  workThroughAll,
} from "./amrita/readings.js";
export { ledger } from "./decks.js";
