import { readFileSync } from "node:fs";

/**
 * The verdict that each claim of the decks must have, by the claim's id: looked at one by one, not
 * computed. A fault of ours changes a verdict, and so turns the test red.
 */
export const expectedVerdicts: ReadonlyMap<string, string> = new Map(
  readFileSync(new URL("./expected-verdicts.txt", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line): [string, string] => {
      const [id = "", verdict = ""] = line.split(" ");
      return [id, verdict];
    }),
);
