import { dirname, join } from "node:path";
import type ts from "typescript";
import { compiler } from "./compiler.js";
import { CONSOLE, STUDENT_FILE } from "./job.js";
import { parse, position } from "./syntax-error.js";

const STARTER_FILE = "starter.ts";
const AMBIENT_FILE = "ambient.d.ts";
const AMBIENT = `declare module "backprop-workbook";
interface Console { ${CONSOLE.map((name) => `${name}(...values: unknown[]): void`).join("; ")} }
declare const console: Console;
declare function structuredClone<Item>(value: Item): Item;`;
const LONGEST = 64 * 1024;

const DEFAULT_LIBRARY = compiler.getDefaultLibFilePath({ target: compiler.ScriptTarget.ES2022 });
const OPTIONS: ts.CompilerOptions = {
  target: compiler.ScriptTarget.ES2022,
  module: compiler.ModuleKind.ES2022,
  lib: ["lib.es2022.d.ts"],
  strict: true,
  // Plain JavaScript is an answer too.
  noImplicitAny: false,
  useUnknownInCatchVariables: false,
  noEmit: true,
  types: [],
};

/**
 * The first type error in a submission, with line and column, or where its functions have other
 * types than those of the starter.
 * @param linesBefore how many lines stand before the first that is counted
 * @param starter the file that the student began with
 * @param functions the names of its functions
 * @returns undefined where there is none, or where the types are of a kind that no answer needs and
 * that could keep the compiler busy for ever
 */
export function typeError(
  source: string,
  linesBefore: number,
  starter: string,
  functions: readonly string[],
): string | undefined {
  if (source.length > LONGEST || computesTypes(parse(source))) return undefined;
  const asked = functions.map((name) => `${name} satisfies typeof import("./starter").${name};`);
  const program = compiler.createProgram([AMBIENT_FILE, STARTER_FILE, STUDENT_FILE], OPTIONS, {
    ...HOST,
    getSourceFile: (name) => {
      if (name === STUDENT_FILE) return parse([source, ...asked].join("\n"));
      return name === STARTER_FILE ? file(name, starter) : libraryFile(name);
    },
    fileExists: (name) => [STUDENT_FILE, STARTER_FILE, AMBIENT_FILE].includes(name),
    readFile: () => undefined,
  });
  const student = program.getSourceFile(STUDENT_FILE);
  if (student === undefined) return undefined;
  for (const { start = 0, messageText } of program.getSemanticDiagnostics(student)) {
    const message = compiler
      .flattenDiagnosticMessageText(messageText, " ")
      .replace(/\s+/g, " ")
      .replace(/ (Do you need to|Try ) .*$/, "");
    if (start < source.length) return `${position(student, start, linesBefore)}: ${message}`;
    const [, theirs, right] =
      /^Type '(.*?)' does not satisfy the expected type '(.*?)'\./.exec(message) ?? [];
    if (theirs !== undefined && !theirs.includes("any")) return `its type should be ${right}`;
  }
  return undefined;
}

/** Whether there are types that are programs of their own. */
function computesTypes(node: ts.Node): boolean {
  return (
    compiler.isConditionalTypeNode(node) ||
    compiler.isMappedTypeNode(node) ||
    compiler.isTemplateLiteralTypeNode(node) ||
    compiler.forEachChild(node, (child) => computesTypes(child) || undefined) === true
  );
}

const HOST: Omit<ts.CompilerHost, "getSourceFile" | "fileExists" | "readFile"> = {
  getDefaultLibFileName: () => DEFAULT_LIBRARY,
  getDefaultLibLocation: () => dirname(DEFAULT_LIBRARY),
  writeFile: () => {},
  getCurrentDirectory: () => "",
  getCanonicalFileName: (name) => name,
  useCaseSensitiveFileNames: () => true,
  getNewLine: () => "\n",
  resolveModuleNameLiterals: (names) =>
    names.map(({ text }) => ({
      resolvedModule:
        text === "./starter"
          ? { resolvedFileName: STARTER_FILE, extension: ".ts", isExternalLibraryImport: false }
          : undefined,
    })),
};

const libraryFiles = new Map<string, ts.SourceFile | undefined>();

/** The compiler's own declarations are read once, and bound once. */
function libraryFile(name: string): ts.SourceFile | undefined {
  if (!libraryFiles.has(name)) {
    const text =
      name === AMBIENT_FILE
        ? AMBIENT
        : compiler.sys.readFile(
            join(dirname(DEFAULT_LIBRARY), name.slice(name.lastIndexOf("/") + 1)),
          );
    libraryFiles.set(name, text === undefined ? undefined : file(name, text));
  }
  return libraryFiles.get(name);
}

function file(name: string, text: string): ts.SourceFile {
  return compiler.createSourceFile(name, text, compiler.ScriptTarget.ES2022);
}
