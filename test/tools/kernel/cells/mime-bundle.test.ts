import { expect, test } from "vitest";
import {
  MIME_BUNDLE,
  mimeBundle,
  plainText,
} from "../../../../src/tools/kernel/cells/mime-bundle.js";

test("a plain value is shown as Node prints it", () => {
  expect(mimeBundle({ a: [1, "x"] })).toEqual({ "text/plain": "{ a: [ 1, 'x' ] }" });
});

test("a value's own bundle is used, with text where it gives none", () => {
  const rich = { [MIME_BUNDLE]: () => ({ "text/html": "<b>1</b>" }) };
  expect(mimeBundle(rich)).toMatchObject({ "text/html": "<b>1</b>" });
  expect(mimeBundle(rich)?.["text/plain"]).toEqual(expect.any(String));
  const complete = { [MIME_BUNDLE]: () => ({ "text/plain": "one" }) };
  expect(mimeBundle(complete)).toEqual({ "text/plain": "one" });
});

test("a value with an empty bundle is not shown", () => {
  expect(mimeBundle({ [MIME_BUNDLE]: () => ({}) })).toBeUndefined();
});

test("what is no bundle is not taken for one", () => {
  expect(Object.keys(mimeBundle({ [MIME_BUNDLE]: 5 }) ?? {})).toEqual(["text/plain"]);
  expect(Object.keys(mimeBundle({ [MIME_BUNDLE]: () => null }) ?? {})).toEqual(["text/plain"]);
});

test("a bundle that can't be written as JSON is an error that says so", () => {
  const big = { [MIME_BUNDLE]: () => ({ "application/json": 10n }) };
  expect(() => mimeBundle(big)).toThrow("a value's MIME bundle cannot be written as JSON");
});

test("a text of several lines is shown as its lines", () => {
  expect(plainText("first\n  second\n")).toBe("first\n  second\n");
  expect(plainText("one line")).toBe("'one line'");
});

test("large values are shortened and say so", () => {
  expect(plainText(new Array(1000).fill(0))).toContain("900 more items");
  expect(plainText("x".repeat(50_000))).toMatch(/more characters|shortened/);
  const wide = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`key${i}`, i]));
  expect(plainText(wide)).toMatch(/\.\.\. shortened: [\d,]+ characters in all$/);
});
