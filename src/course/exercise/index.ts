export { exercises } from "./catalogue.js";
export {
  type Answers,
  type AnyFunction,
  type Argument,
  type Call,
  Callback,
  type Check,
  type Exercise,
  type Exports,
  fn,
  importsOf,
  type Mistake,
  pointsOf,
} from "./exercise.js";
export { exerciseOf } from "./exercise-of.js";
export { adviceOn } from "./judge/absent.js";
export { forSelfStudy, forStudents, hiddenTogether } from "./judge/audience.js";
export { callHere } from "./judge/call.js";
export { htmlReport } from "./judge/html.js";
export type { Outcome } from "./judge/outcome.js";
export { type PlannedCheck, plan } from "./judge/plan.js";
export { broken, type CheckResult, judge, type Report, type Verdict } from "./judge/report.js";
export { summary, textReport } from "./judge/text.js";
export { Opaque, type Value } from "./judge/value.js";
export { decodeReply, encodeCall } from "./judge/wire.js";
export { callText, describe } from "./judge/words.js";
