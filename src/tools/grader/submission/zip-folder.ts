import { basename } from "node:path";
import { validateFileName } from "yauzl";
import type { Fault, Listing, SubmittedFile } from "./file.js";
import { isAside, isSystems } from "./file.js";
import { placeOf, tooMany } from "./folder.js";
import { isOneStudents } from "./guess.js";
import { isClassDownload } from "./layout.js";
import { MOST_ENTRIES } from "./limit.js";
import { eachEntry, fileIn, LEADS_OUT, opened } from "./zip.js";

/** What an archive holds of one of the things that lie directly in it. */
export type Group = Pick<Listing, "files" | "faults">;

/** An archive as the folder of a class. */
export interface ZipFolder {
  /** What lies directly in it, folders around all of it taken off. */
  readonly entries: readonly { readonly name: string; readonly kind: "folder" | "file" }[];
  /** The name of the folder around them, or of the archive. */
  readonly around: string;
  /** For each of them its files, by paths that begin with its name. */
  readonly groups: ReadonlyMap<string, Group>;
  readonly faults: readonly Fault[];
  close(): void;
}

/**
 * Opens an archive to see whose work is in it. Nobody's files take the room of others'.
 * @param most how many files of each entry are looked at
 * @throws Error with the path where it has more entries than any class
 */
export async function openZipFolder(
  archive: string,
  most: number,
  zone: string,
): Promise<ZipFolder> {
  const prefix = await commonFolder(archive);
  const around = basename(prefix === "" ? archive : prefix).replace(/\.zip$/i, "");
  const whole = await grouped(archive, prefix, most, zone);
  const entries = [...whole.groups].map(([name, { files }]) => ({
    name,
    kind: files[0]?.path === name ? ("file" as const) : ("folder" as const),
  }));
  const isClass = entries.length > 1 && !isOneStudents(entries);
  if (prefix === "" || isClass || isClassDownload(entries.map((entry) => entry.name))) {
    return { ...whole, entries, around };
  }
  // One student's work in a folder: as the folder of a class, it has this one folder in it.
  const [name = ""] = prefix.split("/", 1);
  const { faults } = whole;
  whole.close();
  return {
    ...(await grouped(archive, "", most, zone)),
    entries: entries.length > 0 ? entries : [{ name, kind: "folder" }],
    around,
    faults,
  };
}

/** The folders around all that is in an archive, with a slash at the end. */
async function commonFolder(archive: string): Promise<string> {
  const empty = new Set<string>();
  const holding = new Set<string>();
  const around = new Set<string>();
  let count = 0;
  const zip = await eachEntry(
    () => opened(placeOf(archive)),
    [],
    (_, path) => {
      count += 1;
      if (count > MOST_ENTRIES) return "enough";
      if (validateFileName(path) !== null || isAside(path)) return "more";
      if (path.endsWith("/")) empty.add(path);
      const folder = folderOf(path);
      if (!path.endsWith("/")) around.add(folder);
      for (let each = folder; each !== "" && !holding.has(each); each = folderOf(each)) {
        holding.add(each);
      }
      return "more";
    },
  );
  zip?.close();
  if (count > MOST_ENTRIES) {
    throw new Error(`${archive}: there are more than ${MOST_ENTRIES} files in it`);
  }
  // Archives may list folders too: those that only lead to others say nothing of what lies in them.
  for (const path of empty) if (!holding.has(path)) around.add(folderOf(path));
  const [first = "", ...others] = around;
  return others.reduce(commonTo, first);
}

/** The folder that something lies in, with a slash at the end; empty at the top. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/", path.length - 2) + 1);
}

function commonTo(one: string, other: string): string {
  let common = one;
  while (!other.startsWith(common)) common = folderOf(common);
  return common;
}

async function grouped(
  archive: string,
  prefix: string,
  most: number,
  zone: string,
): Promise<Pick<ZipFolder, "groups" | "faults" | "close">> {
  const groups = new Map<string, { files: SubmittedFile[]; faults: Fault[]; seen: number }>();
  const faults: Fault[] = [];
  const zip = await eachEntry(
    () => opened(placeOf(archive)),
    faults,
    (entry, path, file) => {
      if (validateFileName(path) !== null) {
        if (faults.length < most) faults.push({ kind: "unreadable", path, reason: LEADS_OUT });
        return "more";
      }
      const below = path.slice(prefix.length);
      const [name = ""] = below.split("/", 1);
      if (below === "" || isSystems(name) || isAside(below.slice(name.length + 1))) return "more";
      const group = groups.get(name) ?? { files: [], faults: [], seen: 0 };
      groups.set(name, group);
      group.seen += 1;
      if (group.seen === most + 1) {
        group.faults.push({ kind: "too-large", path: `${name}/`, reason: tooMany(most) });
      }
      if (group.seen <= most && !below.endsWith("/"))
        group.files.push(fileIn(file, entry, below, zone));
      return "more";
    },
  );
  return { groups, faults, close: () => zip?.close() };
}
