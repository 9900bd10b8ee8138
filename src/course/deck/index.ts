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
export { type Cell, cells } from "./cell.js";
export type { Claim, Computed, Evidence, Kind, Printed, Value } from "./claim.js";
export { errata, erratumNumbered, proofOf } from "./errata/index.js";
export { rejectedReports } from "./errata/rejected.js";
export type { Erratum, Proof, RejectedReport } from "./erratum.js";
export { explain, explainErratum, explainRejected } from "./explain.js";
export { type Lecture, lectureNamed, lectureOf, lectures } from "./lecture.js";
export { claimOf, claims, judgeAll } from "./ledger.js";
export { type ClaimRecord, claimRecord, erratumRecord, rejectedRecord } from "./record.js";
export { cut, numberText, printedText, resultOf, valueText } from "./text.js";
export { type Judgement, judge, type Verdict, verdicts } from "./verdict.js";
