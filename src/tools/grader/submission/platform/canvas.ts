import type { Owner } from "./owner.js";

/**
 * Canvas's names: `leeann_LATE_123_456_softmax-1.ts` has the sortable name in small letters, the
 * platform's word that it is late, the person's number, the attachment's, and the file's own name.
 * A text that was typed in is `leeann_123_text.html`; in anonymous assignments, `anon_x7Kq2` stands
 * for name and number. The files have the time of the download, so that only `LATE` tells of time.
 * Source: Canvas, lib/content_zipper.rb.
 */
export function inCanvas(entry: string): Owner | undefined {
  const file = /^(.{1,200}?)(_LATE)?_(\d{1,16})_(\d{1,16})_(.{1,200})$/.exec(entry);
  if (file !== null) {
    const [, name = "", late, id = "", attachment, called = ""] = file;
    return { name, id, called, late: late !== undefined, serial: Number(attachment) };
  }
  const text = /^(.{1,200}?)(_LATE)?_(\d{1,16})_((?:text|link)\.html)$/.exec(entry);
  if (text !== null) {
    const [, name = "", late, id = "", called = ""] = text;
    return { name, id, called, late: late !== undefined };
  }
  const anonymous = /^(LATE_)?anon_(\w{1,40}?)_(?:(\d{1,16})_(.{1,200})|(text\.html))$/.exec(entry);
  if (anonymous === null) return undefined;
  const [, late, id = "", attachment = "0", file2, text2 = ""] = anonymous;
  const called = file2 ?? text2;
  return { name: `anon_${id}`, called, late: late !== undefined, serial: Number(attachment) };
}
