import { describe, expect, it } from "vitest";
import { workbook as run } from "./workbook.js";

const workbook = (...words: string[]) => run(words);

describe("workbook errata", () => {
  it("lists them, those of one class where asked", async () => {
    expect((await workbook("errata")).stdout).toMatch(/^E01 .*: proved$/m);
    const { stdout, status } = await workbook("errata", "--class", "a");
    expect(stdout).toContain("E14 [A] Softmax derivative");
    expect(stdout).not.toContain("[B]");
    expect(status).toBe(0);
  });

  it("shows one with the numbers of its proof", async () => {
    const { stdout } = await workbook("errata", "e15");
    expect(stdout).toContain("product of the printed factors = 0.029072");
    expect(stdout).toContain("The proof contradicts what is printed.");
  });

  it("gives programs the proofs worked out", async () => {
    const records = JSON.parse((await workbook("errata", "--json")).stdout);
    const contradicts = records.map(
      ({ proof }: { proof: { contradicts: boolean } }) => proof.contradicts,
    );
    expect(contradicts.length).toBeGreaterThan(20);
    expect(contradicts).not.toContain(false);
  });

  it("suggests the nearest number, and refuses a class that is none; both exit 2", async () => {
    const unknown = await workbook("errata", "E144");
    expect(unknown.stderr).toBe('workbook: unknown erratum "E144": did you mean "E14"?\n');
    expect(unknown.status).toBe(2);
    expect((await workbook("errata", "--class", "D")).status).toBe(2);
  });
});
