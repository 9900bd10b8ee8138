import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { byPath, type Fault, isAside, type Listing, type SubmittedFile } from "./file.js";
import { DEEPEST, MOST_ENTRIES } from "./limit.js";

/**
 * The files of a folder and of the folders in it. Links are not followed: they could lead to other
 * students' work.
 */
export async function listFolder(folder: string): Promise<Listing> {
  const files: SubmittedFile[] = [];
  const folders: string[] = [];
  const faults: Fault[] = [];
  let entries = 0;

  async function walk(inside: string, depth: number): Promise<void> {
    const names = await readdir(join(folder, inside)).catch(() => undefined);
    if (names === undefined) {
      faults.push({ kind: "unreadable", path: inside, reason: "cannot be opened" });
      return;
    }
    for (const name of names.sort()) {
      entries += 1;
      if (entries > MOST_ENTRIES) return;
      const path = inside === "" ? name : `${inside}/${name}`;
      if (!isAside(name)) await visit(path, depth);
    }
  }

  async function visit(path: string, depth: number): Promise<void> {
    const found = await lstat(join(folder, path)).catch(() => undefined);
    if (found?.isDirectory()) folders.push(path);
    if (found?.isDirectory() && depth < DEEPEST) await walk(path, depth + 1);
    else if (found?.isDirectory()) faults.push({ kind: "unreadable", path, reason: TOO_DEEP });
    else if (found?.isFile()) files.push(fileAt(folder, path, found.size, found.mtime));
    else if (found?.isSymbolicLink()) faults.push({ kind: "unreadable", path, reason: A_LINK });
  }

  await walk("", 1);
  if (entries > MOST_ENTRIES) faults.push({ kind: "too-large", path: "", reason: TOO_MANY });
  return { files: files.sort(byPath), folders, faults, close() {} };
}

/** A single file as a listing of its own. */
export async function listFile(folder: string, name: string): Promise<Listing> {
  const found = await lstat(join(folder, name));
  return {
    files: [fileAt(folder, name, found.size, found.mtime)],
    folders: [],
    faults: [],
    close() {},
  };
}

const TOO_DEEP = "lies in too many folders to be read";
const A_LINK = "is a link; hand in the file itself";
const TOO_MANY = `more than ${MOST_ENTRIES} files; the others are not read`;

function fileAt(folder: string, path: string, bytes: number, modified: Date): SubmittedFile {
  return { path, bytes, modified, read: () => contents(join(folder, path)) };
}

async function contents(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new Error("cannot be read");
  }
}
