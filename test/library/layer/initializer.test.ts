import { describe, expect, it } from "vitest";
import {
  Dense,
  heNormal,
  heUniform,
  lecunNormal,
  xavierNormal,
  xavierUniform,
} from "../../../src/library/layer/index.js";
import { Random } from "../../../src/library/number/index.js";

const [inputs, outputs] = [60, 40];

describe.each([
  // the variance each paper asks for, and how far uniform numbers may reach
  ["lecun", lecunNormal, 1 / 60, Number.POSITIVE_INFINITY],
  ["xavier", xavierUniform, 2 / 100, Math.sqrt(6 / 100)],
  ["xavierNormal", xavierNormal, 2 / 100, Number.POSITIVE_INFINITY],
  ["he", heNormal, 2 / 60, Number.POSITIVE_INFINITY],
  ["heUniform", heUniform, 2 / 60, Math.sqrt(6 / 60)],
] as const)("%s", (_name, initializer, variance, limit) => {
  const draw = () => initializer(inputs, outputs, new Random(3));

  it("has the mean 0 and the variance of its paper", () => {
    const W = draw();
    const mean = W.data.reduce((sum, w) => sum + w, 0) / W.data.length;
    const square = W.data.reduce((sum, w) => sum + w * w, 0) / W.data.length;
    // 2400 draws: the mean strays by σ/49, the variance of a normal by 2.9%
    expect(Math.abs(mean)).toBeLessThan((5 * Math.sqrt(variance)) / 49);
    expect(Math.abs(square / variance - 1)).toBeLessThan(0.15);
  });

  it("is outputs x inputs, within its limits, and the same for the same seed", () => {
    const W = draw();
    expect(W.shape).toBe("40x60");
    expect(Math.max(...W.data.map(Math.abs))).toBeLessThanOrEqual(limit);
    expect(draw()).toEqual(W);
    const layer = new Dense(inputs, outputs, { random: new Random(3), initializer });
    expect(layer.W.value).toEqual(W);
  });
});
