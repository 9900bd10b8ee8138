import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../notebooks/jupyter.js";
import { type InstalledLibrary, installLibrary, run } from "./installed-library.js";

const program = `
import {
  Dense, type Matrix, meanSquaredError, Network, Random, SGD, train,
} from "@backprop-workbook/library";

declare const console: { log(...values: unknown[]): void };

const network: Network = new Network([new Dense(1, 1, { random: new Random(1) })]);
const optimizer = new SGD({ learningRate: 0.1 });
const options = { loss: meanSquaredError, optimizer, epochs: 2000 };
const history = train(network, [[1], [2]], [[2], [4]], options);
const answer: Matrix = network.forward([[3]]);
console.log("epochs", history.length, "f(3) =", answer.at(0, 0).toFixed(3));
`;
const printed = "epochs 2000 f(3) = 6.000\n";

/** Fails to compile where a type fell back to any, as one does that a compiler cannot read. */
const typed = `${program}
const never: (0 extends 1 & typeof answer.data ? "any" : "typed") = "typed";
const numbers: Float64Array = answer.data;
const nothing: readonly [] = [];
void [never, numbers, nothing];
`;

const compilers = {
  "of today": join(root, "node_modules/typescript/lib/tsc.js"),
  "of tslab, 5.0.4": join(root, "node_modules/@tslab/typescript-for-tslab/lib/tsc.js"),
};

describe("the library, installed into an empty folder", () => {
  let library: InstalledLibrary;
  const inFolder = (name: string) => join(library.folder, name);

  beforeAll(() => {
    library = installLibrary();
  });

  afterAll(() => rmSync(library.folder, { recursive: true, force: true }));

  it("is under 1 MB, and nothing lies beside it", () => {
    expect(library.packed.unpackedSize).toBeLessThan(1_000_000);
    const packages = readdirSync(inFolder("node_modules")).filter((name) => !name.startsWith("."));
    expect(packages).toEqual(["@backprop-workbook"]);
    expect(readdirSync(dirname(library.home))).toEqual(["library"]);
  });

  it("brings each source, with its JavaScript, its types, and a map from these back to it", () => {
    const paths = new Set(library.packed.files.map(({ path }) => path));
    const sources = [...paths].filter((path) => /(?<!\.d)\.ts$/.test(path));
    expect(sources).toContain("layer/dense.ts");
    expect(sources.length).toBeGreaterThan(90);
    for (const source of sources) {
      const made = `dist/${source.replace(/\.ts$/, "")}`;
      for (const ending of [".js", ".d.ts", ".d.ts.map"]) expect(paths).toContain(made + ending);
      const map = JSON.parse(readFileSync(join(library.home, `${made}.d.ts.map`), "utf8"));
      expect(map.sources.map((path: string) => join(dirname(made), path))).toEqual([source]);
    }
    const others = [...paths].filter((path) => !path.startsWith("dist/") && !path.endsWith(".ts"));
    expect(others.filter((path) => !path.endsWith(".md"))).toEqual(["LICENSE", "package.json"]);
    expect([...paths].filter((path) => path.startsWith("dist/"))).toHaveLength(3 * sources.length);
  });

  it.each(["nodenext", "bundler", "node10"])("compiles in a strict program: %s", (resolution) => {
    writeFileSync(inFolder("typed.ts"), typed);
    writeFileSync(inFolder("wrong.ts"), `${typed}\nnetwork.forwards([[3]]);`);
    const module = resolution === "nodenext" ? "nodenext" : "es2022";
    const options = ["--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess"];
    // Neither a browser's types nor Node's: the library asks for none.
    options.push("--target", "es2022", "--lib", "es2022", "--module", module);
    options.push("--moduleResolution", resolution);
    for (const compiler of Object.values(compilers)) {
      const compile = (file: string) =>
        spawnSync("node", [compiler, ...options, file], { cwd: library.folder, encoding: "utf8" });
      expect(compile("typed.ts").stdout).toBe("");
      expect(run(library.folder, "node", "typed.js").stdout).toBe(printed);
      expect(compile("wrong.ts").stdout).toContain("forwards");
    }
  });

  it("can be required, too", () => {
    const code = 'console.log(require("@backprop-workbook/library").softmax([0, 0]))';
    writeFileSync(inFolder("required.cjs"), code);
    const { stdout } = run(library.folder, "node", "--no-warnings", "required.cjs");
    expect(stdout).toBe("[ 0.5, 0.5 ]\n");
  });

  it("says which package an expression needs", () => {
    const code = 'import "@backprop-workbook/library/expression"';
    const { stderr } = spawnSync("node", ["--input-type=module", "--eval", code], {
      cwd: library.folder,
      encoding: "utf8",
    });
    expect(stderr).toContain("Cannot find package 'mathjs'");
  });
});
