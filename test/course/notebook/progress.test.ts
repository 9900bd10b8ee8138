import { createRequire } from "node:module";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { progress } from "../../../src/course/notebook/progress.js";

const { cache } = createRequire(import.meta.url);
const kernelModule = "/somewhere/node_modules/tslab/dist/jupyter.js";
let now = 0;

function pretendKernel(send = vi.fn()) {
  cache[kernelModule] = {
    exports: { lastWriteDisplayData: send },
  } as unknown as NodeJS.Module;
  return send;
}

beforeEach(() => {
  now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
});

afterEach(() => {
  delete cache[kernelModule];
  vi.restoreAllMocks();
});

describe("progress", () => {
  it("updates one output in place", () => {
    const send = pretendKernel();
    const line = progress("training", 3);
    for (let step = 1; step <= 3; step++) {
      now += 1000;
      line.update(step, `loss ${1 / step}`);
    }
    expect(send.mock.calls.map(([, update]) => update)).toEqual([false, true, true]);
    expect(new Set(send.mock.calls.map(([it]) => it.transient.display_id)).size).toBe(1);
    expect(send.mock.calls[1]?.[0].data["text/plain"]).toBe("training: 2 of 3 loss 0.5");
  });

  it("shows at most ten updates a second, and the last one always", () => {
    const send = pretendKernel();
    const line = progress("training", 1000);
    for (let step = 1; step <= 1000; step++) {
      now += 1;
      line.update(step);
    }
    line.finish("done");
    expect(send.mock.calls.length).toBeLessThanOrEqual(12);
    const [message] = send.mock.calls.at(-1) ?? [];
    expect(message.data["text/plain"]).toBe("training: 1000 of 1000 done");
  });

  it("shows where a computation that ended early has ended", () => {
    const send = pretendKernel();
    const line = progress("training", 100);
    line.update(7);
    line.finish("stopped early");
    const [message] = send.mock.calls.at(-1) ?? [];
    expect(message.data["text/plain"]).toBe("training: 7 of 100 stopped early");
  });

  it("does not break the loop when the page is gone", () => {
    pretendKernel(
      vi.fn(() => {
        throw new Error("closed");
      }),
    );
    const line = progress("training", 2);
    expect(() => {
      line.update(1);
      line.finish();
    }).not.toThrow();
  });

  it("writes nothing where there is neither a notebook nor a terminal", () => {
    const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const isTTY = process.stderr.isTTY;
    process.stderr.isTTY = false;
    const line = progress("training", 2);
    line.update(1);
    line.finish();
    process.stderr.isTTY = isTTY;
    expect(write).not.toHaveBeenCalled();
  });
});
