import { chmodSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeWhole } from "../../../../../src/tools/lab/server/files/write-file.js";
import { folderWith } from "../../fixture.js";

const rightsOf = (path: string) => statSync(path).mode & 0o777;

describe("writeWhole", () => {
  it("keeps the rights of a file that it replaces", async () => {
    const file = join(folderWith({ "a.txt": "before" }), "a.txt");
    chmodSync(file, 0o640);
    await writeWhole(file, "after");
    expect(readFileSync(file, "utf8")).toBe("after");
    expect(rightsOf(file)).toBe(0o640);
  });

  it("makes a file that only its owner reads, when asked to", async () => {
    const file = join(folderWith({}), "key");
    await writeWhole(file, "secret", 0o600);
    expect(rightsOf(file)).toBe(0o600);
  });
});
