/** The project's TypeScript, with the parts of it that its own types leave out. */
import { createRequire } from "node:module";
import { dirname } from "node:path";
import type ts from "typescript";

/** A source file as the parser and the binder leave it. */
export interface BoundFile extends ts.SourceFile {
  /** The names that the file declares, once it is bound. */
  locals?: Map<string, ts.Symbol>;
  path: string;
  /** What makes a file a module rather than a script. */
  externalModuleIndicator?: ts.Node | true;
  parseDiagnostics: readonly ts.DiagnosticWithLocation[];
  /** Every identifier in it. */
  identifiers: ReadonlyMap<string, string>;
  /** What is known of its variables when its code has run. */
  endFlowNode?: FlowNode;
  /** The modules it names. */
  imports?: readonly ts.StringLiteral[];
}

/** A step in a file's course, which leads back to the steps before it. */
export interface FlowNode {
  flags: number;
  node?: ts.Node;
  antecedent?: FlowNode | FlowNode[];
}

/** Where one name in a program resolves to. */
export interface ResolvingProgram extends ts.Program {
  getResolvedModule(
    file: ts.SourceFile,
    name: string,
    mode: ts.ResolutionMode,
  ): ts.ResolvedModuleWithFailedLookupLocations | undefined;
}

interface Internals {
  bindSourceFile(file: ts.SourceFile, options: ts.CompilerOptions): void;
  findPrecedingToken(position: number, file: ts.SourceFile): ts.Node | undefined;
  findNextToken(before: ts.Node, parent: ts.Node, file: ts.SourceFile): ts.Node | undefined;
  getTouchingPropertyName(file: ts.SourceFile, position: number): ts.Node;
  FlowFlags: Readonly<Record<"Start" | "BranchLabel", number>>;
  Completions: {
    getCompletionsAtPosition(
      host: object,
      program: ts.Program,
      log: () => void,
      file: ts.SourceFile,
      position: number,
      preferences: ts.UserPreferences,
      triggerCharacter: undefined,
      kind: ts.CompletionTriggerKind,
    ): ts.CompletionInfo | undefined;
  };
  SignatureHelp: {
    getSignatureHelpItems(
      program: ts.Program,
      file: ts.SourceFile,
      position: number,
      trigger: { kind: "invoked" },
      cancellation: { throwIfCancellationRequested(): void },
    ): ts.SignatureHelpItems | undefined;
  };
  SymbolDisplay: {
    getSymbolDisplayPartsDocumentationAndSymbolKind(
      checker: ts.TypeChecker,
      symbol: ts.Symbol,
      file: ts.SourceFile,
      container: ts.Node | undefined,
      location: ts.Node,
    ): {
      displayParts: ts.SymbolDisplayPart[];
      documentation: ts.SymbolDisplayPart[];
      tags: ts.JSDocTagInfo[] | undefined;
    };
  };
}

export type TypeScript = typeof ts & Internals;

const require = createRequire(import.meta.url);

/** Loads TypeScript as Node's own modules are loaded, which is quicker than an `import` of it. */
export function loadTypeScript(): TypeScript {
  return require("typescript");
}

/** Node's types and those of tslab's display functions, for folders that have none of their own. */
export const tslabFolder = dirname(dirname(require.resolve("tslab")));
const tslabRequire = createRequire(require.resolve("tslab"));
export const fallbackTypes = dirname(dirname(tslabRequire.resolve("@types/node/package.json")));

/** Where TypeScript's own files lie. */
export const typeScriptFolder = require.resolve("typescript").replace(/[^/\\]*$/, "");
