import type ts from "typescript";
import { type CellImport, cellImports } from "./cell-imports.js";
import { guardAwaits } from "./guarded-awaits.js";
import { type CellNames, shareVariables } from "./shared-variables.js";
import { SourcePositions } from "./source-positions.js";
import type { BoundFile, TypeScript } from "./typescript.js";

/** A cell's code as it runs, and what of it the session must know. */
export interface EmittedCell {
  js: string;
  positions: SourcePositions;
  names: CellNames;
  imports: CellImport[];
  /** The variables it declares. */
  declared: ReadonlySet<string>;
  /** Those of them that are there, without a value, before the cell runs. */
  hoisted: ReadonlySet<string>;
  /** Names that it says are declared elsewhere: they are no variables of the session. */
  ambient: ReadonlySet<string>;
  /** What its code says that it has come to, beside the variables it sets. */
  marked: ReadonlySet<string>;
}

/** What a cell's code depends on beside its text. */
export interface EmitContext {
  program: ts.Program;
  /** The variables of earlier cells. */
  variables: ReadonlySet<string>;
  /** Names that its export lists add. */
  renamed: ReadonlyMap<string, string>;
  /** Names that go on with what an earlier cell declared. */
  continued: ReadonlyMap<string, unknown>;
}

/**
 * Writes a checked cell as JavaScript, in two steps: TypeScript's own, which knows the types, and
 * one that puts the variables where all cells find them.
 */
export function emitCell(
  compiler: TypeScript,
  file: BoundFile,
  { program, variables, renamed, continued }: EmitContext,
): EmittedCell {
  const checker = program.getTypeChecker();
  const names = freeNames(file, variables);
  const isValue = (name: ts.Identifier) => isValueAlias(compiler, checker, name);
  const declared = new Set<string>();
  const ambient = new Set<string>();
  const marked = new Set<string>(continued.keys());
  const hoisted = new Set<string>();
  const fresh = new Set<string>();
  const { SymbolFlags } = compiler;
  for (const [name, symbol] of file.locals ?? []) {
    if (renamed.has(name)) continue;
    if (!isVariable(compiler, symbol, isValue)) {
      if ((symbol.flags & SymbolFlags.Value) !== 0) ambient.add(name);
      else if ((symbol.flags & (SymbolFlags.Interface | SymbolFlags.TypeAlias)) !== 0) {
        marked.add(name);
      }
      continue;
    }
    declared.add(name);
    const namespace = (symbol.flags & (SymbolFlags.Module | SymbolFlags.Enum)) !== 0;
    const open = (symbol.flags & (SymbolFlags.Class | SymbolFlags.Function)) !== 0;
    if (namespace && !open && !continued.has(name)) fresh.add(name);
    if (namespace) hoisted.add(name);
  }
  for (const name of renamed.keys()) declared.add(name);

  const written = emitTypeScript(compiler, program, file, names, marked, isValue);
  const isShared = (name: string) =>
    declared.has(name) || (variables.has(name) && !ambient.has(name));
  const shared = compiler.transpileModule(written.js, {
    fileName: "cell.ts",
    compilerOptions: { ...OUTPUT(compiler), sourceMap: true },
    transformers: {
      before: [shareVariables(compiler, names, isShared, fresh, hoisted), guardAwaits(compiler)],
      after: [() => (source) => withoutExportMark(compiler, source)],
    },
  });
  return {
    js: withoutMapComment(shared.outputText),
    positions: new SourcePositions(file.fileName, [shared.sourceMapText ?? "", written.map]),
    names,
    imports: cellImports(compiler, file, isValue),
    declared,
    hoisted,
    ambient,
    marked,
  };
}

/** A module without exports is written with an empty list of them. */
function withoutExportMark(compiler: TypeScript, file: ts.SourceFile): ts.SourceFile {
  const statements = file.statements.filter((one) => !compiler.isExportDeclaration(one));
  return compiler.factory.updateSourceFile(file, statements);
}

const OUTPUT = ({ ScriptTarget, ModuleKind }: TypeScript): ts.CompilerOptions => ({
  target: ScriptTarget.ES2022,
  module: ModuleKind.ESNext,
});

/** A name that nothing in the cell has. */
function freeNames(file: BoundFile, variables: ReadonlySet<string>): CellNames {
  const free = (name: string): string =>
    file.identifiers.has(name) || variables.has(name) ? free(`${name}_`) : name;
  return { variables: free("$"), cell: free("$cell") };
}

function isValueAlias(compiler: TypeScript, checker: ts.TypeChecker, name: ts.Identifier): boolean {
  const symbol = checker.getSymbolAtLocation(name);
  if (symbol === undefined) return false;
  const { flags } = checker.getAliasedSymbol(symbol);
  return (flags & compiler.SymbolFlags.Value) !== 0;
}

/** Whether a name has something at run time: not a type alone, and not what is only declared. */
function isVariable(
  compiler: TypeScript,
  symbol: ts.Symbol,
  isValue: (name: ts.Identifier) => boolean,
): boolean {
  const { ModifierFlags, SymbolFlags } = compiler;
  const declarations = symbol.declarations ?? [];
  if ((symbol.flags & SymbolFlags.Alias) !== 0) {
    return declarations.some((declaration) => {
      const name = compiler.getNameOfDeclaration(declaration);
      return name !== undefined && compiler.isIdentifier(name) && isValue(name);
    });
  }
  if ((symbol.flags & SymbolFlags.Value) === 0) return false;
  const isAmbient = (declaration: ts.Declaration) =>
    (compiler.getCombinedModifierFlags(declaration) & ModifierFlags.Ambient) !== 0 ||
    compiler.isInterfaceDeclaration(declaration) ||
    compiler.isTypeAliasDeclaration(declaration);
  return declarations.some((declaration) => !isAmbient(declaration));
}

/** TypeScript's own step. Types become marks, so that it is known how far a cell has come. */
function emitTypeScript(
  compiler: TypeScript,
  program: ts.Program,
  file: BoundFile,
  names: CellNames,
  marked: ReadonlySet<string>,
  isValue: (name: ts.Identifier) => boolean,
): { js: string; map: string } {
  const { factory } = compiler;
  const cell = (name: string) =>
    factory.createPropertyAccessExpression(factory.createIdentifier(names.cell), name);
  const last = lastExpression(compiler, file);
  const statements = (statement: ts.Statement): ts.Statement[] => {
    if (compiler.isImportDeclaration(statement)) return [];
    if (compiler.isImportEqualsDeclaration(statement)) {
      const { moduleReference: entity, name } = statement;
      if (compiler.isExternalModuleReference(entity) || !isValue(name)) return [];
      const value = entityExpression(compiler, entity);
      return [
        factory.createVariableStatement(
          [],
          [factory.createVariableDeclaration(name, undefined, undefined, value)],
        ),
      ];
    }
    if (
      compiler.isInterfaceDeclaration(statement) ||
      compiler.isTypeAliasDeclaration(statement) ||
      compiler.isModuleDeclaration(statement)
    ) {
      const { text } = statement.name;
      if (!marked.has(text)) return [statement];
      const mark = factory.createCallExpression(cell("reached"), undefined, [
        factory.createStringLiteral(text),
      ]);
      return [factory.createExpressionStatement(mark), statement];
    }
    if (statement !== last) return [statement];
    const result = factory.createAssignment(cell("result"), last.expression);
    return [compiler.setTextRange(factory.createExpressionStatement(result), last)];
  };
  let js = "";
  let map = "";
  const write = (name: string, text: string) => {
    if (name.endsWith(".map")) map = text;
    else js = withoutMapComment(text);
  };
  const before = () => (source: ts.SourceFile) =>
    factory.updateSourceFile(source, source.statements.flatMap(statements));
  program.emit(file, write, undefined, false, { before: [before] });
  return { js, map };
}

/** The expression whose value is the cell's: the last statement that is not a type. */
function lastExpression(compiler: TypeScript, file: BoundFile): ts.ExpressionStatement | undefined {
  const [last] = file.statements
    .filter(
      (statement) =>
        !compiler.isInterfaceDeclaration(statement) &&
        !compiler.isTypeAliasDeclaration(statement) &&
        !compiler.isEmptyStatement(statement),
    )
    .slice(-1);
  return last !== undefined && compiler.isExpressionStatement(last) ? last : undefined;
}

function entityExpression(compiler: TypeScript, entity: ts.EntityName): ts.Expression {
  if (compiler.isIdentifier(entity)) return compiler.factory.createIdentifier(entity.text);
  const left = entityExpression(compiler, entity.left);
  return compiler.factory.createPropertyAccessExpression(left, entity.right.text);
}

export function withoutMapComment(js: string): string {
  return js.replace(/\n\/\/# sourceMappingURL=[^\n]*\s*$/, "\n");
}
