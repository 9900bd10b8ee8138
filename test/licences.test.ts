import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { licencesText, packagesOf } from "../src/tools/lab/app/licences.mjs";
import { temporaryFolder } from "./temporary-folder.js";

interface Package {
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly link?: boolean;
}

const PERMISSIVE = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"];

/** What is no permissive licence, or not said in a lock file, and why it may stay. */
const KNOWN: Readonly<Record<string, string>> = {
  // ZeroMQ's own part may be handed on as it is; only who changes its files must publish them.
  zeromq: "MIT AND MPL-2.0",
  // Which of the two is ours to choose.
  "json-schema": "(AFL-2.1 OR BSD-3-Clause)",
  // Their package.json says MIT in npm's first way.
  "compute-gcd": "MIT",
  "compute-lcm": "MIT",
  "validate.io-function": "MIT",
  "validate.io-integer": "MIT",
  "validate.io-integer-array": "MIT",
  "validate.io-number": "MIT",
};

describe.each(["package-lock.json", "src/tools/lab/app/package-lock.json"])(
  "what %s brings",
  (lock) => {
    const packages: Record<string, Package> = JSON.parse(readFileSync(lock, "utf8")).packages;
    const brought = Object.entries(packages).filter(
      ([path, { dev, devOptional, link }]) =>
        path.startsWith("node_modules/") && !dev && !devOptional && !link,
    );

    it("is under a permissive licence, or known and allowed", () => {
      expect(brought.length).toBeGreaterThan(50);
      const others = brought.filter(([path, { license = "" }]) => {
        const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
        return (
          !PERMISSIVE.includes(license) && ![license, "MIT"].includes(KNOWN[name] ?? "unknown")
        );
      });
      expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
    });
  },
);

describe("the notices of a bundle", () => {
  const folder = temporaryFolder();

  const install = (
    name: string,
    manifest: object,
    files: Readonly<Record<string, string>> = {},
  ) => {
    const home = join(folder, "node_modules", name);
    mkdirSync(home, { recursive: true });
    writeFileSync(
      join(home, "package.json"),
      JSON.stringify({ name, version: "1.0.0", ...manifest }),
    );
    for (const [file, text] of Object.entries(files)) writeFileSync(join(home, file), text);
    return home;
  };

  it("are of the packages that its inputs come from, each once", () => {
    const inputs = ["page/main.ts", "node_modules/a/b.js", "node_modules/a/c.js", "lab:extensions"];
    inputs.push("(disabled):node_modules/left-out/index.js");
    const inner = "node_modules/a/node_modules/@x/d/e.js";
    expect(packagesOf([...inputs, inner], "/app")).toEqual([
      join("/app/node_modules/a"),
      join("/app/node_modules/a/node_modules/@x/d"),
    ]);
  });

  it("are each package's own texts, and equal ones stand once", async () => {
    const text = "Copyright (c) Ann";
    const homes = [
      install("a", { license: "MIT" }, { LICENSE: `${text}\n`, NOTICE: "noted", "index.js": "" }),
      install("b", { licenses: [{ type: "ISC" }] }, { "licence.md": text }),
      install("@c/d", { license: "ISC" }, { COPYING: text }),
    ];
    const rule = "-".repeat(80);
    expect(await licencesText(homes)).toBe(
      `a 1.0.0 (MIT)\n\n${text}\n\nnoted\n\n${rule}\n\nb 1.0.0 (ISC)\n@c/d 1.0.0 (ISC)\n\n${text}\n`,
    );
  });

  it("are the licence's standard text with the author's name, where a package has none", async () => {
    const bare = install("bare", { license: "BSD-3-Clause", author: { name: "Ann" } });
    const notice = await licencesText([bare]);
    expect(notice).toMatch(
      /^bare 1\.0\.0 \(BSD-3-Clause\)\n\nCopyright \(c\) Ann\n\nRedistribution/,
    );
  });

  it("are missing for no package: that would be an error", async () => {
    const odd = install("odd", { license: "WTFPL" });
    await expect(licencesText([odd])).rejects.toThrow("odd brings no text of WTFPL");
    const silent = install("silent", {});
    await expect(licencesText([silent])).rejects.toThrow("silent says nothing of its licence");
  });
});
