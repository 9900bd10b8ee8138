import type { Note } from "../report/note.js";

/** The text of a file, or why it has none. */
export type Decoded =
  | { readonly text: string }
  | { readonly kind: Extract<Note["kind"], "empty" | "not-text">; readonly reason: string };

const strict = new TextDecoder("utf-8", { fatal: true });

/** Reads bytes as UTF-8, with or without a byte order mark, lines ended in any system's way. */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return { kind: "not-text", reason: "it is UTF-16; save it as UTF-8" };
  }
  let text: string;
  try {
    text = strict.decode(bytes);
  } catch {
    return { kind: "not-text", reason: "it is not UTF-8 text; save it as UTF-8" };
  }
  if (text.includes("\0")) return { kind: "not-text", reason: "it is not text" };
  if (text.trim() === "") return { kind: "empty", reason: "it is empty" };
  return { text: text.replace(/\r\n?/g, "\n") };
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}
