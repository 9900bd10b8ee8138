import { fileKind, type Listing, type SubmittedFile } from "./file.js";
import { LARGEST_FILE } from "./limit.js";
import { listPackedZip } from "./zip.js";

/** How many archives in one another are opened. */
const DEEPEST_ARCHIVE = 3;

/**
 * The files of a submission, with those of the archives in it in place of the archives. All of them
 * together count to what one student may hand in.
 */
export async function withoutArchives(
  listing: Listing,
  limits: { readonly most: number; readonly zone: string },
  depth = 1,
): Promise<Listing> {
  const files: SubmittedFile[] = [];
  const faults = [...listing.faults];
  const opened: Listing[] = [listing];
  let bytes = 0;
  for (const file of listing.files) {
    if (fileKind(file.called ?? file.path) !== "archive") {
      files.push(file);
      continue;
    }
    bytes += file.bytes;
    const reason =
      depth > DEEPEST_ARCHIVE ? TOO_DEEP : bytes > LARGEST_FILE ? TOO_LARGE : undefined;
    const packed = reason === undefined ? await bytesOf(file) : reason;
    if (typeof packed === "string") {
      faults.push({ kind: "unreadable", path: file.path, reason: packed });
      continue;
    }
    const most = Math.max(0, limits.most - files.length);
    const inner = await withoutArchives(
      await listPackedZip(packed, most, limits.zone),
      { ...limits, most },
      depth + 1,
    );
    opened.push(inner);
    faults.push(...inner.faults.map((fault) => ({ ...fault, path: within(file, fault.path) })));
    for (const each of inner.files) files.push(asPart(file, each));
  }
  const close = () => {
    for (const each of opened) each.close();
  };
  return { ...listing, files, faults, close };
}

const TOO_DEEP = "an archive in so many archives is not read";
const TOO_LARGE = `the archives have more than ${LARGEST_FILE / 2 ** 20} MB together`;

const within = ({ path }: SubmittedFile, inside: string) =>
  inside === "" ? path : `${path}/${inside}`;

/** A file of an archive: it came when the archive came, where a platform says when. */
function asPart(archive: SubmittedFile, file: SubmittedFile): SubmittedFile {
  const { attempt, serial, late, handedIn } = archive;
  return {
    ...file,
    path: within(archive, file.path),
    ...(attempt !== undefined && { attempt }),
    ...(serial !== undefined && { serial }),
    ...(late !== undefined && { late }),
    ...(handedIn && { handedIn, modified: archive.modified }),
  };
}

async function bytesOf(file: SubmittedFile): Promise<Buffer | string> {
  try {
    return Buffer.from(await file.read());
  } catch (error) {
    return (error as Error).message;
  }
}
