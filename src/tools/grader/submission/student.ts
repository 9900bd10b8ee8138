import { lstat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { exercises } from "../../../course/exercise/index.js";
import { fileKind, type Listing, type SubmittedFile, stem } from "./file.js";
import { listFile, listFolder } from "./folder.js";
import { plainStem } from "./recognise.js";
import { listZip } from "./zip.js";

/** A student, by the name of the folder, archive or file that the work came in. */
export interface Student {
  readonly name: string;
  /** Opens what was handed in; to be closed after use. */
  open(): Promise<Listing>;
}

/** What a path holds: one student's work, or the work of several. */
export type Holds = "student" | "class";

/** Whose work lies under some paths, in the order of names. */
export interface Found {
  readonly students: readonly Student[];
  readonly holds: Holds;
  /** Closes what was opened to look into it. */
  close(): void;
}

/** A part of somebody's work. */
interface Part {
  readonly student: string;
  open(): Promise<Listing>;
}

/**
 * Finds the students whose work lies under some paths: folders, archives and single files. A folder
 * or an archive is one student's when something named like the course's lies directly in it
 * (`softmax.ts`, `04_outputs_and_losses.ipynb`, `exercises/`); else each folder, archive and file
 * in it is a student's. What bears one name is one student's: `ann/`, `ann.zip`, `ann_softmax.ts`.
 * @param holds what each path holds, where that should not be guessed
 * @throws Error with the path where there is nothing
 */
export async function findStudents(paths: readonly string[], holds?: Holds): Promise<Found> {
  const parts: Part[] = [];
  const opened: Listing[] = [];
  let several = paths.length > 1;
  for (const path of paths) {
    const listing = await listed(path);
    opened.push(listing);
    const name = fileKind(path) === "other" ? basename(resolve(path)) : stem(basename(path));
    const inside = fileKind(path) === "archive" ? wrapper(listing.files) : "";
    const single = fileKind(path) === "code" || fileKind(path) === "notebook";
    const isClass = (holds ?? (single ? "student" : guess(listing.files, inside))) === "class";
    several ||= isClass;
    if (isClass) parts.push(...partsOf(path, listing, inside));
    else parts.push({ student: name, open: () => listed(path) });
  }
  const close = () => {
    for (const listing of opened) listing.close();
  };
  return { students: gathered(parts), holds: several ? "class" : "student", close };
}

async function listed(path: string): Promise<Listing> {
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined) throw new Error(`${path}: there is no such file or folder`);
  if (found.isDirectory()) return listFolder(path);
  return fileKind(path) === "archive" ? listZip(path) : listFile(dirname(path), basename(path));
}

/** The folder around all files of an archive, where there is one. */
function wrapper(files: readonly SubmittedFile[]): string {
  const [first = ""] = new Set(files.map(({ path }) => path.slice(0, path.indexOf("/") + 1)));
  return files.every(({ path }) => path.startsWith(first)) ? first : "";
}

/** How the course names its folders and notebooks. */
const COURSE_FOLDER = /^(exercises|notebooks|solutions|src)$/i;
const COURSE_NOTEBOOK = /^\d\d_\w+$/;

function guess(files: readonly SubmittedFile[], inside: string): Holds {
  const ids = new Set(exercises.map(({ id }) => id));
  const ours = files.some(({ path }) => {
    const [first = "", ...rest] = path.slice(inside.length).split("/");
    if (rest.length > 0) return COURSE_FOLDER.test(first);
    return ids.has(plainStem(first)) || COURSE_NOTEBOOK.test(stem(first));
  });
  return ours || files.length === 0 ? "student" : "class";
}

/** The students of a class: one for each folder, archive and file directly in it. */
function partsOf(path: string, { files, folders, faults }: Listing, inside: string): Part[] {
  const paths = [...files.map((file) => file.path), ...folders.map((folder) => `${folder}/`)];
  const below = paths.map((each) => each.slice(inside.length)).filter((each) => each !== "");
  const firsts = new Set(below.map((each) => each.split("/", 1)[0] ?? ""));
  return [...firsts].flatMap((first): Part[] => {
    const place = `${inside}${first}`;
    const loose = files.find((file) => file.path === place);
    if (loose === undefined) {
      const within = <Item extends { readonly path: string }>(items: readonly Item[]) =>
        items
          .filter((item) => item.path.startsWith(`${place}/`))
          .map((item) => ({ ...item, path: item.path.slice(place.length + 1) }));
      const listing = { files: within(files), folders: [], faults: within(faults), close() {} };
      return [{ student: first, open: async () => listing }];
    }
    const kind = fileKind(first);
    if (kind === "other") return [];
    if (kind === "archive" && fileKind(path) !== "archive") {
      return [{ student: stem(first), open: () => listZip(join(path, place)) }];
    }
    const listing = { files: [{ ...loose, path: first }], folders: [], faults: [], close() {} };
    return [{ student: ownerOf(first), open: async () => listing }];
  });
}

/** Whose a loose file is: `ann_softmax.ts` is Ann's, `ann.ipynb` too. */
function ownerOf(file: string): string {
  const name = stem(file);
  const ids = exercises.map(({ id }) => id);
  const ending = ids.find(
    (id) => /[ _.-]/.test(name.at(-id.length - 1) ?? "") && name.endsWith(id),
  );
  return ending === undefined ? name : name.slice(0, -ending.length - 1);
}

/** The students in the order of their names, each with all parts of the work. */
function gathered(parts: readonly Part[]): Student[] {
  const byName = new Map<string, Part[]>();
  for (const part of parts) byName.set(part.student, [...(byName.get(part.student) ?? []), part]);
  return [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, own]) => ({ name, open: () => openAll(own) }));
}

async function openAll(parts: readonly Part[]): Promise<Listing> {
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
