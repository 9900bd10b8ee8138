import { type Claim, errataOf } from "./claim.js";
import { type Erratum, type RejectedReport, transcriptionNote } from "./erratum.js";
import type { Computed } from "./evidence.js";
import { type Ledger, whereText } from "./ledger.js";
import { printedText, valueText } from "./text.js";
import type { Judgement } from "./verdict.js";

/** One claim for a reader: what is said, how it was computed, the verdict, and where to meet it. */
export function explain(ledger: Ledger, { claim, computed, verdict, reason }: Judgement): string {
  const errata = errataOf(claim).map((id) => ledger.erratum(id));
  return [
    `${claim.id} (${claim.kind})`,
    `${ledger.deckOf(claim).by}: ${ledger.slideOf(claim)}`,
    "",
    claim.statement,
    "",
    ...line("printed", printedText(claim.printed)),
    ...steps("computed", computed),
    `verdict   ${verdict}: ${reason}`,
    `meet it   ${meeting(claim)}`,
    ...errata.flatMap((erratum) => ["", relation(claim, erratum), explainErratum(ledger, erratum)]),
  ].join("\n");
}

/** One erratum for a reader: printed, right, and the proof's numbers. */
export function explainErratum(ledger: Ledger, erratum: Erratum): string {
  const proof = ledger.prove(erratum);
  return [
    `${erratum.id} [${erratum.weight}] ${erratum.title} (${whereText(erratum.where)})`,
    `printed   ${erratum.printed}`,
    `right     ${erratum.right}`,
    ...line("claims", ledger.claimsOn(erratum.id).join(", ")),
    ...line("note", transcriptionNote(erratum)),
    ...steps("proof", proof.computed),
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
    `${report.id} rejected: ${report.title} (${whereText(report.where)})`,
    `reported  ${report.reported}`,
    `reason    ${report.reason}`,
    ...steps("check", computed),
    isRight ? "The slide is right." : "The check does NOT bear this out.",
  ].join("\n");
}

/** `name      text`, or no line where there is no text. */
function line(name: string, text: string): string[] {
  return text === "" ? [] : [`${name.padEnd(10)}${text}`];
}

/** `label = value` lines in the order of the computation, the equals signs in one column. */
function steps(name: string, computed: Computed): string[] {
  const width = Math.min(44, Math.max(0, ...Object.keys(computed).map((label) => label.length)));
  return Object.entries(computed).map(
    ([label, value], i) =>
      `${(i === 0 ? name : "").padEnd(10)}${label.padEnd(width)} = ${valueText(value)}`,
  );
}

function relation({ refutedBy }: Claim, { id }: Erratum): string {
  return refutedBy?.includes(id) ? "Refuted by" : "The same place has an erratum:";
}

function meeting({ shownIn }: Claim): string {
  const [notebook, cell] = shownIn.split("#");
  return `notebook ${notebook}, cell ${cell}`;
}
