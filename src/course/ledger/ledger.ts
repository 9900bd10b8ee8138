import { invalid } from "../../library/error/check.js";
import { unknownName } from "../../library/error/unknown.js";
import { type Claim, errataOf } from "./claim.js";
import { type Deck, numbersText, slideName } from "./deck.js";
import type { Erratum, Proof, RejectedReport, Where } from "./erratum.js";
import { type Judgement, judge } from "./verdict.js";

/** A list of decks, and what can be asked of it. */
export class Ledger {
  /** Every claim, deck by deck in the order of the slides. */
  readonly claims: readonly Claim[];
  /** Every mistake, by number. */
  readonly errata: readonly Erratum[];
  /** Every report that turned out to be no mistake, by number. */
  readonly rejected: readonly RejectedReport[];
  /** Proofs already worked out: many claims rest on the same one. */
  readonly #proofs = new Map<Erratum, Proof>();

  /** @throws RangeError where a claim's id does not begin with its deck's, or an id comes twice */
  constructor(readonly decks: readonly Deck[]) {
    this.claims = decks.flatMap((deck) => deck.claims);
    this.errata = decks.flatMap((deck) => deck.errata).sort(byId);
    this.rejected = decks.flatMap((deck) => deck.rejected).sort(byId);
    for (const { id, claims } of decks) {
      const foreign = claims.find((claim) => !claim.id.startsWith(`${id}-`));
      if (foreign !== undefined) throw invalid("claim id", `${id}-...`, foreign.id);
    }
    requireUnique("deck", decks);
    requireUnique("claim", this.claims);
    requireUnique("erratum", [...this.errata, ...this.rejected]);
  }

  /** The claim of this id. @throws RangeError with the nearest id when there is none */
  claim(id: string): Claim {
    return found("claim", id, this.claims);
  }

  /** The erratum of this number, in either case. @throws RangeError with the nearest number */
  erratum(id: string): Erratum {
    return found("erratum", id.toUpperCase(), this.errata);
  }

  /** The deck that a claim's id begins with. @throws RangeError when there is none */
  deckOf({ id }: { readonly id: string }): Deck {
    const deck = this.decks.find((one) => id.startsWith(`${one.id}-`));
    if (deck === undefined) throw invalid("claim id", "a deck's name first", id);
    return deck;
  }

  /**
   * The deck whose id, title or author the name begins, where only one does: `am`, `IIT H`.
   * @throws RangeError when none or several do
   */
  deckNamed(name: string): Deck {
    const wanted = name.trim().toLowerCase();
    const exact = this.decks.find((deck) => deck.id === wanted);
    if (exact !== undefined) return exact;
    const named = this.decks.filter((deck) => wanted !== "" && answersTo(deck, wanted));
    const [only, second] = named;
    if (only !== undefined && second === undefined) return only;
    const choices = named.length > 0 ? named : this.decks;
    throw invalid("lecture", `one of ${choices.map(({ id }) => id).join(", ")}`, name);
  }

  /** The slides that make a claim, by title and number: `Multiple paths (slide 18)`. */
  slideOf(claim: Claim): string {
    return slideName(this.deckOf(claim), claim.slides);
  }

  /** The ids of the claims that an erratum refutes or touches. */
  claimsOn(erratum: string): string[] {
    return this.claims.filter((claim) => errataOf(claim).includes(erratum)).map(({ id }) => id);
  }

  /** The errata that a deck has a part in. */
  errataOf({ id }: Deck): Erratum[] {
    return this.errata.filter(({ where }) => where[id] !== undefined);
  }

  /** An erratum's proof, computed once. */
  prove(erratum: Erratum): Proof {
    const known = this.#proofs.get(erratum);
    const proof = known ?? erratum.proof();
    this.#proofs.set(erratum, proof);
    return proof;
  }

  /** Runs a claim's check and compares it with what is printed. Never throws. */
  judge(claim: Claim): Judgement {
    return judge(claim, (id) => {
      const erratum = this.erratum(id);
      return this.prove(erratum).contradicts ? erratum : undefined;
    });
  }
}

/** Slides of one or more decks: `amrita slides 17, 19; khapra slide 3`. */
export function whereText(where: Where): string {
  const parts = Object.entries(where).map(([deck, numbers]) => `${deck} ${numbersText(numbers)}`);
  return parts.join("; ");
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => a.id.localeCompare(b.id);

function found<T extends { readonly id: string }>(what: string, id: string, all: readonly T[]): T {
  const one = all.find((entry) => entry.id === id);
  if (one !== undefined) return one;
  throw unknownName(
    what,
    id,
    all.map((entry) => entry.id),
  );
}

function requireUnique(what: string, all: readonly { readonly id: string }[]): void {
  const ids = all.map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw invalid(`${what} id`, "each id once", twice);
}

/** Every part of a deck's line may be named by its beginning. */
function answersTo({ id, by, title }: Deck, wanted: string): boolean {
  const names = [id, title, ...by.split(", ")];
  return names.some((name) => name.toLowerCase().startsWith(wanted));
}
