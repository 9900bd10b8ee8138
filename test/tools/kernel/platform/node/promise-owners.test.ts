import { setTimeout as later } from "node:timers/promises";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { PromiseOwners } from "../../../../../src/tools/kernel/platform/node/promise-owners.js";

describe("PromiseOwners", () => {
  const owners = new PromiseOwners<string>(() => "nobody");

  it("knows who started the code that made a promise, over awaits", async () => {
    const made: Promise<unknown>[] = [];
    const work = async () => {
      made.push(Promise.resolve(1));
      await later(1);
      made.push((async () => {})());
      await Promise.all([0, 1].map(async () => made.push(Promise.resolve())));
    };
    await Promise.all([owners.within("a", work), owners.within("b", work)]);
    const found = made.map((promise) => owners.of(promise)).sort();
    expect(found).toEqual(["a", "a", "a", "a", "b", "b", "b", "b"]);
  });

  it("asks who else it is where code goes on from no promise", async () => {
    const made = await new Promise<Promise<void>>((resolve) => {
      setTimeout(() => resolve({ promise: Promise.resolve() } as never), 1);
    });
    expect(owners.of((made as unknown as { promise: object }).promise)).toBe("nobody");
  });

  it("leaves no trace that can be seen", () => {
    const promise = owners.within("a", () => Promise.resolve(3));
    expect(owners.of(promise)).toBe("a");
    expect(inspect(promise, { showHidden: true })).toBe("Promise { 3 }");
    expect(Reflect.ownKeys(promise)).toEqual([]);
    expect(owners.of({})).toBeUndefined();
  });

  it("gives back who was before, also when the code throws", () => {
    owners.within("a", () => {
      expect(() =>
        owners.within("b", () => {
          throw new Error("mine");
        }),
      ).toThrow("mine");
      expect(owners.of(Promise.resolve())).toBe("a");
    });
  });
});
