import { inspect } from "node:util";
import type { CellError } from "../channel.js";
import { codeFrame } from "./code-frame.js";
import { type Frame, frameText } from "./stack.js";

/** The calls that led to an error, the last one first. */
export type FramesOf = (error: Error) => readonly Frame[];

const MAX_FRAMES = 12;
const MAX_REASONS = 10;
const MAX_TEXT = 20_000;
/** What an error says of itself elsewhere in its description. */
const TOLD = ["name", "message", "stack", "cause", "errors"];

/** An exception in the user's terms: message, places in cells and files, the line it came from. */
export function describeException(error: unknown, framesOf: FramesOf): CellError {
  const traceback = description(error, framesOf, new Set());
  if (!(error instanceof Error)) {
    return { status: "error", ename: "Thrown", evalue: shown(error), traceback };
  }
  const [ename, evalue] = [textOf(error.name) || "Error", shortened(textOf(error.message))];
  return { status: "error", ename, evalue, traceback };
}

/** @param told errors that are described already: a cause may lead back to what it caused */
function description(error: unknown, framesOf: FramesOf, told: Set<unknown>): string[] {
  if (!(error instanceof Error)) return [`Thrown: ${shown(error)}`];
  const [name, message] = [textOf(error.name) || "Error", shortened(textOf(error.message))];
  const head = message === "" ? name : `${name}: ${message}`;
  if (told.has(error)) return [`${head} (see above)`];
  told.add(error);
  return [
    head,
    ...frameLines(framesOf(error)),
    ...fieldLines(error),
    ...reasonLines(error, framesOf, told),
    ...("cause" in error && error.cause !== undefined
      ? labelled("Caused by", description(error.cause, framesOf, told))
      : []),
  ];
}

function frameLines(frames: readonly Frame[]): string[] {
  const marked = frames.find((frame) => frame.text !== undefined);
  const lines = frames.slice(0, MAX_FRAMES).flatMap((frame) => {
    if (frame !== marked || frame.text === undefined) return [frameText(frame)];
    return [frameText(frame), ...codeFrame(frame.text, frame.place).map((line) => `    ${line}`)];
  });
  const more = frames.length - MAX_FRAMES;
  return more > 0 ? [...lines, `    ... ${more} more`] : lines;
}

/** What an error carries beside its message, as a system's error its code. */
function fieldLines(error: Error): string[] {
  const names = Object.keys(error).filter((name) => !TOLD.includes(name));
  if (names.length === 0) return [];
  const fields = Object.fromEntries(names.map((name) => [name, Reflect.get(error, name)]));
  return shown(fields)
    .split("\n")
    .map((line, i) => (i === 0 ? `    with ${line}` : `    ${line}`));
}

/** Several errors in one, as of `Promise.any`. */
function reasonLines(error: Error, framesOf: FramesOf, told: Set<unknown>): string[] {
  if (!("errors" in error) || !Array.isArray(error.errors)) return [];
  const reasons: unknown[] = error.errors;
  const lines = reasons
    .slice(0, MAX_REASONS)
    .flatMap((reason, i) => labelled(`Reason ${i + 1}:`, description(reason, framesOf, told)));
  const more = reasons.length - MAX_REASONS;
  return more > 0 ? [...lines, `... ${more} more reasons`] : lines;
}

function labelled(label: string, [head = "", ...rest]: readonly string[]): string[] {
  return [`${label} ${head}`, ...rest];
}

function shown(value: unknown): string {
  return shortened(inspect(value));
}

/** A name or a message may be anything. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : inspect(value);
}

function shortened(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  return `${text.slice(0, MAX_TEXT)}... shortened: ${text.length.toLocaleString("en")} characters in all`;
}
