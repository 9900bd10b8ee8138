export { type Cell, type Claim, errataOf, type Kind } from "./claim.js";
export { type Deck, numbersText, repeated, slideName } from "./deck.js";
export {
  type Erratum,
  type Proof,
  type RejectedReport,
  transcriptionNote,
  type Weight,
  type Where,
  weights,
} from "./erratum.js";
export {
  type Computed,
  type Evidence,
  evidence,
  type Printed,
  resultOf,
  type Value,
} from "./evidence.js";
export { explain, explainErratum, explainRejected } from "./explain.js";
export { Ledger, whereText } from "./ledger.js";
export { type ClaimRecord, claimRecord, erratumRecord, rejectedRecord } from "./record.js";
export { cut, numberText, printedText, valueText } from "./text.js";
export { type Judgement, judge, type Proved, type Verdict, verdicts } from "./verdict.js";
