import { basename, resolve } from "node:path";
import { plainLine } from "../../../course/text/plain-line.js";
import type { Ungraded } from "../report/class-report.js";
import type { Note } from "../report/note.js";
import { ownZone } from "../time/local-time.js";
import { entriesOfFolder, entriesOfZip } from "./class-entries.js";
import { type ClassReading, type Part, partsOf } from "./class-folder.js";
import { type Fault, fileKind, type Listing, stem } from "./file.js";
import { entriesOf, kindOf, listFile, listFolder, placeOf } from "./folder.js";
import { isOneStudents } from "./guess.js";
import { STANDARD_LIMITS } from "./limit.js";
import { withoutArchives } from "./nested-archive.js";
import type { Owner } from "./platform/owner.js";
import type { Person } from "./roster.js";
import { listZip } from "./zip.js";
import { openZipFolder } from "./zip-folder.js";

/** A student, by the name of the folder, archive or file that the work came in. */
export interface Student {
  readonly name: string;
  /** The number or name by which a learning platform knows the student. */
  readonly id?: string;
  readonly login?: string;
  readonly email?: string;
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
 * @throws Error with the path where there is nothing, or where it cannot be opened
 */
export async function findStudents(
  paths: readonly string[],
  holds?: Holds,
  given: Partial<ClassReading> = {},
): Promise<Found> {
  const reading = { most: STANDARD_LIMITS.files, zone: ownZone(), ...given };
  const parts: Part[] = [];
  const ungraded: Ungraded[] = [];
  const opened: { close(): void }[] = [];
  let several = paths.length > 1;
  for (const given of paths) {
    const path = await onlyArchiveIn(given);
    const kind = (await kindOf(path)) === "folder" ? "folder" : fileKind(path);
    const archive =
      kind === "archive" ? await openZipFolder(path, reading.most, reading.zone) : undefined;
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
      const open = async () => withoutArchives(await listed(path, kind, reading), reading);
      parts.push({ owner: { name }, open });
      continue;
    }
    const { entries, around } =
      archive === undefined ? await entriesOfFolder(path, reading) : entriesOfZip(archive);
    const found = await partsOf(entries, around, reading);
    parts.push(...found.parts);
    ungraded.push(...(archive?.faults ?? []).map(asUngraded), ...found.ungraded);
  }
  const close = () => {
    for (const each of opened) each.close();
  };
  const students = gathered(parts);
  return { students, ungraded, holds: several ? "class" : "student", close };
}

const asUngraded = ({ path, reason }: Fault): Ungraded => ({ name: path, because: reason });

/** A download that was only put into a folder is as good as the folder. */
async function onlyArchiveIn(path: string): Promise<string> {
  if ((await kindOf(path)) !== "folder") return path;
  const [only, ...others] = await inFolder(path);
  const alone = only?.kind === "file" && others.length === 0 && fileKind(only.name) === "archive";
  if (!alone) return path;
  const archive = await openZipFolder(only.place.toString(), 1, "UTC").catch(() => undefined);
  archive?.close();
  const isClass =
    archive !== undefined && !isOneStudents(archive.entries) && archive.entries.length > 1;
  return isClass ? only.place.toString() : path;
}

async function inFolder(path: string) {
  return entriesOf(placeOf(path)).catch(() => {
    throw new Error(`${path}: cannot be opened`);
  });
}

function listed(path: string, kind: string, { most, zone }: ClassReading): Promise<Listing> {
  if (kind === "folder") return listFolder(placeOf(path), most);
  return kind === "archive"
    ? listZip(placeOf(path), most, zone)
    : listFile(placeOf(path), basename(path));
}

/**
 * The students in the order of their names, each with all parts of the work. Names of one Unicode
 * form are one; people of one name are told apart by their number, where the platform gives one.
 */
function gathered(parts: readonly Part[]): Student[] {
  const people = new Map<string, { readonly owner: Owner; readonly own: readonly Part[] }>();
  for (const part of parts) {
    const owner = { ...part.owner, name: part.owner.name.normalize("NFC") };
    const key = JSON.stringify([owner.name, owner.id ?? null]);
    const known = people.get(key) ?? { owner, own: [] };
    people.set(key, { ...known, own: [...known.own, part] });
  }
  const all = [...people.values()];
  const namesakes = new Map<string, number>();
  for (const { owner } of all) namesakes.set(owner.name, (namesakes.get(owner.name) ?? 0) + 1);
  const named = all.map(({ owner, own }) => {
    const { name, id, login, email } = owner;
    const several = (namesakes.get(name) ?? 0) > 1;
    const full = several && id !== undefined ? `${name} (${id})` : name;
    return { name: full, ...defined({ id, login, email }), own };
  });
  const folded = namesLike(named.map(({ name }) => name));
  return named
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ own, ...student }) => {
      const like = (folded.get(fold(student.name)) ?? []).filter((other) => other !== student.name);
      return { ...student, notes: like.map(likeNote), open: () => openAll(own) };
    });
}

/** Without what is not there. */
function defined<Key extends string>(parts: Readonly<Record<Key, string | undefined>>) {
  const there = Object.entries(parts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(there) as { readonly [key in Key]?: string };
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
