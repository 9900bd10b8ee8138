import type * as ts from "@tslab/typescript-for-tslab";

/** What an editor shows on hovering: the signature, then its documentation; null for nothing. */
export function quickInfo(info: ts.QuickInfo | undefined): string | null {
  if (info === undefined || info === null) return null;
  const signature = textOf(info.displayParts);
  const paragraphs = [signature, textOf(info.documentation)];
  const tags = (info.tags ?? []).map((tag) => `@${tag.name} ${textOf(tag.text)}`.trimEnd());
  paragraphs.push(tags.join("\n"));
  const text = paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
  return text === "" ? null : text;
}

function textOf(parts: readonly ts.SymbolDisplayPart[] | undefined): string {
  return (parts ?? []).map((part) => part.text).join("");
}
