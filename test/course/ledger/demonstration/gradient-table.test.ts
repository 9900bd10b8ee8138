import { describe, expect, it } from "vitest";
import { printedTable } from "../../../../src/course/ledger/demonstration/gradient-table.js";

describe("the printed table of partial derivatives", () => {
  it("has 56 places for the 50 parameters of a 4-4-4-2 network", () => {
    const { computed, holds } = printedTable(4, 2, 3);
    expect(computed).toMatchObject({ "places printed": 56, parameters: 50 });
    expect(holds).toBe(false);
  });
});
