import type ts from "typescript";
import type { TypeScript } from "./typescript.js";

type Parts = readonly ts.SymbolDisplayPart[] | undefined;

/** What an editor shows on hovering: the signature, then its documentation; null for nothing. */
export function quickInfoAt(
  compiler: TypeScript,
  checker: ts.TypeChecker,
  file: ts.SourceFile,
  position: number,
): string | null {
  const node = compiler.getTouchingPropertyName(file, position);
  if (node === file) return null;
  const symbol = checker.getSymbolAtLocation(node);
  if (symbol === undefined || checker.isUnknownSymbol(symbol)) return null;
  const info = compiler.SymbolDisplay.getSymbolDisplayPartsDocumentationAndSymbolKind(
    checker,
    symbol,
    file,
    file,
    node,
  );
  const text = [textOf(info.displayParts), documentation(info.documentation, info.tags)];
  return text.filter(Boolean).join("\n\n") || null;
}

/** A comment as a reader wants it: paragraphs, and what its tags say in words. */
export function documentation(comment: Parts, tags: readonly ts.JSDocTagInfo[] = []): string {
  const parameters = tags.filter(({ name }) => name === "param").map(parameter);
  const others = tags.filter(({ name }) => name !== "param").map(sentence);
  const list = parameters.length === 0 ? "" : ["Parameters:", ...parameters].join("\n");
  return [paragraphs(textOf(comment)), list, ...others].filter(Boolean).join("\n\n");
}

export function textOf(parts: Parts): string {
  return (parts ?? []).map((part) => part.text).join("");
}

const WORDS: Readonly<Record<string, string>> = {
  returns: "Returns",
  return: "Returns",
  throws: "Throws",
  deprecated: "Deprecated:",
  see: "See",
  default: "By default",
};

function parameter(tag: ts.JSDocTagInfo): string {
  const [, name = "", text = ""] = /^(\S+)\s*(?:-\s*)?((?:.|\n)*)$/u.exec(textOf(tag.text)) ?? [];
  return `  ${name}: ${paragraphs(text)}`.replace(/: $/, "");
}

/** An example stays as it is written. */
function sentence(tag: ts.JSDocTagInfo): string {
  const text = textOf(tag.text);
  if (tag.name === "example") return `Example:\n${text}`;
  const word = WORDS[tag.name] ?? `${tag.name[0]?.toUpperCase()}${tag.name.slice(1)}:`;
  return `${word} ${paragraphs(text)}`.trimEnd();
}

/** Lines broken to fit a source file are joined; empty lines, lists and indented lines stay. */
function paragraphs(text: string): string {
  return text.replace(/([^\n])\n(?!\n|\s|[-*\d]|```)/g, "$1 ").trim();
}
