import { typedText } from "./blackboard.js";

/** What a platform calls a text that was typed into it. */
const TYPED = /^(?:onlinetext|text)\.html$/i;

/** Blackboard's receipts hold it, beside other things. */
const RECEIPT = /_attempt_\d{4}(?:-\d\d){5}\.txt$/;

/** Whether a file is a text that a student typed into the platform. */
export function isTyped({ path, called }: { readonly path: string; readonly called?: string }) {
  return TYPED.test(called ?? path.slice(path.lastIndexOf("/") + 1)) || RECEIPT.test(path);
}

/** The code in a text that a student typed into the platform. */
export function typedCode(text: string): string {
  return htmlText(/^\ufeff?Name: /.test(text) ? typedText(text) : text);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** The text of a page as its author typed it: lines end where paragraphs and rows do. */
export function htmlText(html: string): string {
  const body = /<body[^<>]{0,500}>([\s\S]*)/i.exec(html)?.[1] ?? html;
  return body
    .replace(/<(?:br|\/p|\/div|\/pre|\/li|\/h\d)[^<>]{0,500}>\n?/gi, "\n")
    .replace(/<[!/a-z][^<>]{0,2000}>/gi, "")
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (all, decimal, hex, name) => {
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? all;
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    })
    .replaceAll("\u00a0", " ");
}
