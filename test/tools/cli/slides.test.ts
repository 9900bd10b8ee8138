import { Command } from "commander";
import { describe, expect, it, vi } from "vitest";
import * as decks from "../../../src/course/deck/index.js";
import { Failure } from "../../../src/tools/cli/failure.js";
import { addSlidesCommand } from "../../../src/tools/cli/slides.js";
import { workbook as run } from "./workbook.js";

const workbook = (...words: string[]) => run(words);

describe("workbook slides", () => {
  it("prints a line for each claim and counts the verdicts", async () => {
    const { status, stdout } = await workbook(
      "slides",
      "--lecture",
      "amrita",
      "--verdict",
      "erratum",
    );
    expect(stdout).toMatch(/^lecture +slide +claim +printed +computed +verdict/);
    expect(stdout).toMatch(/amrita +.*amrita-ex-dy1da21 +-0\.079 +0\.176918453 +erratum/);
    expect(stdout).not.toContain("reproduced");
    expect(stdout.trim()).toMatch(/(\d+) claims: \1 erratum$/);
    expect(status).toBe(0);
  });

  it("gives programs every field of a claim, numbers as numbers at full precision", async () => {
    const { stdout } = await workbook("slides", "--json");
    const records: Record<string, unknown>[] = JSON.parse(stdout);
    const record = records.find(({ id }) => id === "amrita-ex-dLdy1");
    expect(record).toMatchObject({
      lecture: "amrita",
      kind: "number",
      printed: -0.46,
      verdict: "reproduced",
      erratum: null,
      touches: [],
      shownIn: "08#output-gradient",
    });
    const computed = record?.computed as Record<string, number>;
    expect(computed["∂L/∂ŷ_1"]).toBeCloseTo(-0.459328021837457, 14);
    // The factor stands on both slides of the W1/W2 example.
    expect(record?.slide).toBe("[the W1/W2 example: w_212]; Learning Algorithm (slides 17, 19)");
  });

  it("explains one claim with its steps, its erratum and where to meet it", async () => {
    const { stdout, status } = await workbook("slides", "amrita-ex-dh13");
    expect(stdout).toContain("printed   0.0979");
    expect(stdout).toContain("∂h_13/∂a_13");
    expect(stdout).toContain("E19 [wrong]");
    expect(stdout).toContain("notebook 08, cell w131-factors");
    expect(status).toBe(0);
  });

  it("names the function that draws a figure, not how much it drew", async () => {
    const { stdout } = await workbook("slides", "--lecture", "khapra", "--kind", "figure");
    expect(stdout).toMatch(/khapra-fig-w112 .* networkFigure .* shown/);
  });

  it("suggests the nearest claim and exits 2", async () => {
    const { stderr, status } = await workbook("slides", "amrita-ex-dLdy3");
    expect(stderr).toBe(
      'workbook: unknown claim "amrita-ex-dLdy3": did you mean "amrita-ex-dLdy1"?\n',
    );
    expect(status).toBe(2);
  });

  it.each([
    ["--lecture", "i", 'lecture: expected one of iith, khapra, cvbl, got "i"'],
    ["--kind", "numbr", "--kind: expected one of "],
    ["--verdict", "wrong", "--verdict: expected one of reproduced, "],
  ])("refuses %s %s in one line and exits 2", async (option, value, message) => {
    const { stderr, status } = await workbook("slides", option, value);
    expect(stderr).toContain(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(status).toBe(2);
  });

  it("goes on after a broken claim, names it and fails", async () => {
    const lines: string[] = [];
    vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
    const check = () => {
      throw new Error("no such layer");
    };
    const { ledger } = decks;
    const claims = [{ ...ledger.claim("amrita-ex-x1"), check }, ledger.claim("amrita-ex-w213")];
    const two = new decks.Ledger([{ ...ledger.deckNamed("amrita"), claims }]);
    const program = new Command();
    addSlidesCommand(program, async () => ({ ...decks, ledger: two }));
    const run = program.parseAsync(["slides"], { from: "user" });
    await expect(run).rejects.toThrow("1 broken: amrita-ex-x1 (the check threw: no such layer)");
    await expect(run).rejects.toBeInstanceOf(Failure);
    expect(lines.join()).toContain("2 claims: 1 reproduced, 1 broken");
    vi.restoreAllMocks();
  });
});
