import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const ROOMS = ["src", "solutions"];

/** An index read, which is a number already, and not a key that may name anything. */
const DEAD_CAST = /\[[^\]"'`]+\] as number\b(?!\[|\s*\|)/;

/** Our own: the lab's front end has packages of its own, once it is installed. */
function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.includes("node_modules"))
    .map((file) => `${folder}/${file}`);
}

describe("the source", () => {
  it("reads from lists of numbers without a cast, so that a loop is as plain as its formula", () => {
    const cast = ROOMS.flatMap(files).filter((file) => DEAD_CAST.test(readFileSync(file, "utf8")));
    expect(cast).toEqual([]);
  });
});
