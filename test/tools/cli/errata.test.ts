import { describe, expect, it } from "vitest";
import { workbook as run } from "./workbook.js";

const workbook = (...words: string[]) => run(words);

describe("workbook errata", () => {
  it("lists them, those of one weight or lecture where asked", async () => {
    expect((await workbook("errata")).stdout).toMatch(/^E01 .*: proved$/m);
    const { stdout, status } = await workbook("errata", "--weight", "wro");
    expect(stdout).toContain("E14 [wrong] Softmax derivative (amrita slides 17, 19)");
    expect(stdout).not.toMatch(/\[(inconsistent|wording)\]/);
    expect(status).toBe(0);
    const ofBp = (await workbook("errata", "--lecture", "bp")).stdout;
    expect(ofBp).toContain("E45 [wording]");
    expect(ofBp).not.toContain("E14 [");
  });

  it("shows one with the numbers of its proof", async () => {
    const { stdout } = await workbook("errata", "e15");
    expect(stdout).toContain("product of the printed factors = 0.029072");
    expect(stdout).toContain("The proof contradicts what is printed.");
  });

  it("shows a rejected report with its reason, by the number that it had as an erratum too", async () => {
    expect((await workbook("errata", "--rejected")).stdout).toMatch(/^E03 .*: a slip of speech/m);
    expect((await workbook("errata", "E03")).stdout).toContain("E03 rejected: argmin");
    expect((await workbook("errata", "r01")).stdout).toContain("The slide is right.");
  });

  it("gives programs the proofs worked out", async () => {
    const records = JSON.parse((await workbook("errata", "--json")).stdout);
    const contradicts = records.map(
      ({ proof }: { proof: { contradicts: boolean } }) => proof.contradicts,
    );
    expect(contradicts.length).toBeGreaterThan(20);
    expect(contradicts).not.toContain(false);
  });

  it("suggests the nearest number, and refuses a weight that is none; both exit 2", async () => {
    const unknown = await workbook("errata", "E144");
    expect(unknown.stderr).toBe('workbook: unknown erratum "E144": did you mean "E14"?\n');
    expect(unknown.status).toBe(2);
    const weight = await workbook("errata", "--weight", "w");
    expect(weight.stderr).toContain(
      '--weight: expected one of wrong, inconsistent, wording, got "w"',
    );
    expect(weight.status).toBe(2);
  });
});
