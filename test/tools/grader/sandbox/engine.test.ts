import { describe, expect, test } from "vitest";
import type * as Build from "../../../../src/tools/grader/sandbox/engine.js";

// The library that it reads for answers is compiled in the build alone.
const build = new URL("../../../../dist/src/tools/grader/sandbox/engine.js", import.meta.url).href;
const { Engine } = (await import(build)) as typeof Build;

const nobody = { imports: undefined, onInterrupt: () => false };
const evaluated = ({ context }: Build.Engine, code: string): unknown =>
  context.dump(context.unwrapResult(context.evalCode(code)));

describe("an engine", () => {
  test("has nothing in it of whoever was there before", async () => {
    const first = await Engine.for(nobody);
    const changes = `globalThis.secret = "asked"; Array.prototype.map = () => [1];
      JSON.stringify = () => "{}"; Object.prototype.then = 1; delete globalThis.console;
      Symbol.for("kept"); globalThis.later = Promise.resolve().then(() => {}); Math.random();`;
    evaluated(first, changes);
    const second = await Engine.for(nobody);
    expect(second).toBe(first);
    expect(
      evaluated(
        second,
        "[typeof secret, [2].map((n) => n + 1)[0], JSON.stringify([3]), typeof ({}).then, typeof console.log]",
      ),
    ).toEqual(["undefined", 3, "[3]", "undefined", "function"]);
  });

  test("draws the same random numbers for everybody", async () => {
    const drawn = async () => evaluated(await Engine.for(nobody), "Math.random()");
    expect(await drawn()).toBe(await drawn());
  });

  test("is thrown away where it was left in the middle, or has grown", async () => {
    const spoilt = await Engine.for(nobody);
    spoilt.spoil();
    const next = await Engine.for(nobody);
    expect(next).not.toBe(spoilt);
    evaluated(next, "globalThis.kept = new Uint8Array(20 * 2 ** 20).length");
    expect(next.isFit()).toBe(false);
    expect(await Engine.for(nobody)).not.toBe(next);
  });
});
