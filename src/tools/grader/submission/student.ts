import { basename, resolve } from "node:path";
import { plainLine } from "../../../course/text/plain-line.js";
import type { Ungraded } from "../report/class-report.js";
import type { Note } from "../report/note.js";
import { type Part, partsOfFolder, partsOfZip } from "./class-folder.js";
import { fileKind, type Listing, stem } from "./file.js";
import { entriesOf, kindOf, listFile, listFolder, placeOf } from "./folder.js";
import { isOneStudents } from "./guess.js";
import { STANDARD_LIMITS } from "./limit.js";
import type { Person } from "./roster.js";
import { listZip } from "./zip.js";
import { openZipFolder } from "./zip-folder.js";

/** A student, by the name of the folder, archive or file that the work came in. */
export interface Student {
  readonly name: string;
  /** The number that a learning platform gave. */
  readonly id?: string;
  /** Who this is, where there is a roster. */
  readonly person?: Person;
  /** What is to be said of the name. */
  readonly notes?: readonly Note[];
  /** Opens what was handed in; to be closed after use. */
  open(): Promise<Listing>;
}

/** What a path holds: one student's work, or the work of several. */
export type Holds = "student" | "class";

/** Whose work lies under some paths, in the order of names. */
export interface Found {
  readonly students: readonly Student[];
  /** What lies there and is nobody's work. */
  readonly ungraded: readonly Ungraded[];
  readonly holds: Holds;
  /** Closes what was opened to look into it. */
  close(): void;
}

/**
 * Finds the students whose work lies under some paths: folders, archives and single files. A folder
 * or an archive is one student's when something named like the course's lies directly in it
 * (`softmax.ts`, `04_outputs_and_losses.ipynb`, `exercises/`); else each folder, archive and file
 * in it is a student's. What bears one name is one student's: `ann/`, `ann.zip`, `ann_softmax.ts`.
 * @param holds what each path holds, where that should not be guessed
 * @param most how many files of one student are looked at
 * @throws Error with the path where there is nothing, or where it cannot be opened
 */
export async function findStudents(
  paths: readonly string[],
  holds?: Holds,
  most = STANDARD_LIMITS.files,
): Promise<Found> {
  const parts: Part[] = [];
  const ungraded: Ungraded[] = [];
  const opened: { close(): void }[] = [];
  let several = paths.length > 1;
  for (const path of paths) {
    const kind = (await kindOf(path)) === "folder" ? "folder" : fileKind(path);
    const archive = kind === "archive" ? await openZipFolder(path, most) : undefined;
    if (archive !== undefined) opened.push(archive);
    const inside = kind === "folder" ? await inFolder(path) : archive?.entries;
    const guessed =
      inside === undefined || inside.length === 0 || isOneStudents(inside) ? "student" : "class";
    if (inside === undefined && holds === "class") {
      throw new Error(`${path}: is neither a folder nor an archive, so it holds no class`);
    }
    const isClass = inside !== undefined && (holds ?? guessed) === "class";
    several ||= isClass;
    if (!isClass) {
      const name = kind === "folder" ? basename(resolve(path)) : stem(basename(path));
      parts.push({ owner: { name }, open: () => listed(path, kind, most) });
      continue;
    }
    const found = archive === undefined ? await partsOfFolder(path, most) : partsOfZip(archive);
    parts.push(...found.parts);
    ungraded.push(...found.ungraded);
  }
  const close = () => {
    for (const each of opened) each.close();
  };
  const students = gathered(parts);
  return { students, ungraded, holds: several ? "class" : "student", close };
}

async function inFolder(path: string) {
  return entriesOf(placeOf(path)).catch(() => {
    throw new Error(`${path}: cannot be opened`);
  });
}

function listed(path: string, kind: string, most: number): Promise<Listing> {
  if (kind === "folder") return listFolder(placeOf(path), most);
  return kind === "archive"
    ? listZip(placeOf(path), most)
    : listFile(placeOf(path), basename(path));
}

/**
 * The students in the order of their names, each with all parts of the work. Names of one Unicode
 * form are one; people of one name are told apart by their number, where the platform gives one.
 */
function gathered(parts: readonly Part[]): Student[] {
  const people = new Map<string, { name: string; id: string | undefined; own: Part[] }>();
  for (const part of parts) {
    const name = part.owner.name.normalize("NFC");
    const { id } = part.owner;
    const key = JSON.stringify([name, id ?? null]);
    const known = people.get(key) ?? { name, id, own: [] };
    people.set(key, { ...known, own: [...known.own, part] });
  }
  const all = [...people.values()];
  const namesakes = new Map<string, number>();
  for (const { name } of all) namesakes.set(name, (namesakes.get(name) ?? 0) + 1);
  const named = all.map(({ name, id, own }) => {
    const several = (namesakes.get(name) ?? 0) > 1;
    return { name: several && id !== undefined ? `${name} (${id})` : name, id, own };
  });
  const folded = namesLike(named.map(({ name }) => name));
  return named
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, id, own }) => {
      const like = (folded.get(fold(name)) ?? []).filter((other) => other !== name);
      return {
        name,
        ...(id !== undefined && { id }),
        notes: like.map(likeNote),
        open: () => openAll(own),
      };
    });
}

const fold = (name: string) => plainLine(name).normalize("NFKC").toLowerCase();

/** The names that are equal but for capitals and the like. */
function namesLike(names: readonly string[]): Map<string, string[]> {
  const like = new Map<string, string[]>();
  for (const name of names) like.set(fold(name), [...(like.get(fold(name)) ?? []), name]);
  return like;
}

const likeNote = (other: string): Note => ({
  kind: "double",
  message: `there is also a student called ${other}; if they are one, put the work together`,
});

/** What several parts hold together. */
export async function openAll(parts: readonly { open(): Promise<Listing> }[]): Promise<Listing> {
  const listings: Listing[] = [];
  for (const part of parts) listings.push(await part.open());
  return {
    files: listings.flatMap(({ files }) => files),
    folders: listings.flatMap(({ folders }) => folders),
    faults: listings.flatMap(({ faults }) => faults),
    close: () => {
      for (const listing of listings) listing.close();
    },
  };
}
