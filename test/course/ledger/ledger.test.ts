import { describe, expect, it } from "vitest";
import { Ledger, whereText } from "../../../src/course/ledger/ledger.js";
import { sixth } from "./sixth-deck.js";

const ledger = new Ledger([sixth]);

describe("a ledger", () => {
  it("finds claims by id and errata by number in either case, and suggests the nearest", () => {
    expect(ledger.claim("sixth-half").printed).toBe("0.5");
    expect(() => ledger.claim("sixth-calf")).toThrow(
      'unknown claim "sixth-calf": did you mean "sixth-half"?',
    );
    expect(ledger.erratum("e91").title).toBe("A third cut short");
    expect(() => ledger.erratum("E911")).toThrow('unknown erratum "E911": did you mean "E91"?');
  });

  it("refuses a claim that is named after another deck, and what comes twice", () => {
    const foreign = { ...sixth, id: "seventh" };
    expect(() => new Ledger([foreign])).toThrow('claim id: expected seventh-..., got "sixth-half"');
    expect(() => new Ledger([sixth, sixth])).toThrow("deck id: expected each id once");
    const twice = { ...sixth, claims: [...sixth.claims, ...sixth.claims] };
    expect(() => new Ledger([twice])).toThrow('got "sixth-half"');
  });

  it("lists the deck names that an ambiguous one could mean, and all for one that means none", () => {
    const other = { ...sixth, id: "sixteen", claims: [], errata: [], rejected: [] };
    const both = new Ledger([sixth, other]);
    expect(() => both.deckNamed("six")).toThrow(
      'lecture: expected one of sixth, sixteen, got "six"',
    );
    expect(() => both.deckNamed(" ")).toThrow("one of sixth, sixteen");
    expect(both.deckNamed("sixth")).toBe(sixth);
  });

  it("reads the deck off a claim's id", () => {
    expect(ledger.deckOf({ id: "sixth-anything" })).toBe(sixth);
    expect(() => ledger.deckOf({ id: "sixthx" })).toThrow("claim id");
  });

  it("knows which claims an erratum refutes or touches, and which errata a deck has", () => {
    expect(ledger.claimsOn("E91")).toEqual(["sixth-third"]);
    expect(ledger.claimsOn("E92")).toEqual(["sixth-half"]);
    expect(ledger.errataOf(sixth).map(({ id }) => id)).toEqual(["E91", "E92"]);
  });

  it("works a proof out once", () => {
    const erratum = ledger.erratum("E91");
    expect(ledger.prove(erratum)).toBe(ledger.prove(erratum));
  });

  it("writes where an erratum stands, deck by deck", () => {
    expect(whereText({ amrita: [4], khapra: [3, 12, 13] })).toBe(
      "amrita slide 4; khapra slides 3, 12-13",
    );
  });
});
