import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Checkpoints } from "../../../../../src/tools/lab/server/contents/checkpoints.js";

describe("Checkpoints", () => {
  let folder = "";
  const place = (path: string) => {
    const file = join(folder, path.replaceAll("/", "_"));
    return { path, file, name: path };
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "checkpoints-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function made(path: string): Promise<Checkpoints> {
    const checkpoints = new Checkpoints(join(folder, "kept"));
    writeFileSync(place(path).file, path);
    await checkpoints.make(place(path));
    return checkpoints;
  }

  it("follow a file to its new name, and leave the old one", async () => {
    const checkpoints = await made("a/x.ipynb");
    await checkpoints.follow(place("a/x.ipynb"), place("b/y.ipynb"));
    expect(await checkpoints.list(place("a/x.ipynb"))).toEqual([]);
    expect(await checkpoints.list(place("b/y.ipynb"))).toHaveLength(1);
  });

  it("follow a folder", async () => {
    const checkpoints = await made("a/x.ipynb");
    await checkpoints.follow(place("a"), place("b"));
    expect(await checkpoints.list(place("b/x.ipynb"))).toHaveLength(1);
  });

  it("are not handed to a file that is renamed to a name that had some", async () => {
    const checkpoints = await made("x.ipynb");
    await checkpoints.follow(place("other.ipynb"), place("x.ipynb"));
    expect(await checkpoints.list(place("x.ipynb"))).toEqual([]);
  });

  it("take the place of older ones at the new name, of a whole folder too", async () => {
    const checkpoints = await made("old/x.ipynb");
    await made("new/y.ipynb");
    await checkpoints.follow(place("new"), place("old"));
    expect(await checkpoints.list(place("old/x.ipynb"))).toEqual([]);
    expect(await checkpoints.list(place("old/y.ipynb"))).toHaveLength(1);
  });

  it("are forgotten with their file or folder", async () => {
    const checkpoints = await made("a/x.ipynb");
    await made("a/b/y.ipynb");
    await checkpoints.forget(place("a/x.ipynb"));
    expect(await checkpoints.list(place("a/x.ipynb"))).toEqual([]);
    await checkpoints.forget(place("a"));
    expect(await checkpoints.list(place("a/b/y.ipynb"))).toEqual([]);
    await checkpoints.forget(place("never"));
  });
});
