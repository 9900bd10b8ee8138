import { describe, expect, it } from "vitest";
import { type Claim, errataOf } from "../../../src/course/ledger/claim.js";
import { sixth } from "./sixth-deck.js";

describe("errataOf", () => {
  it("lists what refutes a claim before what it touches", () => {
    const [touching, refuted] = sixth.claims as [Claim, Claim];
    expect(errataOf(touching)).toEqual(["E92"]);
    expect(errataOf({ ...refuted, touches: ["E92"] })).toEqual(["E91", "E92"]);
  });
});
