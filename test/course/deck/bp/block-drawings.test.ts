import { describe, expect, it } from "vitest";
import { blocks, wires } from "../../../../src/course/deck/bp/block-drawings.js";

describe("drawings of the six stages", () => {
  it("have learning blocks at the odd places and a wire more than blocks", () => {
    expect(blocks.map(({ learns }) => learns === true)).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
    ]);
    expect(wires("Y")).toHaveLength(blocks.length + 1);
  });

  it("run gradients back where wanted", () => {
    expect(wires("Y", true)[6]).toEqual({ forward: "Y_6", backward: "∂L/∂Y_6" });
    expect(wires("Y")[0]).toEqual({ forward: "X" });
  });
});
