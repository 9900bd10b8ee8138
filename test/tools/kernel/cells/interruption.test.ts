import { expect, test } from "vitest";
import { Interrupted, Interruption } from "../../../../src/tools/kernel/cells/interruption.js";

interface Guards {
  epoch(): number;
  resume<T>(epoch: number, value: T): T;
  each(values: Iterable<unknown>): AsyncIterable<unknown>;
}

const interruption = new Interruption();
const { __tslab__: guards } = globalThis as unknown as { __tslab__: Guards };

test("an interrupt ends a cell that waits for ever", async () => {
  const cell = interruption.race(() => new Promise(() => {}));
  interruption.stop();
  await expect(cell).rejects.toThrow(Interrupted);
});

test("an interrupt ends every await that was under way, and none that began later", () => {
  const before = guards.epoch();
  interruption.stop();
  expect(() => guards.resume(before, 1)).toThrow(Interrupted);
  expect(guards.resume(guards.epoch(), 1)).toBe(1);
});

test("an interrupt ends a loop over asynchronous values", async () => {
  const seen: unknown[] = [];
  const loop = async () => {
    for await (const value of guards.each([1, 2, 3])) {
      seen.push(value);
      interruption.stop();
    }
  };
  await expect(loop()).rejects.toThrow(Interrupted);
  expect(seen).toEqual([1]);
});

test("what a cell throws comes through", async () => {
  const cell = interruption.race(async () => {
    throw new RangeError("own");
  });
  await expect(cell).rejects.toThrow("own");
});

test("a cell may be stopped for another reason", async () => {
  const cell = interruption.race(() => new Promise(() => {}));
  interruption.stop(new RangeError("elsewhere"));
  await expect(cell).rejects.toThrow("elsewhere");
});
