import { expect, it, vi } from "vitest";
import { hint } from "../../../src/course/notebook/hint.js";

it("is shown", () => {
  const shown: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((text: string) => shown.push(text));
  hint("gates");
  log.mockRestore();
  expect(shown).toEqual([expect.stringMatching(/^Hint \d of 2: /)]);
});
