import type { Note } from "../report/note.js";

/** A file of a submission, which is read when it is needed. */
export interface SubmittedFile {
  /** Its place in the submission, with `/` between folders. */
  readonly path: string;
  /** What its author called it, where a platform put more around that. */
  readonly called?: string;
  readonly bytes: number;
  readonly modified: Date;
  /** @throws Error when it cannot be read, with the reason in a few words */
  read(): Promise<Uint8Array>;
}

/** What is wrong with a file, a folder or an archive. */
export interface Fault {
  readonly kind: Extract<Note["kind"], "unreadable" | "too-large">;
  /** Its place in the submission; empty where it is the whole of it. */
  readonly path: string;
  /** What is wrong, as the rest of a sentence that begins with the path. */
  readonly reason: string;
}

/** What a folder or an archive holds: its files, and what could not be listed. */
export interface Listing {
  readonly files: readonly SubmittedFile[];
  /** The paths of its folders. */
  readonly folders: readonly string[];
  readonly faults: readonly Fault[];
  /** Closes the archive; files can no longer be read. */
  close(): void;
}

/** What a file is to the grader, by the end of its name. */
export type FileKind = "code" | "notebook" | "archive" | "other-archive" | "other";

const KINDS: readonly (readonly [FileKind, RegExp])[] = [
  ["code", /\.[cm]?[jt]s(\.txt)?$/i],
  // Windows and browsers add an ending of their own, and hide it.
  ["notebook", /\.ipynb(\.(txt|json))?$/i],
  ["archive", /\.zip$/i],
  ["other-archive", /\.(rar|7z|tar|gz|tgz|bz2|xz)$/i],
];

export function fileKind(path: string): FileKind {
  return KINDS.find(([, ending]) => ending.test(path))?.[0] ?? "other";
}

/** The name of a file without its folders and its ending, that which Windows adds and hides too. */
export function stem(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.replace(/\.[cm]?[jt]s\.txt$|\.ipynb\.(txt|json)$|\.[^.]*$/i, "");
}

/** Whether a path leads into a folder that is no part of anybody's answers. */
export function isAside(path: string): boolean {
  return path.split("/").some((part) => ASIDE.test(part));
}

/** Hidden files, installed packages, and the shadows that macOS puts into archives. */
const ASIDE = /^(\.|node_modules$|__MACOSX$)/;

/** Whether a name in a class's folder is nobody's, but the system's or a tool's. */
export function isSystems(name: string): boolean {
  return SYSTEMS.test(name);
}

const SYSTEMS =
  /^(\.DS_Store|\.localized|\._.*|\.git|\.workbook|\.unfinished-.*|\.ipynb_checkpoints|__MACOSX|node_modules|thumbs\.db|desktop\.ini)$/i;

/** Plain order of code units, the same on every machine. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
