import type { Kind } from "./claim.js";
import type { Erratum, RejectedReport } from "./erratum.js";
import type { Computed, Printed } from "./evidence.js";
import type { Ledger } from "./ledger.js";
import { printedNumber } from "./printed.js";
import type { Judgement, Verdict } from "./verdict.js";

/** A claim with its verdict, for programs to read. */
export interface ClaimRecord {
  readonly id: string;
  /** The deck's id. */
  readonly lecture: string;
  /** Title and number in the deck: `Multiple paths (slide 18)`, `Summary (slides 29, 38)`. */
  readonly slide: string;
  readonly kind: Kind;
  readonly statement: string;
  /** A number where the slide prints one, else its text or numbers; null where it prints none. */
  readonly printed: number | Printed | null;
  readonly computed: Computed;
  readonly verdict: Verdict;
  readonly reason: string;
  /** The first erratum that refutes it, or null. */
  readonly erratum: string | null;
  /** Errata that refute it, and errata of the same place that do not. */
  readonly refutedBy: readonly string[];
  readonly touches: readonly string[];
  readonly shownIn: string;
}

export function claimRecord(
  ledger: Ledger,
  { claim, computed, verdict, reason }: Judgement,
): ClaimRecord {
  const { id, kind, statement, printed, shownIn } = claim;
  return {
    id,
    lecture: ledger.deckOf(claim).id,
    slide: ledger.slideOf(claim),
    kind,
    statement,
    printed: printed === undefined ? null : (printedNumber(printed) ?? printed),
    computed,
    verdict,
    reason,
    erratum: claim.refutedBy?.[0] ?? null,
    refutedBy: claim.refutedBy ?? [],
    touches: claim.touches ?? [],
    shownIn,
  };
}

/** An erratum with its proof worked out, for programs to read. */
export function erratumRecord(ledger: Ledger, erratum: Erratum) {
  const { proof: _, ...words } = erratum;
  return { ...words, claims: ledger.claimsOn(erratum.id), proof: ledger.prove(erratum) };
}

/** A rejected report with its check worked out, for programs to read. */
export function rejectedRecord(report: RejectedReport) {
  const { check, ...words } = report;
  return { ...words, check: check() };
}
