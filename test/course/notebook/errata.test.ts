import { afterEach, describe, expect, it, vi } from "vitest";
import { ledger } from "../../../src/course/deck/index.js";
import type { MimeBundle } from "../../../src/course/notebook/display.js";
import * as notebook from "../../../src/course/notebook/display.js";
import { errata, erratum } from "../../../src/course/notebook/errata.js";

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

  it("says where the conversion to text may have slipped, and not the lecturer", () => {
    expect(shown(() => erratum("E17"))["text/html"]).toContain("Probably only a slip");
    expect(shown(() => erratum("E14"))["text/html"]).not.toContain("only a slip");
  });

  it("names the slides by title and number", () => {
    expect(shown(() => erratum("E07"))["text/html"]).toContain(
      "iith, Gradient Descent: A 1D Example (slides 6-7)",
    );
  });
});

describe("errata", () => {
  it("lists every erratum under its weight, then every rejected report with its reason", () => {
    const { "text/html": html, "text/plain": plain } = shown(errata);
    for (const { id } of [...ledger.errata, ...ledger.rejected]) {
      expect(html).toContain(`<strong>${id}</strong>`);
      expect(plain).toContain(`\n${id} `);
    }
    for (const { reason } of ledger.rejected) expect(plain).toContain(reason);
    const wrong = html.slice(html.indexOf("Wrong:"), html.indexOf("Inconsistent:"));
    expect(wrong.match(/<strong>E\d\d/g)).toHaveLength(
      ledger.errata.filter(({ weight }) => weight === "wrong").length,
    );
    expect(html).not.toContain("<script");
  });
});
