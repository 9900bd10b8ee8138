import { open } from "node:fs";
import { promisify } from "node:util";
import {
  type Entry,
  fromBufferPromise,
  fromFdPromise,
  getFileNameLowLevel,
  validateFileName,
  type ZipFile,
} from "yauzl";
import { instantOf, shownAt } from "../time/local-time.js";
import { byPath, type Fault, isAside, type Listing, type SubmittedFile } from "./file.js";
import { type Place, tooMany } from "./folder.js";
import { LARGEST_FILE, LARGEST_RATIO } from "./limit.js";

/**
 * The files of a zip archive. Nothing is unpacked before it is asked for, nothing is written to
 * disk, and no file yields more bytes than the archive says and than the limits allow. What breaks
 * the archive, or lies about itself, becomes a note.
 * @param most how many files and folders are looked at
 */
export function listZip(archive: Place, most: number, zone: string): Promise<Listing> {
  return listed(() => opened(archive), most, zone);
}

/** The files of a zip archive that is a file of another one. */
export function listPackedZip(archive: Buffer, most: number, zone: string): Promise<Listing> {
  return listed(() => fromBufferPromise(archive, OPTIONS), most, zone);
}

async function listed(open: () => Promise<ZipFile>, most: number, zone: string): Promise<Listing> {
  const files: SubmittedFile[] = [];
  const folders: string[] = [];
  const faults: Fault[] = [];
  let seen = 0;
  const zip = await eachEntry(open, faults, (entry, path, opened) => {
    seen += 1;
    if (seen > most) return "enough";
    const wrong = validateFileName(path);
    if (wrong !== null) faults.push({ kind: "unreadable", path, reason: LEADS_OUT });
    else if (isAside(path)) return "more";
    else if (path.endsWith("/")) folders.push(path.slice(0, -1));
    else files.push(fileIn(opened, entry, path, zone));
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
  open: () => Promise<ZipFile>,
  faults: Fault[],
  visit: (entry: Entry, path: string, zip: ZipFile) => "more" | "enough",
): Promise<ZipFile | undefined> {
  let zip: ZipFile | undefined;
  try {
    zip = await open();
    for await (const entry of zip.eachEntry()) {
      if (visit(entry, nameOf(entry), zip) === "enough") break;
    }
  } catch (error) {
    const locked = ["EACCES", "EPERM"].includes(`${(error as NodeJS.ErrnoException).code}`);
    faults.push({ kind: "unreadable", path: "", reason: locked ? NOT_OPENED : DAMAGED });
  }
  return zip;
}

// Names are decoded below: one bad name should cost one file and not the archive.
const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false };

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Opens an archive on the disk. */
export async function opened(archive: Place): Promise<ZipFile> {
  return fromFdPromise(await promisify(open)(archive, "r"), OPTIONS);
}

/** The name of an entry: what is UTF-8 is read so, since not all archives that have it say it. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const told = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  try {
    const text = utf8.decode(fileNameRaw);
    // Where another field has a name of its own, that one counts.
    return told === getFileNameLowLevel(0, fileNameRaw, [], false)
      ? text.replaceAll("\\", "/")
      : told;
  } catch {
    return told;
  }
}

/** A file in an open archive. */
export function fileIn(zip: ZipFile, entry: Entry, path: string, zone: string): SubmittedFile {
  const { uncompressedSize: bytes } = entry;
  return { path, bytes, modified: modifiedAt(entry, zone), read: () => unpacked(zip, entry) };
}

/** Ids of the extra fields that have a moment: Info-ZIP's and NTFS's. */
const MOMENTS = [0x5455, 0x000a];

/** When a file was changed: most archives say it by the clocks of where they were made. */
function modifiedAt(entry: Entry, zone: string): Date {
  const told = entry.getLastModDate({ timezone: "UTC" });
  if (entry.extraFields.some(({ id }) => MOMENTS.includes(id))) return told;
  return instantOf(shownAt(told, "UTC"), zone);
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
