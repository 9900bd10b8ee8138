import { afterEach, describe, expect, it, vi } from "vitest";
import type { MimeBundle } from "../../../src/course/notebook/display.js";
import * as notebook from "../../../src/course/notebook/display.js";
import { claims, erratum } from "../../../src/course/notebook/slides.js";

/** What a cell's call would show. */
function shown(call: () => void): MimeBundle & { readonly "text/html": string } {
  const bundles: MimeBundle[] = [];
  vi.spyOn(notebook, "display").mockImplementation((bundle) => void bundles.push(bundle));
  call();
  return bundles[0] as MimeBundle & { "text/html": string };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("claims", () => {
  it("shows printed, computed and verdict in a row for each claim", () => {
    const { "text/html": html, "text/plain": plain } = shown(() =>
      claims("amrita-ex-dLdy1", "amrita-ex-dy1da21"),
    );
    expect(plain.split("\n")).toHaveLength(3);
    expect(plain).toMatch(/amrita-ex-dLdy1 +-0\.46 +\S.* = -0\.4593280218 +✓ reproduced/);
    expect(plain).toMatch(/amrita-ex-dy1da21 +-0\.079 +\S.* = 0\.176918453 +✗ erratum E14/);
    expect(html.match(/<tr>/g)).toHaveLength(3);
  });

  it("names the function that draws a figure", () => {
    const { "text/html": html, "text/plain": plain } = shown(() => claims("cvbl-fig-20-hidden"));
    for (const text of [html, plain]) expect(text).toContain("drawn by decisionRegionsFigure");
  });

  it("shows the steps that led to a result, the result last", () => {
    const { "text/plain": plain } = shown(() => claims("amrita-ex-dy1da21"));
    // The slide's slip multiplies by -a_22 = -0.4472: 0.17692 · 0.4472 = 0.0791.
    expect(plain).toMatch(/= -0\.0791\d+; .*= 0\.176918453/);
  });

  it("escapes everything and has no script", () => {
    const { "text/html": html } = shown(() => claims("iith-push-up"));
    expect(html).toContain("&gt; f(x)");
    expect(html).not.toContain("<script");
  });

  it("shortens long vectors", () => {
    const { "text/plain": plain } = shown(() => claims("amrita-ex-W1"));
    expect(plain.split("\n").every((line) => line.length < 200)).toBe(true);
  });

  it("suggests the nearest claim for an unknown one, and shows nothing", () => {
    expect(() => claims("amrita-ex-dLdy1", "amrita-ex-dLdy9")).toThrow("did you mean");
  });
});

describe("erratum", () => {
  it("shows what is printed, what is right and the numbers of the proof", () => {
    const { "text/html": html, "text/plain": plain } = shown(() => erratum("E15"));
    for (const text of [html, plain]) {
      expect(text).toContain("(-0.46)(-0.079)(0.80) = -0.029");
      expect(text).toContain("0.029072");
    }
    expect(html).not.toContain("<script");
  });

  it("suggests the nearest number for an unknown one", () => {
    expect(() => erratum("E144")).toThrow('did you mean "E14"?');
  });
});
