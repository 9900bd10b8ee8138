import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import type { CellError } from "../channel.js";
import { codeFrame } from "./code-frame.js";
import type { Place, SourcePositions } from "./source-positions.js";
import { tslabFolder } from "./typescript.js";

/** Code of the user's, by the name it has in a stack: what it is called, its text, its positions. */
export interface Source {
  label: string;
  text: string;
  positions: SourcePositions;
}
export type FindSource = (name: string) => Source | undefined;

const KERNEL_FOLDER = fileURLToPath(new URL("..", import.meta.url));
const HIDDEN = ["node:", tslabFolder + sep, KERNEL_FOLDER, `file://${KERNEL_FOLDER}`];
const FRAME = /^ {4}at (?:(?<caller>.*) \()?(?<name>[^()]+?):(?<line>\d+):(?<column>\d+)\)?$/;
const MAX_FRAMES = 12;

/** An exception in the user's terms: message, places in cells and files, the line it came from. */
export function describeException(error: unknown, find: FindSource): CellError {
  if (!(error instanceof Error)) {
    const evalue = inspect(error);
    return { status: "error", ename: "Thrown", evalue, traceback: [`Thrown: ${evalue}`] };
  }
  const ename = String(error.name || "Error");
  const evalue = String(error.message);
  const traceback = [evalue === "" ? ename : `${ename}: ${evalue}`, ...frames(error, find)];
  if (error.cause !== undefined) {
    const [head = "", ...rest] = describeException(error.cause, find).traceback;
    traceback.push(`Caused by ${head}`, ...rest);
  }
  return { status: "error", ename, evalue, traceback };
}

function frames(error: Error, find: FindSource): string[] {
  const lines: string[] = [];
  let framed = false;
  let shown = 0;
  for (const line of String(error.stack).split("\n")) {
    const frame = FRAME.exec(line)?.groups;
    if (frame === undefined) continue;
    const name = String(frame.name).replace(/^async /, "");
    if (HIDDEN.some((folder) => name.startsWith(folder))) continue;
    if (++shown > MAX_FRAMES) continue;
    const place = { line: Number(frame.line), column: Number(frame.column) };
    const source = find(name);
    const original = source?.positions.original(place);
    if (source !== undefined && original === undefined) continue;
    lines.push(describeFrame(frame.caller, source?.label ?? shortened(name), original ?? place));
    if (source === undefined || original === undefined || framed) continue;
    lines.push(...codeFrame(source.text, original).map((text) => `    ${text}`));
    framed = true;
  }
  if (shown > MAX_FRAMES) lines.push(`    ... ${shown - MAX_FRAMES} more`);
  return lines;
}

function describeFrame(caller: string | undefined, where: string, place: Place): string {
  const position = `${where}, line ${place.line}, column ${place.column}`;
  const name = caller?.replace(/^async /, "").replace(/^(Object|Proxy|exports)\./, "");
  return name === undefined ? `    at ${position}` : `    at ${name} (${position})`;
}

function shortened(path: string): string {
  const file = path.startsWith("file://") ? fileURLToPath(path) : path;
  return relative(process.cwd(), file);
}
