import { describe, expect, it } from "vitest";
import { type Erratum, transcriptionNote } from "../../../src/course/ledger/erratum.js";
import { sixth } from "./sixth-deck.js";

describe("transcriptionNote", () => {
  it("says so where the conversion to text may have slipped, and nothing where not", () => {
    const [likely] = sixth.errata as [Erratum];
    const note = (transcription: Erratum["transcription"]) =>
      transcriptionNote({ ...likely, transcription });
    expect(note("likely")).toMatch(/^Probably/);
    expect(note("possible")).toMatch(/^Perhaps/);
    expect(note("unlikely") + note("no")).toBe("");
  });
});
