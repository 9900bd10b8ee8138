import type { Dirent } from "node:fs";
import { lstat, opendir, readFile, stat } from "node:fs/promises";
import { byPath, type Fault, isAside, type Listing, type SubmittedFile } from "./file.js";
import { DEEPEST } from "./limit.js";
import { nameOf } from "./name.js";

/** A place on the disk. Its bytes are kept: names need not be UTF-8 there. */
export type Place = Buffer;

/** Something that lies directly in a folder. */
export interface Entry {
  readonly name: string;
  readonly place: Place;
  readonly kind: "folder" | "file" | "link" | "special";
}

/** The place of a path that was typed. */
export function placeOf(path: string): Place {
  return Buffer.from(path);
}

/**
 * What lies directly in a folder, in the order of names.
 * @param leftOut hidden things and the like, where nothing else is said
 * @param most how many of them, the first ones
 * @throws Error when the folder cannot be opened
 */
export async function entriesOf(
  folder: Place,
  leftOut = isAside,
  most = Number.POSITIVE_INFINITY,
): Promise<Entry[]> {
  let entries: Entry[] = [];
  const first = () => entries.sort((a, b) => (a.name < b.name ? -1 : 1)).slice(0, most);
  for await (const entry of await opendir(folder, BYTES)) {
    const bytes = entry.name as unknown as Buffer;
    const name = nameOf(bytes);
    if (leftOut(name)) continue;
    entries.push({ name, place: Buffer.concat([folder, SLASH, bytes]), kind: kindOfEntry(entry) });
    // However many there are, only a few are kept at a time.
    if (entries.length >= 2 * most) entries = first();
  }
  return first();
}

/** Names as they are on the disk. */
const BYTES = { encoding: "buffer" as BufferEncoding };

function kindOfEntry(entry: Dirent): Entry["kind"] {
  if (entry.isDirectory()) return "folder";
  if (entry.isFile()) return "file";
  return entry.isSymbolicLink() ? "link" : "special";
}

const SLASH = Buffer.from("/");

/**
 * The files of a folder and of the folders in it. Links are not followed: they could lead to other
 * students' work.
 * @param most how many files and folders are looked at
 */
export async function listFolder(folder: Place, most: number): Promise<Listing> {
  const files: SubmittedFile[] = [];
  const folders: string[] = [];
  const faults: Fault[] = [];
  let seen = 0;

  async function walk(place: Place, inside: string, depth: number): Promise<void> {
    const entries = await entriesOf(place, isAside, most - seen + 1).catch(() => undefined);
    if (entries === undefined) {
      faults.push({ kind: "unreadable", path: inside, reason: "cannot be opened" });
      return;
    }
    for (const entry of entries) {
      seen += 1;
      if (seen > most) return;
      await visit(entry, inside === "" ? entry.name : `${inside}/${entry.name}`, depth);
    }
  }

  async function visit({ kind, place }: Entry, path: string, depth: number): Promise<void> {
    if (kind === "folder") folders.push(path);
    if (kind === "folder" && depth < DEEPEST) await walk(place, path, depth + 1);
    else if (kind === "folder") faults.push({ kind: "unreadable", path, reason: TOO_DEEP });
    else if (kind === "file") files.push(await fileAt(place, path));
    else if (kind === "link") faults.push({ kind: "unreadable", path, reason: A_LINK });
    else faults.push({ kind: "unreadable", path, reason: NO_FILE });
  }

  await walk(folder, "", 1);
  if (seen > most) faults.push({ kind: "too-large", path: "", reason: tooMany(most) });
  return { files: files.sort(byPath), folders, faults, close() {} };
}

/** A single file as a listing of its own. */
export async function listFile(place: Place, name: string): Promise<Listing> {
  return { files: [await fileAt(place, name)], folders: [], faults: [], close() {} };
}

/** What a path leads to, a link followed. @throws Error with the path where there is nothing */
export async function kindOf(path: string): Promise<"folder" | "file"> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new Error(`${path}: there is no such file or folder`);
  return found.isDirectory() ? "folder" : "file";
}

export const A_LINK = "is a link; hand in the file itself";
export const NO_FILE = "is no file";
const TOO_DEEP = "lies in too many folders to be read";

/** What is said where only the first files are looked at. */
export function tooMany(most: number): string {
  return `more than ${most} files; the others are not read`;
}

async function fileAt(place: Place, path: string): Promise<SubmittedFile> {
  const found = await lstat(place).catch(() => undefined);
  const { size = 0, mtime = new Date(0) } = found ?? {};
  return { path, bytes: size, modified: mtime, read: () => contents(place) };
}

async function contents(place: Place): Promise<Uint8Array> {
  try {
    return await readFile(place);
  } catch {
    throw new Error("cannot be read");
  }
}
