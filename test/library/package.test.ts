import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { describe, expect, it } from "vitest";
import * as library from "../../src/library/index.js";

const folder = new URL("../../src/library/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("package.json", folder), "utf8"));
const course = JSON.parse(readFileSync(new URL("../../package.json", folder), "utf8"));

/** A module that hands on names of the library, bundled and minified; nothing else is in it. */
async function bundle(names: string): Promise<string> {
  const face = JSON.stringify(fileURLToPath(new URL("index.ts", folder)));
  const entry = {
    name: "entry",
    resolveId: (name: string) => (name === "entry" ? name : undefined),
    load: (name: string) => (name === "entry" ? `export ${names} from ${face};` : undefined),
  };
  const bundled = await rolldown({ input: "entry", platform: "neutral", plugins: [entry] });
  const { output } = await bundled.generate({ format: "es", minify: true });
  await bundled.close();
  if (output.length !== 1) throw new Error(`expected one file, got ${output.length}`);
  return output[0].code;
}

const kilobytes = (code: string) => gzipSync(code).length / 1000;

describe("the library's package", () => {
  it("needs no other package", () => {
    expect(manifest).not.toHaveProperty("dependencies");
    // Only formulas are parsed by another's code, and only who imports that entry needs it.
    expect(Object.keys(manifest.peerDependencies)).toEqual(["mathjs"]);
    expect(manifest.peerDependenciesMeta).toEqual({ mathjs: { optional: true } });
  });

  it("has an entry for the face and one for expressions, each compiled from a file that is there", () => {
    const compiled = Object.values(manifest.exports).flatMap((entry) =>
      typeof entry === "string" ? [] : Object.values(entry as Record<string, string>),
    );
    expect(Object.keys(manifest.exports)).toEqual([".", "./expression", "./package.json"]);
    expect(compiled).toHaveLength(4);
    const sources = compiled.map((path) =>
      path.replace("./dist/", "").replace(/(\.d\.ts|\.js)$/, ".ts"),
    );
    expect(sources.filter((path) => !existsSync(new URL(path, folder)))).toEqual([]);
  });

  it("has its types where a compiler that reads no exports looks, too", () => {
    const { exports, types, main, typesVersions } = manifest;
    expect(exports["."]).toEqual({ types: `./${types}`, default: `./${main}` });
    expect(`./${typesVersions["*"].expression[0]}`).toBe(exports["./expression"].types);
  });

  it("has the course's version, licence and Node", () => {
    for (const key of ["version", "license", "engines"]) expect(manifest[key]).toEqual(course[key]);
    const licence = (at: string) => readFileSync(new URL(at, folder), "utf8");
    expect(licence("LICENSE")).toBe(licence("../../LICENSE"));
  });
});

describe("a bundle of the library", () => {
  it("is under 30 kB, minified and compressed, with all its names", async () => {
    const code = await bundle("*");
    expect(kilobytes(code)).toBeLessThan(30);
    const url = `data:text/javascript,${encodeURIComponent(code)}`;
    const names = Object.keys(await import(/* @vite-ignore */ url));
    expect(names).toEqual(Object.keys(library).sort());
  });

  it.each([
    ["softmax", 1],
    ["numericalDerivative", 1],
    ["networkSize", 1],
    ["sigmoid", 1],
    ["meanSquaredError", 2],
    ["Random", 2],
    ["SGD", 2],
    ["Dense, Network", 6],
  ])("with { %s } alone is under %d kB", async (names, most) => {
    expect(manifest.sideEffects).toBe(false);
    expect(kilobytes(await bundle(`{ ${names} }`))).toBeLessThan(most);
  });
});
