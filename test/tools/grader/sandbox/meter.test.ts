import { describe, expect, test } from "vitest";
import { FUEL, metered } from "../../../../src/tools/grader/sandbox/meter.js";

interface Exports {
  readonly turns: (count: number) => void;
  readonly fill: (bytes: number) => void;
  readonly copy: (bytes: number) => void;
  readonly [FUEL]: { value: bigint };
}
// The compiler's library for Node does not know WebAssembly.
const { Instance, Module } = (
  globalThis as unknown as {
    WebAssembly: {
      Module: new (bytes: Uint8Array) => object;
      Instance: new (module: object) => { exports: Exports };
    };
  }
).WebAssembly;

/** A memory of 16 pages, and functions that turn a loop, fill and copy. */
const PROGRAM = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 5, 1, 0x60, 1, 0x7f, 0],
  ...[3, 4, 3, 0, 0, 0],
  ...[5, 3, 1, 0, 16],
  ...[6, 6, 1, 0x7f, 1, 0x41, 0, 0x0b],
  ...[7, 23, 3, 5, ...Buffer.from("turns"), 0, 0, 4, ...Buffer.from("fill"), 0, 1],
  ...[4, ...Buffer.from("copy"), 0, 2],
  ...[10, 41, 3],
  // loop: n = n - 1; again while n is not 0
  ...[14, 0, 0x03, 0x40, 0x20, 0, 0x41, 1, 0x6b, 0x22, 0, 0x0d, 0, 0x0b, 0x0b],
  ...[11, 0, 0x41, 0, 0x41, 7, 0x20, 0, 0xfc, 11, 0, 0x0b],
  ...[12, 0, 0x41, 0, 0x41, 4, 0x20, 0, 0xfc, 10, 0, 0, 0x0b],
]);

const start = (program = metered(PROGRAM)) => new Instance(new Module(program)).exports;

/** What a piece of work takes from the fuel. */
function used(work: (program: Exports) => void): number {
  const program = start();
  program[FUEL].value = 1_000_000n;
  work(program);
  return Number(1_000_000n - program[FUEL].value);
}

describe("a metered program", () => {
  test("is told of the turns of its loops", () => {
    expect(used(({ turns }) => turns(1))).toBe(1);
    expect(used(({ turns }) => turns(1_000))).toBe(1_000);
  });

  test("pays for fills and copies by their size, 16 bytes a turn", () => {
    expect(used(({ fill }) => fill(16_000))).toBe(1_000);
    expect(used(({ copy }) => copy(1_600))).toBe(100);
  });

  test("does what it did", () => {
    expect(() => start(PROGRAM).fill(17 * 65_536)).toThrow("out of bounds");
    expect(() => start().fill(17 * 65_536)).toThrow("out of bounds");
  });

  test("stops where its fuel ends, at the same turn each time", () => {
    const program = start();
    program[FUEL].value = 500n;
    program.turns(500);
    expect(program[FUEL].value).toBe(0n);
    expect(() => program.turns(-1)).toThrow("unreachable");
    expect(program[FUEL].value).toBe(-1n);
  });
});

test("an instruction that is not known is an error", () => {
  const strange = PROGRAM.slice();
  strange[PROGRAM.indexOf(0x6b)] = 0xfd;
  expect(() => metered(strange)).toThrow("instruction 253 is not known");
});
