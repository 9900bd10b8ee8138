import { inspect } from "node:util";
import type { MimeBundle } from "../channel.js";

/**
 * The method by which a value says how it is shown: it returns a MIME bundle, an empty one where it
 * has been shown already.
 */
export const MIME_BUNDLE = Symbol.for("backprop-workbook.mimeBundle");

/** Where a package that cells have imported may offer forms of other values. */
const RICH_FORM = Symbol.for("backprop-workbook.richForm");

const MAX_TEXT = 20_000;

/**
 * How the value of a cell's last expression is shown: the bundle of its own method or of the
 * course's, where there is one, and always text. Undefined where nothing is to be shown.
 * @throws what the value's own method throws; TypeError for a bundle that is no JSON
 */
export function mimeBundle(value: unknown): MimeBundle | undefined {
  const own = ownBundle(value);
  if (own !== undefined && Object.keys(own).length === 0) return undefined;
  return { "text/plain": plainText(value), ...own };
}

/** Text of several lines as it is, other values as Node prints them: at most 100 entries of an array and 20,000 characters in all. */
export function plainText(value: unknown): string {
  const text = typeof value === "string" && value.includes("\n") ? value : printed(value);
  if (text.length <= MAX_TEXT) return text;
  const total = text.length.toLocaleString("en");
  return `${text.slice(0, MAX_TEXT)}\n... shortened: ${total} characters in all`;
}

function printed(value: unknown): string {
  return inspect(value, {
    depth: 4,
    maxArrayLength: 100,
    maxStringLength: MAX_TEXT,
    breakLength: 100,
  });
}

function ownBundle(value: unknown): MimeBundle | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const method = MIME_BUNDLE in value ? value[MIME_BUNDLE] : Reflect.get(globalThis, RICH_FORM);
  if (typeof method !== "function") return undefined;
  const bundle: unknown = method.call(value, value);
  if (typeof bundle !== "object" || bundle === null) return undefined;
  try {
    return JSON.parse(JSON.stringify(bundle));
  } catch (error) {
    throw new TypeError("a value's MIME bundle cannot be written as JSON", { cause: error });
  }
}
