import { afterEach, describe, expect, it, vi } from "vitest";
import { holdingBack } from "../../../src/course/notebook/printed.js";

describe("holdingBack", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("keeps what is printed from the page, and hands it over", () => {
    const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const { result, printed } = holdingBack(() => {
      process.stdout.write("one\n");
      process.stderr.write(Buffer.from("two\n"));
      return 3;
    });
    expect([result, printed]).toEqual([3, "one\ntwo\n"]);
    expect(write).not.toHaveBeenCalled();
    process.stdout.write("later");
    expect(write).toHaveBeenCalledExactlyOnceWith("later");
  });

  it("gives the streams back when the work throws", () => {
    const { write } = process.stdout;
    expect(() =>
      holdingBack(() => {
        throw new Error("mine");
      }),
    ).toThrow("mine");
    expect(process.stdout.write).toBe(write);
  });

  it("leaves out what goes on too long, and counts it", () => {
    const printing = (work: () => void) => holdingBack(work).printed;
    const many = printing(() => {
      for (let i = 0; i < 700; i++) process.stdout.write(`step ${i}\n`);
    });
    expect(many.split("\n")).toHaveLength(30 + 2);
    expect(many).toMatch(/^step 0\n.*step 29\n\.\.\. 670 lines more left out\n$/s);
    const long = printing(() => void process.stdout.write("x".repeat(1e6)));
    expect(long).toBe(`${"x".repeat(3000)}\n... the rest left out\n`);
    expect(printing(() => void process.stdout.write("no line's end"))).toBe("no line's end");
    expect(printing(() => {})).toBe("");
  });
});
