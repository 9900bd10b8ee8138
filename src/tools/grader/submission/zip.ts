import { open } from "node:fs";
import { promisify } from "node:util";
import {
  type Entry,
  fromFdPromise,
  getFileNameLowLevel,
  validateFileName,
  type ZipFile,
} from "yauzl";
import { byPath, type Fault, isAside, type Listing, type SubmittedFile } from "./file.js";
import { type Place, tooMany } from "./folder.js";
import { LARGEST_FILE, LARGEST_RATIO } from "./limit.js";

/**
 * The files of a zip archive. Nothing is unpacked before it is asked for, nothing is written to
 * disk, and no file yields more bytes than the archive says and than the limits allow. What breaks
 * the archive, or lies about itself, becomes a note.
 * @param most how many files and folders are looked at
 */
export async function listZip(archive: Place, most: number): Promise<Listing> {
  const files: SubmittedFile[] = [];
  const folders: string[] = [];
  const faults: Fault[] = [];
  let seen = 0;
  const zip = await eachEntry(archive, faults, (entry, path, opened) => {
    seen += 1;
    if (seen > most) return "enough";
    const wrong = validateFileName(path);
    if (wrong !== null) faults.push({ kind: "unreadable", path, reason: LEADS_OUT });
    else if (isAside(path)) return "more";
    else if (path.endsWith("/")) folders.push(path.slice(0, -1));
    else files.push(fileIn(opened, entry, path));
    return "more";
  });
  if (seen > most) faults.push({ kind: "too-large", path: "", reason: tooMany(most) });
  return { files: files.sort(byPath), folders, faults, close: () => zip?.close() };
}

export const LEADS_OUT = "leads out of the archive, so it is not read";
const DAMAGED = "the archive is damaged; make it again";
const NOT_OPENED = "the archive cannot be opened";

/**
 * Reads an archive's list of contents, as long as `visit` wants more.
 * @returns the open archive, or undefined where it cannot be opened
 */
export async function eachEntry(
  archive: Place,
  faults: Fault[],
  visit: (entry: Entry, path: string, zip: ZipFile) => "more" | "enough",
): Promise<ZipFile | undefined> {
  let zip: ZipFile | undefined;
  try {
    const file = await promisify(open)(archive, "r");
    // Names are decoded below: one bad name should cost one file and not the archive.
    zip = await fromFdPromise(file, { lazyEntries: true, autoClose: false, decodeStrings: false });
    for await (const entry of zip.eachEntry()) {
      if (visit(entry, nameOf(entry), zip) === "enough") break;
    }
  } catch (error) {
    const locked = ["EACCES", "EPERM"].includes(`${(error as NodeJS.ErrnoException).code}`);
    faults.push({ kind: "unreadable", path: "", reason: locked ? NOT_OPENED : DAMAGED });
  }
  return zip;
}

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

/** A file in an open archive. */
export function fileIn(zip: ZipFile, entry: Entry, path: string): SubmittedFile {
  const { uncompressedSize: bytes } = entry;
  return { path, bytes, modified: entry.getLastModDate(), read: () => unpacked(zip, entry) };
}

async function unpacked(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const { uncompressedSize: bytes, compressedSize } = entry;
  if (entry.isEncrypted()) throw new Error("is locked with a password");
  if (bytes > LARGEST_FILE || (bytes > 2 ** 20 && bytes > LARGEST_RATIO * compressedSize)) {
    throw new Error("unpacks to more than an answer can need");
  }
  try {
    const chunks: Buffer[] = [];
    // The stream ends with an error as soon as there is a byte more than the archive declares.
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } catch {
    throw new Error("is damaged");
  }
}
