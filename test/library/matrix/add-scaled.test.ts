import fc from "fast-check";
import { expect, it } from "vitest";
import { addScaled } from "../../../src/library/matrix/add-scaled.js";
import { entry } from "./arbitrary.js";

it("adds c x to y, whatever the length, and leaves x alone", () => {
  const lists = fc.integer({ min: 0, max: 13 }).chain((length) => {
    const list = fc.array(entry(), { minLength: length, maxLength: length });
    return fc.record({ x: list, y: list, c: entry() });
  });
  fc.assert(
    fc.property(lists, ({ x, y, c }) => {
      const sum = Float64Array.from(y);
      const added = Float64Array.from(x);
      addScaled(sum, c, added);
      expect(sum).toEqual(Float64Array.from(y.map((yi, i) => yi + c * (x[i] as number))));
      expect(added).toEqual(Float64Array.from(x));
    }),
  );
});
