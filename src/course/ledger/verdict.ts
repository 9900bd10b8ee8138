import type { Claim } from "./claim.js";
import type { Erratum } from "./erratum.js";
import { type Computed, type Evidence, resultOf, type Value } from "./evidence.js";
import { equalAsPrinted, samePrint, sameValue } from "./printed.js";

/**
 * - `reproduced`: what is printed came out again, to its last digit; a formula's sides agree; an
 *   algorithm did what the slide says.
 * - `rounding`: explained by the digits to which the slide prints its own inputs.
 * - `given`: the slide's own choice, taken over; what is said of it was checked.
 * - `derived`: the slide leaves it out; computed here and checked a second way.
 * - `shown`: nothing to compare; a figure that was drawn, an idea that was demonstrated.
 * - `erratum`: what is printed is wrong: our result is the right one, found independently, it
 *   differs from the print, and the erratum's proof contradicts the print too.
 * - `broken`: the check threw, our result is not the right one, or print and computation differ
 *   and nothing explains it.
 */
export type Verdict =
  | "reproduced"
  | "rounding"
  | "given"
  | "derived"
  | "shown"
  | "erratum"
  | "broken";

/** All verdicts, the best first. */
export const verdicts: readonly Verdict[] = [
  "reproduced",
  "rounding",
  "given",
  "derived",
  "shown",
  "erratum",
  "broken",
];

/** A claim's verdict, with what it rests on. */
export interface Judgement {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly computed: Computed;
  /** The function of `figure/` that drew it. */
  readonly drawnBy?: string;
  /** Why this verdict, in one sentence. */
  readonly reason: string;
}

/** The erratum of a number if its proof contradicts what is printed. */
export type Proved = (erratum: string) => Erratum | undefined;

/** Runs a claim's check and compares it with what is printed. Never throws. */
export function judge(claim: Claim, proved: Proved): Judgement {
  try {
    const evidence = claim.check();
    const { computed, drawnBy } = evidence;
    const drawing = drawnBy === undefined ? {} : { drawnBy };
    return { claim, computed, ...drawing, ...verdictOn(claim, evidence, proved) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { claim, verdict: "broken", computed: {}, reason: `the check threw: ${reason}` };
  }
}

type VerdictWithReason = Pick<Judgement, "verdict" | "reason">;

const broken = (reason: string): VerdictWithReason => ({ verdict: "broken", reason });

function verdictOn(claim: Claim, evidence: Evidence, proved: Proved): VerdictWithReason {
  if (claim.right !== undefined && !sameValue(claim.right, result(evidence.computed))) {
    return broken("our own result is not the right one");
  }
  if (isTrue(claim, evidence)) return agreed(claim, evidence);
  const { printed } = claim;
  const { fromPrinted } = evidence;
  if (printed !== undefined && fromPrinted && equalAsPrinted(printed, fromPrinted.value)) {
    return { verdict: "rounding", reason: fromPrinted.reason };
  }
  return refuted(claim, evidence, proved) ?? broken("print and computation differ, unexplained");
}

function isTrue({ printed }: Claim, { computed, holds, asPrinted }: Evidence): boolean {
  if (printed === undefined || holds === false) return holds === true;
  if (asPrinted !== undefined) return samePrint(printed, asPrinted);
  return holds ?? equalAsPrinted(printed, result(computed));
}

/** The verdict on a print that the claim's own errata explain, if they do. */
function refuted(
  { refutedBy, printed }: Claim,
  { slip }: Evidence,
  proved: Proved,
): VerdictWithReason | undefined {
  if (refutedBy === undefined) return undefined;
  if (slip !== undefined && (printed === undefined || !equalAsPrinted(printed, slip))) {
    return undefined;
  }
  const errata = refutedBy.flatMap((id) => proved(id) ?? []);
  if (errata.length < refutedBy.length) return broken(`the proof of ${refutedBy} fails`);
  const reasons = errata.map(({ id, right }) => `${id}: right is ${right}`);
  return { verdict: "erratum", reason: reasons.join("; ") };
}

function agreed(claim: Claim, evidence: Evidence): VerdictWithReason {
  const { kind, printed, origin } = claim;
  const { drawnBy } = evidence;
  if (origin === "given") {
    return { verdict: "given", reason: "the slide's own choice, taken over as printed" };
  }
  if (kind === "figure") {
    return { verdict: "shown", reason: drawnBy === undefined ? "drawn" : `see ${drawnBy}` };
  }
  const isCompared = evidence.asPrinted !== undefined || evidence.holds === undefined;
  if (printed !== undefined && isCompared) {
    return { verdict: "reproduced", reason: "computed and printed are equal, to the last digit" };
  }
  if (origin === "derived" || kind === "number" || kind === "exercise-worthy") {
    return { verdict: "derived", reason: "not on the slide; computed, and checked a second way" };
  }
  if (kind === "formula") return { verdict: "reproduced", reason: "both sides agree" };
  if (kind === "algorithm") return { verdict: "reproduced", reason: "run, step for step" };
  return { verdict: "shown", reason: drawnBy === undefined ? "demonstrated" : `see ${drawnBy}` };
}

/** The last thing computed. @throws RangeError when nothing was */
function result(computed: Computed): Value {
  const last = resultOf(computed);
  if (last === undefined) throw new RangeError("the check computed nothing");
  return last;
}
