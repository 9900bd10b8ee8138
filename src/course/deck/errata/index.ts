import { unknownName } from "../../../library/error/unknown.js";
import type { Erratum, Proof } from "../erratum.js";
import { amritaErrata } from "./amrita.js";
import { amritaExampleErrata } from "./amrita-example.js";
import { bpErrata } from "./bp.js";
import { cvblErrata } from "./cvbl.js";
import { iithGradientErrata } from "./iith-gradient.js";
import { iithOneDimensionErrata } from "./iith-one-dimension.js";
import { khapraErrata } from "./khapra.js";

/** Every mistake found in the five decks, by number. */
export const errata: readonly Erratum[] = [
  ...iithOneDimensionErrata,
  ...iithGradientErrata,
  ...amritaErrata,
  ...amritaExampleErrata,
  ...khapraErrata,
  ...cvblErrata,
  ...bpErrata,
].sort((a, b) => a.id.localeCompare(b.id));

/** The erratum of this number. @throws RangeError with the nearest number when there is none */
export function erratumNumbered(id: string): Erratum {
  const found = errata.find((erratum) => erratum.id === id.toUpperCase());
  if (found !== undefined) return found;
  throw unknownName(
    "erratum",
    id,
    errata.map((erratum) => erratum.id),
  );
}

/** Proofs already worked out: many claims rest on the same one. */
const proofs = new Map<string, Proof>();

/** An erratum's proof, computed once. */
export function proofOf(erratum: Erratum): Proof {
  const known = proofs.get(erratum.id);
  const proof = known ?? erratum.proof();
  proofs.set(erratum.id, proof);
  return proof;
}

/** The erratum, if its proof really contradicts what is printed. */
export function provedErratum(id: string): Erratum | undefined {
  const erratum = erratumNumbered(id);
  return proofOf(erratum).contradicts ? erratum : undefined;
}
