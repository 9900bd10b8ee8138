import type { Claim, Computed } from "./claim.js";
import { erratumNumbered, proofOf } from "./errata/index.js";
import type { Erratum, RejectedReport } from "./erratum.js";
import { lectureOf } from "./lecture.js";
import { touchedBy } from "./ledger.js";
import { printedText, valueText } from "./text.js";
import type { Judgement } from "./verdict.js";

/** One claim for a reader: what is said, how it was computed, the verdict, and where to meet it. */
export function explain({ claim, computed, verdict, reason }: Judgement): string {
  const lecture = lectureOf(claim.id);
  const printed = printedText(claim.printed);
  return [
    `${claim.id} (${claim.kind})`,
    `${lecture.by}: ${claim.slide}`,
    "",
    claim.statement,
    "",
    ...(printed === "" ? [] : [`printed   ${printed}`]),
    ...steps(computed).map((line, i) => `${i === 0 ? "computed" : ""}`.padEnd(10) + line),
    `verdict   ${verdict}: ${reason}`,
    `meet it   ${meeting(claim)}`,
    ...(claim.erratum === undefined ? [] : ["", explainErratum(erratumNumbered(claim.erratum))]),
  ].join("\n");
}

/** One erratum for a reader: printed, right, and the proof's numbers. */
export function explainErratum(erratum: Erratum): string {
  const proof = proofOf(erratum);
  return [
    `${erratum.id} [${erratum.class}] ${erratum.title} (${erratum.where})`,
    `printed   ${erratum.printed}`,
    `right     ${erratum.right}`,
    `claims    ${touchedBy(erratum.id).join(", ")}`,
    `a slip of the text conversion? ${erratum.transcription}`,
    ...steps(proof.computed).map((line, i) => `${i === 0 ? "proof" : ""}`.padEnd(10) + line),
    `shows     ${proof.shows}`,
    proof.contradicts
      ? "The proof contradicts what is printed."
      : "The proof does NOT contradict it.",
  ].join("\n");
}

/** A rejected report for a reader: what was reported, and why it is no mistake. */
export function explainRejected(report: RejectedReport): string {
  const { computed, isRight } = report.check();
  return [
    `${report.id} rejected: ${report.title} (${report.where})`,
    `reported  ${report.reported}`,
    `reason    ${report.reason}`,
    ...steps(computed).map((line, i) => `${i === 0 ? "check" : ""}`.padEnd(10) + line),
    isRight ? "The slide is right." : "The check does NOT bear this out.",
  ].join("\n");
}

/** `label = value` lines in the order of the computation, the equals signs in one column. */
function steps(computed: Computed): string[] {
  const width = Math.min(44, Math.max(0, ...Object.keys(computed).map((label) => label.length)));
  return Object.entries(computed).map(
    ([label, value]) => `${label.padEnd(width)} = ${valueText(value)}`,
  );
}

function meeting({ shownIn }: Claim): string {
  const [notebook, cell] = shownIn.split("#");
  return `notebook ${notebook}, cell ${cell}`;
}
