import fc from "fast-check";
import { expect, test } from "vitest";
import { inShard, parseShard } from "../../../../src/tools/grader/class/shard.js";

test("the shards of a class are the class, none twice, of equal size but for one", () => {
  fc.assert(
    fc.property(fc.nat(60), fc.integer({ min: 1, max: 9 }), (size, of) => {
      const items = Array.from({ length: size }, (_, i) => i);
      const parts = Array.from({ length: of }, (_, i) => inShard(items, { part: i + 1, of }));
      expect(parts.flat().sort((a, b) => a - b)).toEqual(items);
      const sizes = parts.map((part) => part.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});

test("a shard is read as it is said", () => {
  expect(parseShard("3/16")).toEqual({ part: 3, of: 16 });
});

test.each(["0/4", "5/4", "1", "1/", "a/b", "-1/2", "1/2/3"])("%s is no shard", (text) => {
  expect(() => parseShard(text)).toThrow(
    `--shard: expected a part of a whole, from "1/16" to "16/16", got ${JSON.stringify(text)}`,
  );
});
