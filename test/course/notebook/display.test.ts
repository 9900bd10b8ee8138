import { createRequire } from "node:module";
import { afterEach, describe, expect, it, vi } from "vitest";
import { display, displayUpdatable, isInNotebook } from "../../../src/course/notebook/display.js";

const { cache } = createRequire(import.meta.url);
const kernelModule = "/somewhere/node_modules/tslab/dist/jupyter.js";

/** Pretends that a kernel has loaded tslab, and returns what it is sent. */
function pretendKernel() {
  const lastWriteDisplayData = vi.fn();
  cache[kernelModule] = { exports: { lastWriteDisplayData } } as unknown as NodeJS.Module;
  return lastWriteDisplayData;
}

afterEach(() => {
  delete cache[kernelModule];
  vi.restoreAllMocks();
});

describe("display", () => {
  it("prints the plain text outside a notebook", () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    display({ "text/plain": "three", "text/html": "<b>three</b>" });
    expect(log.mock.calls).toEqual([["three"]]);
    expect(isInNotebook()).toBe(false);
  });

  it("sends the whole bundle in a kernel, and prints nothing", () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    const send = pretendKernel();
    const bundle = { "text/plain": "three", "text/html": "<b>three</b>" };
    display(bundle);
    expect(isInNotebook()).toBe(true);
    expect(send.mock.calls).toEqual([[{ data: bundle, metadata: {}, transient: {} }, false]]);
    expect(log).not.toHaveBeenCalled();
  });

  it("prints when a kernel's module is loaded but no cell has run yet", () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    cache[kernelModule] = { exports: { lastWriteDisplayData: null } } as unknown as NodeJS.Module;
    display({ "text/plain": "early" });
    expect(log.mock.calls).toEqual([["early"]]);
  });
});

describe("displayUpdatable", () => {
  it("replaces its own output, under one id of its own", () => {
    const send = pretendKernel();
    const first = displayUpdatable({ "text/plain": "1" });
    displayUpdatable({ "text/plain": "other" });
    first.update({ "text/plain": "2" });
    const [shown, other, updated] = send.mock.calls.map(([message, update]) => ({
      text: message.data["text/plain"],
      id: message.transient.display_id,
      update,
    }));
    expect(shown).toMatchObject({ text: "1", update: false });
    expect(updated).toEqual({ text: "2", id: shown?.id, update: true });
    expect(other?.id).not.toBe(shown?.id);
  });
});
