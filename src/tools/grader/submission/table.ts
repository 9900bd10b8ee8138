import { parse } from "csv-parse/sync";
import { InputError } from "../report/input-error.js";

/** A row of a table, with the line where it ends. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Reads a table as spreadsheets write it: cells parted by commas, semicolons or tabs, in UTF-8 or
 * in UTF-16 with its mark.
 * @param file is named in errors
 * @throws InputError with file and line
 */
export function readTable(bytes: Uint8Array, file: string): Row[] {
  const text = textOf(bytes, file);
  const [first = ""] = text.split("\n", 1);
  const counts = [",", ";", "\t"].map((mark) => [mark, first.split(mark).length] as const);
  const [delimiter] = counts.reduce((a, b) => (b[1] > a[1] ? b : a));
  try {
    const rows = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly { record: string[]; info: { lines: number } }[];
    return rows
      .map(({ record, info }) => ({ cells: record, line: info.lines }))
      .filter(({ cells }) => cells.some((cell) => cell !== ""));
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1;
    throw new InputError(`${file}, line ${line}: a quoted cell is not closed as it should be`);
  }
}

const UTF_8 = new TextDecoder("utf-8", { fatal: true });

function textOf(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? "utf-16le" : "utf-16be";
  const isWide = wide === "utf-16le" || (first === 0xfe && second === 0xff);
  let text: string;
  try {
    text = (isWide ? new TextDecoder(wide, { fatal: true }) : UTF_8).decode(bytes);
  } catch {
    const line = isWide ? 1 : lineOfFault(bytes);
    // What else it is cannot be known, and a guess would change names.
    throw new InputError(`${file}, line ${line}: it is not UTF-8 text; save it as "CSV UTF-8"`);
  }
  if (text.includes("\0")) throw new InputError(`${file}, line 1: it is not text`);
  if (text.trim() === "") throw new InputError(`${file}, line 1: it is empty`);
  return text.replace(/\r\n?/g, "\n");
}

/** The first line that is not UTF-8. */
function lineOfFault(bytes: Uint8Array): number {
  let line = 1;
  let begin = 0;
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i] !== 0x0a) continue;
    try {
      UTF_8.decode(bytes.subarray(begin, i));
    } catch {
      return line;
    }
    line += 1;
    begin = i + 1;
  }
  return 1;
}
