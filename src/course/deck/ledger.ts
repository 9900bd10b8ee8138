import { unknownName } from "../../library/error/unknown.js";
import { amritaClaims } from "./amrita/index.js";
import { bpClaims } from "./bp/index.js";
import type { Claim } from "./claim.js";
import { cvblClaims } from "./cvbl/index.js";
import { iithClaims } from "./iith/index.js";
import { khapraClaims } from "./khapra/index.js";
import { type Judgement, judge } from "./verdict.js";

/** Every claim of the five lectures, deck by deck in the order of the slides. */
export const claims: readonly Claim[] = [
  ...iithClaims,
  ...amritaClaims,
  ...khapraClaims,
  ...cvblClaims,
  ...bpClaims,
];

/** The claim of this id. @throws RangeError with the nearest id when there is none */
export function claimOf(id: string): Claim {
  const found = claims.find((claim) => claim.id === id);
  if (found !== undefined) return found;
  throw unknownName(
    "claim",
    id,
    claims.map((claim) => claim.id),
  );
}

/** The ids of the claims that an erratum touches. */
export function touchedBy(erratum: string): string[] {
  return claims.filter((claim) => claim.erratum === erratum).map(({ id }) => id);
}

/** All claims with their verdicts. */
export function judgeAll(): Judgement[] {
  return claims.map(judge);
}
