import type ts from "typescript";
import type { TypeScript } from "./typescript.js";

type Merging = ts.Symbol & { parent?: ts.Symbol };
type Declared = ts.Declaration & { symbol: ts.Symbol };

/**
 * Has a namespace go on with what an earlier cell declared under its name: a namespace, or a class,
 * function or enumeration, as the parts of one in a file do.
 * @returns how to take it back, or undefined where the new declaration stands for itself
 */
export function mergeSymbols(
  compiler: TypeScript,
  before: ts.Symbol,
  after: ts.Symbol,
): (() => void) | undefined {
  const { SymbolFlags } = compiler;
  const open = SymbolFlags.Module | SymbolFlags.Class | SymbolFlags.Function | SymbolFlags.Enum;
  const isNamespace = (after.flags & SymbolFlags.Module) !== 0;
  const isOnlyThat = (after.flags & ~SymbolFlags.Module) === 0;
  if (!isNamespace || !isOnlyThat || (before.flags & open) === 0 || before === after) {
    return undefined;
  }
  return merge(compiler, before, after);
}

function merge(compiler: TypeScript, before: Merging, after: Merging): () => void {
  const undone: (() => void)[] = [];
  for (const declaration of (before.declarations ?? []) as Declared[]) {
    declaration.symbol = after;
    undone.push(() => {
      declaration.symbol = before;
    });
  }
  after.flags |= before.flags;
  after.declarations = [...(before.declarations ?? []), ...(after.declarations ?? [])];
  const value = before.valueDeclaration ?? after.valueDeclaration;
  if (value !== undefined) after.valueDeclaration = value;
  if (before.members !== undefined) after.members = before.members;
  const exports = after.exports ?? new Map();
  after.exports = exports;
  for (const [name, member] of before.exports ?? []) {
    const own = exports.get(name);
    if (own !== undefined) {
      undone.push(mergeSymbols(compiler, member, own) ?? (() => {}));
      continue;
    }
    exports.set(name, member);
    (member as Merging).parent = after;
    undone.push(() => {
      (member as Merging).parent = before;
    });
  }
  return () => {
    for (const undo of undone) undo();
  };
}
