/**
 * tslab's TypeScript and its converter, with what a notebook needs set differently: strict types,
 * top-level `await` in every form, source maps, and files looked at when a cell runs.
 */
import { createRequire } from "node:module";
import { dirname } from "node:path";
import type * as ts from "@tslab/typescript-for-tslab";
import type * as converter from "tslab/dist/converter.js";
import { expandShorthands, guardAwaits } from "./cell-transformers.js";
import { LocalFiles } from "./local-files.js";
import { NodeTypes } from "./node-types.js";
import type { Settings } from "./settings.js";
import { type SignatureHelp, signatureAt } from "./signature.js";
import { splitSourceMap } from "./source-positions.js";

type TypeScript = typeof ts;
type Host = Pick<ts.WatchCompilerHost<ts.BuilderProgram>, "setTimeout">;

const require = createRequire(import.meta.url);

/** The name under which tslab compiles a cell. */
export const CELL_FILE = "__tslab__.ts";

/** Takes the source maps of each step of a conversion, in the order TypeScript, then CommonJS. */
export type SourceMapSink = (written: string, commonJs: string) => void;

export interface Toolchain {
  ts: TypeScript;
  createConverter: typeof converter.createConverter;
  files: LocalFiles;
  nodeTypes: NodeTypes;
  /** Where the next conversions leave their source maps. */
  onSourceMaps: SourceMapSink;
  /** The signature of the call around the place that was inspected last, or null. */
  signature: string | null;
  /** Whether a cell before the present one declared a variable of this name. */
  isDeclared: (name: string) => boolean;
}

/** Loads tslab's compiler. It takes a quarter of a second; a converter two more. */
export function loadToolchain(settingsWith: (compiler: TypeScript) => Settings): Toolchain {
  const tslab = createRequire(require.resolve("tslab"));
  const path = tslab.resolve("@tslab/typescript-for-tslab");
  const original: TypeScript = tslab(path);
  const cached = tslab.cache[path];
  if (cached === undefined) throw new Error("tslab's TypeScript is not where Node loaded it");

  const settings = settingsWith(original);
  const files = new LocalFiles();
  files.replaceWatchers(original.sys);
  const nodeTypes = new NodeTypes();
  nodeTypes.serveFirst(original.sys);
  const tools: Toolchain = {
    ts: original,
    files,
    nodeTypes,
    onSourceMaps: () => {},
    signature: null,
    isDeclared: () => false,
    createConverter: () => {
      throw new Error("the converter is not loaded yet");
    },
  };
  cached.exports = withOverrides(original, {
    createWatchCompilerHost: notebookHost(original, files, settings.options),
    transpileModule: toCommonJs(tools),
    getQuickInfoAtPosition: keepingSignature(tools),
    getPreEmitDiagnosticsOfFiles: withoutMissingTypes(original, settings),
  });
  tools.createConverter = tslab("./converter.js").createConverter;
  cached.exports = original;
  return tools;
}

/** TypeScript's errors of some files; tslab's own TypeScript has it. */
type Diagnose = (program: ts.Program, files: ts.SourceFile[]) => ts.Diagnostic[];

/** Codes of errors that say that a type is missing and is implicitly any. */
const IMPLICIT_ANY = { from: 7005, to: 7057 };

/** A file that was written for looser settings stops no cell, unless its project says so. */
function withoutMissingTypes(original: TypeScript, { strictImports }: Settings): Diagnose {
  const { getPreEmitDiagnosticsOfFiles: diagnose } = original as unknown as {
    getPreEmitDiagnosticsOfFiles: Diagnose;
  };
  const isError = ({ file, code }: ts.Diagnostic) =>
    strictImports ||
    file === undefined ||
    file.fileName.endsWith(CELL_FILE) ||
    !(code >= IMPLICIT_ANY.from && code <= IMPLICIT_ANY.to);
  return (program, files) => diagnose(program, files).filter(isError);
}

/** TypeScript's look at one place; its types leave it out. */
type Inspect = (
  file: ts.SourceFile,
  checker: ts.TypeChecker,
  token: unknown,
  at: number,
) => unknown;

/** tslab asks what stands at a place; the call around it is looked at along with that. */
function keepingSignature(tools: Toolchain): Inspect {
  const { SignatureHelp, getQuickInfoAtPosition } = tools.ts as unknown as {
    SignatureHelp: SignatureHelp;
    getQuickInfoAtPosition: Inspect;
  };
  return (file, checker, token, at) => {
    tools.signature = signatureAt(SignatureHelp, checker, file, at);
    return getQuickInfoAtPosition(file, checker, token, at);
  };
}

/** tslab reads its TypeScript's own properties, which are read-only: a copy with some replaced. */
function withOverrides(original: TypeScript, overrides: Record<string, unknown>): object {
  const properties = Object.getOwnPropertyDescriptors(original) as PropertyDescriptorMap;
  for (const [name, value] of Object.entries(overrides)) properties[name] = { value };
  for (const property of Object.values(properties)) property.enumerable = true;
  return Object.defineProperties({}, properties);
}

function notebookHost(original: TypeScript, files: LocalFiles, own: ts.CompilerOptions) {
  return (roots: string[], options: ts.CompilerOptions, ...rest: never[]) => {
    const create = original.createWatchCompilerHost as unknown as (...args: unknown[]) => Host;
    const settings = {
      ...own,
      types: ["node"],
      inlineSourceMap: true,
      sourceRoot: "/",
      disableTopLevelAwait: false,
    };
    const host = create(roots, { ...options, ...settings }, ...rest);
    files.host = host;
    return host;
  };
}

/** The step to CommonJS, with the source maps of both steps kept aside and code made fit. */
function toCommonJs(tools: Toolchain) {
  const { ts } = tools;
  return (input: string, options: ts.TranspileOptions): ts.TranspileOutput => {
    const written = splitSourceMap(input);
    const isCell = written.map.includes(`"sources":["${CELL_FILE}"]`);
    const shorthands = isCell ? [expandShorthands(ts, tools.isDeclared)] : [];
    const output = ts.transpileModule(written.code, {
      ...options,
      compilerOptions: { ...options.compilerOptions, sourceMap: true },
      transformers: { before: [guardAwaits(ts), ...shorthands] },
    });
    tools.onSourceMaps(written.map, output.sourceMapText ?? "");
    return { ...output, outputText: splitSourceMap(output.outputText).code };
  };
}

/** The folder of tslab's package, for frames that are not the user's. */
export const tslabFolder = dirname(dirname(require.resolve("tslab")));
