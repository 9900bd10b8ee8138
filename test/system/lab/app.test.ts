import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../tools/lab/fixture.js";
import { app } from "./lab.js";

describe.runIf(app !== undefined)("the front end", () => {
  it("has no type errors of its own", () => {
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    const { stdout } = spawnSync(process.execPath, [
      compiler,
      "-p",
      join(root, "src/tools/lab/app"),
    ]);
    expect(String(stdout)).toBe("");
  });

  it("brings along all that its style sheets name", () => {
    const folder = join(app ?? "", "static");
    const styles = readdirSync(folder).filter((name) => name.endsWith(".css"));
    const text = styles.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
    const addresses = [...text.matchAll(/url\(["']?([^"')]+)/g)].map(([, address = ""]) => address);
    const files = addresses.filter((address) => !/^(data:|#|%23)/.test(address));
    expect(files.filter((name) => /^(https?:)?\/\//.test(name))).toEqual([]);
    const there = new Set(readdirSync(folder));
    expect(
      files.filter((name) => !there.has(name.replace(/^\.\//, "").replace(/[?#].*/, ""))),
    ).toEqual([]);
  });
});
