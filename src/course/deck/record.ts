import type { Computed, Kind, Printed } from "./claim.js";
import { proofOf } from "./errata/index.js";
import type { Erratum, RejectedReport } from "./erratum.js";
import { lectureOf } from "./lecture.js";
import { touchedBy } from "./ledger.js";
import { printedNumber } from "./printed.js";
import type { Judgement, Verdict } from "./verdict.js";

/** A claim with its verdict, for programs to read. */
export interface ClaimRecord {
  readonly id: string;
  readonly lecture: string;
  readonly slide: string;
  readonly kind: Kind;
  readonly statement: string;
  /** A number where the slide prints one, else its text or numbers; null where it prints none. */
  readonly printed: number | Printed | null;
  readonly computed: Computed;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly erratum: string | null;
  readonly shownIn: string;
}

export function claimRecord({ claim, computed, verdict, reason }: Judgement): ClaimRecord {
  const { id, slide, kind, statement, printed, erratum, shownIn } = claim;
  return {
    id,
    lecture: lectureOf(id).id,
    slide,
    kind,
    statement,
    printed: printed === undefined ? null : (printedNumber(printed) ?? printed),
    computed,
    verdict,
    reason,
    erratum: erratum ?? null,
    shownIn,
  };
}

/** An erratum with its proof worked out, for programs to read. */
export function erratumRecord(erratum: Erratum) {
  const { proof: _, ...words } = erratum;
  return { ...words, claims: touchedBy(erratum.id), proof: proofOf(erratum) };
}

/** A rejected report with its check worked out, for programs to read. */
export function rejectedRecord(report: RejectedReport) {
  const { check, ...words } = report;
  return { ...words, check: check() };
}
