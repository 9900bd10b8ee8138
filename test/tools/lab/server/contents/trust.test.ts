import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { checkNotebook } from "../../../../../src/tools/files/notebook.js";
import { notebookText } from "../../../../../src/tools/files/notebook-text.js";
import { Trust } from "../../../../../src/tools/lab/server/contents/trust.js";
import { folderWith } from "../../fixture.js";

const key = Buffer.alloc(32, 1);

/** A notebook whose one cell shows something, and says of itself whether it is trusted. */
function shows(type: string, trusted: boolean) {
  const data = { [type]: "x" };
  const output = { output_type: "display_data", metadata: {}, data };
  const metadata = { trusted };
  const cell = { cell_type: "code", metadata, source: "", outputs: [output] };
  return checkNotebook({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [cell] }, "a.ipynb");
}

describe("Trust", () => {
  let file: string;
  let trust: Trust;
  const isTrusted = (notebook: ReturnType<typeof shows>, text: string) =>
    trust.marked(notebook, text).cells[0]?.metadata.trusted;

  beforeEach(async () => {
    file = join(folderWith({}), "signatures");
    trust = await Trust.open(key, file);
  });

  it("does not believe what a notebook says of itself", () => {
    const notebook = shows("text/html", true);
    expect(isTrusted(notebook, notebookText(notebook))).toBe(false);
  });

  it("knows a notebook again whose cells were run here, also after a new start", async () => {
    const notebook = shows("text/html", true);
    const text = notebookText(trust.unmarked(notebook));
    await trust.sign(notebook, text);
    expect(isTrusted(notebook, text)).toBe(true);
    trust = await Trust.open(key, file);
    expect(isTrusted(notebook, text)).toBe(true);
    expect(isTrusted(notebook, text.replace('"x"', '"y"'))).toBe(false);
    trust = await Trust.open(Buffer.alloc(32, 2), file);
    expect(isTrusted(notebook, text)).toBe(false);
  });

  it("does not sign a notebook with a cell from elsewhere", async () => {
    const notebook = shows("text/html", false);
    const text = notebookText(notebook);
    await trust.sign(notebook, text);
    expect(isTrusted(notebook, text)).toBe(false);
  });

  it.each([
    ["text/plain", true],
    ["image/png", true],
    ["application/vnd.plotly.v1+json", true],
    ["image/svg+xml", false],
    ["application/javascript", false],
    ["text/markdown", false],
  ])("%s needs no trust: %s", (type, expected) => {
    const notebook = shows(type, false);
    expect(isTrusted(notebook, notebookText(notebook))).toBe(expected);
  });

  it("is not stored in the notebook", () => {
    expect(notebookText(trust.unmarked(shows("text/html", true)))).not.toContain("trusted");
  });
});
