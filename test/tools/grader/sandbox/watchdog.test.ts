import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Watchdog } from "../../../../src/tools/grader/sandbox/watchdog.js";

let worked = 0;
beforeEach(() => {
  worked = 0;
  vi.useFakeTimers();
  vi.spyOn(process, "cpuUsage").mockImplementation((before) => ({
    user: worked * 1000 - (before?.user ?? 0),
    system: 0,
  }));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function watch(busy = 1) {
  const ticks = new Int32Array(new SharedArrayBuffer(4));
  const bark = vi.fn();
  const watchdog = new Watchdog(ticks, 1000, () => busy, bark);
  /** Some seconds pass, of which the process works a part. */
  const pass = (seconds: number, share: number, ticking = false) => {
    for (let i = 0; i < seconds; i++) {
      worked += 1000 * share;
      if (ticking) Atomics.add(ticks, 0, 1);
      vi.advanceTimersByTime(1000);
    }
  };
  return { bark, pass, watchdog };
}

test("a thread that works and counts no step is ended, once", () => {
  const { bark, pass } = watch();
  pass(3, 1);
  expect(bark).toHaveBeenCalledTimes(1);
});

test("a machine that gives it no time to work ends nothing", () => {
  const { bark, pass } = watch();
  pass(7, 0.1);
  expect(bark).not.toHaveBeenCalled();
  pass(3, 0.1);
  expect(bark).toHaveBeenCalled();
});

test("other threads' work is not held against it", () => {
  const { bark, pass } = watch(4);
  pass(3, 1);
  expect(bark).not.toHaveBeenCalled();
});

test("what counts its steps is left alone, however long: counting ends it", () => {
  const { bark, pass } = watch();
  pass(100, 1, true);
  expect(bark).not.toHaveBeenCalled();
  pass(3, 1);
  expect(bark).toHaveBeenCalledTimes(1);
});

test("a sign of life begins the count anew", () => {
  const { bark, pass, watchdog } = watch();
  pass(1, 0.7);
  watchdog.restart();
  pass(1, 0.7);
  expect(bark).not.toHaveBeenCalled();
  pass(1, 0.7);
  expect(bark).toHaveBeenCalled();
});

test("a thread that waits for something and never works is ended in the end", () => {
  const { bark, pass } = watch();
  pass(19, 0);
  expect(bark).not.toHaveBeenCalled();
  pass(1, 0);
  expect(bark).toHaveBeenCalled();
});
