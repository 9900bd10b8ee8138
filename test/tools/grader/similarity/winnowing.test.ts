import fc from "fast-check";
import { expect, test } from "vitest";
import type { Token } from "../../../../src/tools/grader/similarity/tokens.js";
import {
  fingerprints,
  PASSAGE,
  WINDOW,
} from "../../../../src/tools/grader/similarity/winnowing.js";

const tokens = (kinds: readonly number[]): Token[] =>
  kinds.map((kind, i) => ({ kind: `${kind}`, line: i + 1 }));
const some = (least: number) => fc.array(fc.nat(5), { minLength: least, maxLength: 40 });
const hashes = (list: readonly number[]) =>
  new Set(fingerprints(tokens(list)).map(({ hash }) => hash));

test("any common part of a passage and a window is found, whatever stands around it", () => {
  // The guarantee of Schleimer, Wilkerson and Aiken: no match as long as w + k - 1 is missed.
  const common = some(PASSAGE + WINDOW - 1);
  fc.assert(
    fc.property(common, some(0), some(0), some(0), some(0), (part, a, b, c, d) => {
      const [one, two] = [hashes([...a, ...part, ...b]), hashes([...c, ...part, ...d])];
      expect([...one].some((hash) => two.has(hash))).toBe(true);
    }),
  );
});

test("less than a passage has no fingerprint", () => {
  expect(fingerprints(tokens(Array(PASSAGE - 1).fill(0)))).toEqual([]);
  expect(fingerprints(tokens(Array(PASSAGE).fill(0)))).toMatchObject([{ from: 1, to: PASSAGE }]);
});
