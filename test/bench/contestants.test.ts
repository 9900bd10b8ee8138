import { describe, expect, it } from "vitest";
import { graphs } from "../../bench/graph.js";
import { ours, oursFloat32, trueFirstLoss } from "../../bench/peer/ours.js";
import { WORKLOADS, workload } from "../../bench/workload.js";

describe("our contestants", () => {
  it.each(["W-A", "W-B", "W-C"])("start %s at the loss that plain layers have", async (id) => {
    const work = workload(id);
    const expected = trueFirstLoss(work);
    for (const entry of [ours, oursFloat32]) {
      if (!entry.workloads.includes(id)) continue;
      const { firstLoss, tolerance } = await entry.prepare(work);
      expect(Math.abs(firstLoss - expected) / expected).toBeLessThan(tolerance);
    }
  });

  it("have graphs that agree with the closures' after a step", () => {
    expect(graphs().map(({ name }) => name)).toEqual(["ours", "closures"]);
  });
});

describe("workload", () => {
  it("has whole batches, one-hot or signed targets, and the same numbers each time", () => {
    for (const id of WORKLOADS.slice(0, 3)) {
      const { X, y, batchSize } = workload(id);
      expect(X.length % batchSize).toBe(0);
      expect(y.every((row) => row.every((t) => [-1, 0, 1].includes(t)))).toBe(true);
      expect(workload(id).X).toEqual(X);
    }
    expect(() => workload("W-E")).toThrow("unknown workload W-E");
  });
});
