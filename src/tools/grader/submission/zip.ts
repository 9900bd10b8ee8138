import {
  type Entry,
  getFileNameLowLevel,
  openPromise,
  validateFileName,
  type ZipFile,
} from "yauzl";
import { byPath, type Fault, isAside, type Listing, type SubmittedFile } from "./file.js";
import { LARGEST_FILE, LARGEST_RATIO, MOST_ENTRIES } from "./limit.js";

/**
 * The files of a zip archive. Nothing is unpacked before it is asked for, nothing is written to
 * disk, and no file yields more bytes than the archive says and than the limits allow. What breaks
 * the archive, or lies about itself, becomes a note.
 */
export async function listZip(archive: string): Promise<Listing> {
  const files: SubmittedFile[] = [];
  const folders: string[] = [];
  const faults: Fault[] = [];
  let zip: ZipFile | undefined;
  try {
    // Names are decoded below: one bad name should cost one file and not the archive.
    zip = await openPromise(archive, { lazyEntries: true, autoClose: false, decodeStrings: false });
    if (zip.entryCount > MOST_ENTRIES) {
      const reason = `the archive has ${zip.entryCount} files; at most ${MOST_ENTRIES} are read`;
      faults.push({ kind: "too-large", path: "", reason });
      return { files: [], folders, faults, close: () => zip?.close() };
    }
    for await (const entry of zip.eachEntry()) {
      const path = nameOf(entry);
      const wrong = validateFileName(path);
      if (wrong !== null) faults.push({ kind: "unreadable", path, reason: LEADS_OUT });
      else if (isAside(path)) continue;
      else if (path.endsWith("/")) folders.push(path.slice(0, -1));
      else files.push(fileIn(zip, entry, path));
    }
  } catch {
    faults.push({ kind: "unreadable", path: "", reason: "the archive is damaged; make it again" });
  }
  return { files: files.sort(byPath), folders, faults, close: () => zip?.close() };
}

const LEADS_OUT = "leads out of the archive, so it is not read";

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

function fileIn(zip: ZipFile, entry: Entry, path: string): SubmittedFile {
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
