import { basename, resolve } from "node:path";
import type { ClassEntry } from "./class-entry.js";
import { groupListing } from "./class-folder.js";
import { fileKind, isSystems } from "./file.js";
import { type Entry, entriesOf, listFile, listFolder, placeOf } from "./folder.js";
import { isOneStudents } from "./guess.js";
import { isClassDownload } from "./layout.js";
import { listZip } from "./zip.js";
import type { ZipFolder } from "./zip-folder.js";

/** What lies in a class's folder or archive, the folders around it taken off. */
export interface ClassEntries {
  readonly entries: readonly ClassEntry[];
  /** The name of the folder that they lie in. */
  readonly around: string;
}

/** What lies in a class's folder, which may have others around it. */
export async function entriesOfFolder(
  path: string,
  reading: { readonly most: number; readonly zone: string },
): Promise<ClassEntries> {
  const { entries, around } = await unwrapped({
    entries: await entriesOf(placeOf(path), isSystems),
    around: basename(resolve(path)),
  });
  const open = ({ kind, name, place }: Entry) => {
    if (kind === "folder") return listFolder(place, reading.most);
    return fileKind(name) === "archive"
      ? listZip(place, reading.most, reading.zone)
      : listFile(place, name);
  };
  return {
    around,
    entries: entries.map((entry) => ({
      name: entry.name,
      kind: entry.kind,
      place: entry.place.toString(),
      open: () => open(entry),
    })),
  };
}

/** What lies in a class's archive. */
export function entriesOfZip({ groups, around }: ZipFolder): ClassEntries {
  const entries = [...groups].map(
    ([name, group]): ClassEntry => ({
      name,
      kind: group.files[0]?.path === name ? "file" : "folder",
      open: async () => groupListing(group, name),
    }),
  );
  return { around, entries };
}

interface Unwrapped {
  readonly entries: readonly Entry[];
  readonly around: string;
}

/**
 * Goes into the one folder that has all others in it, as archives unpack, down to the class; in a
 * course of nbgrader into `submitted`, which lies beside what the students were given.
 */
async function unwrapped(outer: Unwrapped): Promise<Unwrapped> {
  const submitted = outer.entries.find(
    ({ name, kind }) => name === "submitted" && kind === "folder",
  );
  const isCourse = outer.entries.some(({ name }) => NBGRADER.test(name));
  if (submitted !== undefined && isCourse) return inside(submitted);
  let inner = outer;
  while (!isClass(inner)) {
    const [only, ...others] = inner.entries;
    if (only?.kind !== "folder" || others.length > 0) return outer;
    inner = await inside(only);
  }
  return inner;
}

const NBGRADER = /^(gradebook\.db|nbgrader_config\.py|source|release|autograded)$/;

async function inside({ name, place }: Entry): Promise<Unwrapped> {
  return { entries: await entriesOf(place, isSystems).catch(() => []), around: name };
}

function isClass({ entries }: Unwrapped): boolean {
  if (isClassDownload(entries.map(({ name }) => name))) return true;
  return entries.length > 1 && !isOneStudents(entries);
}
