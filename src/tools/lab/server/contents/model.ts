import type { Stats } from "node:fs";
import { extname } from "node:path";
import type { Place } from "../files/course-folder.js";

export type ContentsType = "directory" | "file" | "notebook";
export type ContentsFormat = "json" | "text" | "base64";

/**
 * A file or folder as Jupyter's contents API describes it.
 * Source: Jupyter Server, "Contents API".
 */
export interface ContentsModel {
  name: string;
  path: string;
  type: ContentsType;
  created: string;
  last_modified: string;
  size: number | null;
  writable: boolean;
  mimetype: string | null;
  format: ContentsFormat | null;
  content: unknown;
  hash?: string;
  hash_algorithm?: string;
}

const MIME_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".csv": "text/csv",
  ".gif": "image/gif",
  ".html": "text/html",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".js": "text/javascript",
  ".json": "application/json",
  ".md": "text/markdown",
  ".mjs": "text/javascript",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ts": "text/typescript",
  ".txt": "text/plain",
  ".webp": "image/webp",
};

/** The MIME type that a file's name stands for. */
export function mimeTypeOf(name: string): string | null {
  return MIME_TYPES[extname(name).toLowerCase()] ?? null;
}

/** What kind of content a file or folder is, when nothing else is asked for. */
export function typeOf(name: string, stats: Stats): ContentsType {
  if (stats.isDirectory()) return "directory";
  return name.toLowerCase().endsWith(".ipynb") ? "notebook" : "file";
}

/** A model without content. */
export function modelOf(place: Place, stats: Stats, type = typeOf(place.name, stats)) {
  const model: ContentsModel = {
    name: place.name,
    path: place.path,
    type,
    created: stats.birthtime.toISOString(),
    last_modified: stats.mtime.toISOString(),
    size: stats.isDirectory() ? null : stats.size,
    writable: true,
    mimetype: type === "file" ? mimeTypeOf(place.name) : null,
    format: null,
    content: null,
  };
  return model;
}
