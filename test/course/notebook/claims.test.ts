import { afterEach, describe, expect, it, vi } from "vitest";
import { claims } from "../../../src/course/notebook/claims.js";
import type { MimeBundle } from "../../../src/course/notebook/display.js";
import * as notebook from "../../../src/course/notebook/display.js";

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
  it("says in one line whether the statements agree", () => {
    const line = (...ids: string[]) => shown(() => claims(...ids))["text/plain"].split("\n")[0];
    expect(line("amrita-ex-dLdy1", "amrita-ex-x", "khapra-softmax")).toBe(
      "3 statements of the slides recomputed, all agree",
    );
    expect(line("amrita-ex-dLdy1")).toBe("1 statement of the slides recomputed, and it agrees");
    expect(line("amrita-ex-dy1da21", "amrita-ex-dy2da22", "amrita-ex-dLdy1")).toBe(
      "3 statements of the slides recomputed: 1 agrees, 2 wrong as printed (E14)",
    );
  });

  it("opens to printed, computed and verdict in a row for each claim", () => {
    const { "text/html": html, "text/plain": plain } = shown(() =>
      claims("amrita-ex-dLdy1", "amrita-ex-dy1da21"),
    );
    expect(plain.split("\n")).toHaveLength(4);
    expect(plain).toMatch(/amrita-ex-dLdy1 +-0\.46 +\S.* = -0\.4593280218 +✓ reproduced/);
    expect(plain).toMatch(/amrita-ex-dy1da21 +-0\.079 +\S.* = 0\.176918453 +✗ erratum E14/);
    const details = html.slice(html.indexOf("<details>"));
    expect(details.match(/<tr>/g)).toHaveLength(3);
    expect(details).toContain("Learning Algorithm (slides 17, 19)");
  });

  it("leaves in the open what the slide prints as a number, beside the computed one", () => {
    const html = shown(() => claims("amrita-ex-dLdy1", "amrita-ex-x", "khapra-softmax"))[
      "text/html"
    ];
    const open = html.slice(0, html.indexOf("<details>"));
    expect(open).toContain("-0.46");
    expect(open).toContain("-0.459328");
    // What is only given, and what prints no number, waits inside.
    expect(open.match(/<tr>/g)).toHaveLength(2);
    expect(shown(() => claims("khapra-softmax"))["text/html"]).toMatch(/^<details>/);
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
