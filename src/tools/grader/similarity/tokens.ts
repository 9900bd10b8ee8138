import { createRequire } from "node:module";
import type typescript from "typescript";
import { strip } from "../sandbox/strip.js";

/** A token of code by what it is, and its line. */
export interface Token {
  /** A keyword or a sign as it is; names, numbers and texts as only that they are one. */
  readonly kind: string;
  /** From 1, in the code as it was handed in. */
  readonly line: number;
}

const require = createRequire(import.meta.url);

/**
 * The structure of code: its tokens without comments, layout and types, whatever its names, numbers
 * and texts are. It is only read letter by letter, and never run or parsed.
 */
export function tokensOf(source: string): Token[] {
  const ts = require("typescript") as typeof typescript;
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard);
  const code = withoutTypes(source);
  scanner.setText(code);
  const tokens: Token[] = [];
  let line = 1;
  let at = 0;
  // For each open bracket of a template's expression, how many braces are open in it.
  const templates: number[] = [];
  for (;;) {
    let kind = scanner.scan();
    if (kind === ts.SyntaxKind.EndOfFileToken) return tokens;
    if (kind === ts.SyntaxKind.SlashToken && !endsValue(tokens.at(-1))) {
      kind = scanner.reScanSlashToken();
    }
    const inside = templates.length - 1;
    if (kind === ts.SyntaxKind.OpenBraceToken && inside >= 0)
      templates[inside] = (templates[inside] ?? 0) + 1;
    if (kind === ts.SyntaxKind.CloseBraceToken && inside >= 0) {
      if (templates[inside] === 0) kind = scanner.reScanTemplateToken(false);
      else templates[inside] = (templates[inside] ?? 0) - 1;
    }
    if (kind === ts.SyntaxKind.TemplateHead) templates.push(0);
    if (kind === ts.SyntaxKind.TemplateTail) templates.pop();
    for (; at < scanner.getTokenStart(); at++) if (code.charCodeAt(at) === 0x0a) line += 1;
    tokens.push({ kind: nameOf(kind, ts), line });
  }
}

/** Types are stripped line by line; code that cannot be read keeps them. */
function withoutTypes(source: string): string {
  try {
    return strip(source);
  } catch {
    return source;
  }
}

/** Whether a value ends here, so that a slash behind it divides. */
function endsValue(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    ["name", "number", "text", "template end", ")", "]", "}", "this"].includes(token.kind)
  );
}

function nameOf(kind: typescript.SyntaxKind, ts: typeof typescript): string {
  if (kind === ts.SyntaxKind.Identifier) return "name";
  if (kind === ts.SyntaxKind.NumericLiteral || kind === ts.SyntaxKind.BigIntLiteral)
    return "number";
  if (
    kind === ts.SyntaxKind.StringLiteral ||
    kind === ts.SyntaxKind.NoSubstitutionTemplateLiteral
  ) {
    return "text";
  }
  if (kind === ts.SyntaxKind.TemplateTail) return "template end";
  // What declares a variable, and how, says nothing of structure.
  if (kind === ts.SyntaxKind.ConstKeyword || kind === ts.SyntaxKind.VarKeyword) return "let";
  return ts.tokenToString(kind) ?? ts.SyntaxKind[kind] ?? "other";
}
