import { toLines } from "./lines.js";
import type { Cell, Notebook, Output } from "./notebook.js";

/**
 * A notebook with every text in one piece, as the front end takes it, or in lines, as it is stored.
 * Source: nbformat, `rejoin_lines` and `split_lines`.
 */
export function joined(notebook: Notebook): Notebook {
  return withTexts(notebook, {
    text: join,
    typed: (type, value) => (isJson(type) ? value : join(value)),
  });
}

/** The reverse of {@link joined}. */
export function split(notebook: Notebook): Notebook {
  return withTexts(notebook, {
    text: inLines,
    typed: (type, value) => (isText(type) ? inLines(value) : value),
  });
}

interface Conversion {
  text(value: unknown): unknown;
  /** What has a MIME type: text, data, or bytes in base 64. */
  typed(type: string, value: unknown): unknown;
}

function withTexts(notebook: Notebook, conversion: Conversion): Notebook {
  const cells = notebook.cells.map((cell): Cell => {
    const converted: Cell = { ...cell, source: conversion.text(cell.source) as Cell["source"] };
    if (isRecord(cell.attachments)) {
      converted.attachments = mapped(cell.attachments, (_, file) => withTypes(file, conversion));
    }
    if (cell.outputs !== undefined) {
      converted.outputs = cell.outputs.map((output) => withText(output, conversion));
    }
    return converted;
  });
  return { ...notebook, cells };
}

function withText(output: Output, conversion: Conversion): Output {
  if (output.output_type === "stream" && "text" in output) {
    return { ...output, text: conversion.text(output.text) };
  }
  if (output.data === undefined) return output;
  return { ...output, data: withTypes(output.data, conversion) as Record<string, unknown> };
}

function withTypes(bundle: unknown, conversion: Conversion): unknown {
  return isRecord(bundle) ? mapped(bundle, conversion.typed) : bundle;
}

function mapped(record: Record<string, unknown>, map: (name: string, value: unknown) => unknown) {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, map(name, value)]),
  );
}

function join(value: unknown): unknown {
  const lines = Array.isArray(value) && value.every((line) => typeof line === "string");
  return lines ? value.join("") : value;
}

function inLines(value: unknown): unknown {
  return typeof value === "string" ? toLines(value) : value;
}

/** A list in what is JSON is data, and no text. */
function isJson(type: string): boolean {
  return /^application\/(.*\+)?json$/.test(type);
}

function isText(type: string): boolean {
  return type.startsWith("text/") || ["application/javascript", "image/svg+xml"].includes(type);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
