import type { Claim, Computed, Evidence, Value } from "./claim.js";
import { provedErratum } from "./errata/index.js";
import { equalAsPrinted, samePrint } from "./printed.js";

/**
 * - `reproduced`: what is printed came out again, to its last digit; a formula's sides agree; an
 *   algorithm did what the slide says.
 * - `rounding`: explained by the digits to which the slide prints its own inputs.
 * - `derived`: the slide leaves it out; computed here and checked a second way.
 * - `shown`: nothing to compare; a figure that was drawn, an idea that was demonstrated.
 * - `erratum`: what is printed is wrong, and the erratum's proof contradicts it.
 * - `broken`: the check threw, or print and computation differ and nothing explains it.
 */
export type Verdict = "reproduced" | "rounding" | "derived" | "shown" | "erratum" | "broken";

/** All verdicts, the best first. */
export const verdicts: readonly Verdict[] = [
  "reproduced",
  "rounding",
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

/** Runs a claim's check and compares it with what is printed. Never throws. */
export function judge(claim: Claim): Judgement {
  try {
    const evidence = claim.check();
    const { computed, drawnBy } = evidence;
    const drawing = drawnBy === undefined ? {} : { drawnBy };
    return { claim, computed, ...drawing, ...verdictOn(claim, evidence) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { claim, verdict: "broken", computed: {}, reason: `the check threw: ${reason}` };
  }
}

type VerdictWithReason = Pick<Judgement, "verdict" | "reason">;

function verdictOn(claim: Claim, evidence: Evidence): VerdictWithReason {
  if (isTrue(claim, evidence)) return agreed(claim, evidence);
  const { printed } = claim;
  const { fromPrinted, slip } = evidence;
  if (printed !== undefined && fromPrinted && equalAsPrinted(printed, fromPrinted.value)) {
    return { verdict: "rounding", reason: fromPrinted.reason };
  }
  const slipFits = slip === undefined || (printed !== undefined && equalAsPrinted(printed, slip));
  const erratum = claim.erratum === undefined ? undefined : provedErratum(claim.erratum);
  if (slipFits && erratum !== undefined) {
    return { verdict: "erratum", reason: `${erratum.id}: right is ${erratum.right}` };
  }
  return { verdict: "broken", reason: "print and computation differ, and nothing explains it" };
}

function isTrue({ printed }: Claim, { computed, holds, asPrinted }: Evidence): boolean {
  if (printed === undefined || holds === false) return holds === true;
  if (asPrinted !== undefined) return samePrint(printed, asPrinted);
  return holds ?? equalAsPrinted(printed, result(computed));
}

function agreed({ kind, printed, derived }: Claim, evidence: Evidence): VerdictWithReason {
  const isCompared = evidence.asPrinted !== undefined || evidence.holds === undefined;
  if (printed !== undefined && isCompared) {
    return { verdict: "reproduced", reason: "computed and printed are equal, to the last digit" };
  }
  if (derived || kind === "number" || kind === "exercise-worthy") {
    return { verdict: "derived", reason: "not on the slide; computed, and checked a second way" };
  }
  if (kind === "formula") return { verdict: "reproduced", reason: "both sides agree" };
  if (kind === "algorithm") return { verdict: "reproduced", reason: "run, step for step" };
  const { drawnBy } = evidence;
  return { verdict: "shown", reason: drawnBy === undefined ? "demonstrated" : `see ${drawnBy}` };
}

/** The last thing computed. @throws RangeError when nothing was */
function result(computed: Computed): Value {
  const values = Object.values(computed);
  const last = values[values.length - 1];
  if (last === undefined) throw new RangeError("the check computed nothing");
  return last;
}
