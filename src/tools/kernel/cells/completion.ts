import type ts from "typescript";
import type { Completions } from "../channel.js";
import type { TypeScript } from "./typescript.js";

/** Names that fit at `cursor`, best first: those that begin with what is written, then the rest. */
export function completionsAt(
  compiler: TypeScript,
  program: ts.Program,
  file: ts.SourceFile,
  cursor: number,
): Completions {
  const found = compiler.Completions.getCompletionsAtPosition(
    {},
    program,
    () => {},
    file,
    cursor,
    {},
    undefined,
    compiler.CompletionTriggerKind.Invoked,
  );
  const entries = found?.entries ?? [];
  const written = writtenName(compiler, file, cursor);
  if (written === undefined) {
    const sorted = [...entries].sort(
      (a, b) => a.sortText.localeCompare(b.sortText) || a.name.localeCompare(b.name),
    );
    return { matches: sorted.map(({ name }) => name), start: cursor, end: cursor };
  }
  const matches = entries
    .flatMap(({ name, sortText }) => {
      const rank = rankOf(name, written.text);
      return rank === undefined ? [] : [{ name, key: rank + sortText }];
    })
    .sort((a, b) => a.key.localeCompare(b.key))
    .map(({ name }) => name);
  return { matches, start: written.getStart(file), end: written.end };
}

/** The name at the cursor that the user has begun. */
function writtenName(
  compiler: TypeScript,
  file: ts.SourceFile,
  cursor: number,
): ts.Identifier | undefined {
  const before = compiler.findPrecedingToken(cursor, file);
  if (before !== undefined && compiler.isIdentifier(before) && before.end >= cursor) return before;
  const next = before === undefined ? undefined : compiler.findNextToken(before, file, file);
  const isAtNext =
    next !== undefined &&
    compiler.isIdentifier(next) &&
    next.getStart(file) <= cursor &&
    cursor <= next.end;
  return isAtNext ? next : undefined;
}

function rankOf(name: string, written: string): string | undefined {
  if (name.startsWith(written)) return "0";
  const [lower, part] = [name.toLowerCase(), written.toLowerCase()];
  if (lower.startsWith(part)) return "1";
  return lower.includes(part) ? "2" : undefined;
}
