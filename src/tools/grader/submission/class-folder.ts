import type { Ungraded } from "../report/class-report.js";
import {
  type Fault,
  fileKind,
  isAside,
  isSystems,
  type Listing,
  type SubmittedFile,
} from "./file.js";
import { A_LINK, type Entry, entriesOf, listFile, listFolder, NO_FILE, placeOf } from "./folder.js";
import { isOneStudents } from "./guess.js";
import { type Owner, ownerOfFile, ownerOfFolder } from "./owner.js";
import { listZip } from "./zip.js";
import type { Group, ZipFolder } from "./zip-folder.js";

/** A part of somebody's work. */
export interface Part {
  readonly owner: Owner;
  open(): Promise<Listing>;
}

/** What lies in a class's folder or archive: each thing is a part of some work, or is named. */
export interface ClassParts {
  readonly parts: readonly Part[];
  readonly ungraded: readonly Ungraded[];
}

/** The parts in a class's folder, which may have others around it. */
export async function partsOfFolder(path: string, most: number): Promise<ClassParts> {
  const entries = await unwrapped(await entriesOf(placeOf(path), isSystems));
  const parts: Part[] = [];
  const ungraded: Ungraded[] = [];
  for (const { name, place, kind } of entries) {
    const archive = fileKind(name) === "archive";
    if (isAside(name)) ungraded.push({ name, because: HIDDEN });
    else if (kind === "folder") {
      parts.push({ owner: ownerOfFolder(name), open: () => listFolder(place, most) });
    } else if (kind === "file" && archive) {
      const owner = ownerOfArchive(name);
      parts.push({ owner, open: () => listZip(place, most) });
    } else if (kind === "file" && isWork(name)) {
      const owner = ownerOfFile(name);
      parts.push({ owner, open: async () => asCalled(await listFile(place, name), owner) });
    } else {
      const because =
        kind === "link" ? `it ${A_LINK}` : kind === "special" ? `it ${NO_FILE}` : NO_ANSWER;
      ungraded.push({ name, because });
    }
  }
  return { parts, ungraded };
}

/** The parts in a class's archive. */
export function partsOfZip({ groups, faults }: ZipFolder): ClassParts {
  const parts: Part[] = [];
  const ungraded: Ungraded[] = faults.map(({ path, reason }) => ({ name: path, because: reason }));
  for (const [name, group] of groups) {
    if (isAside(name)) ungraded.push({ name, because: HIDDEN });
    else if (group.files[0]?.path !== name) {
      const listing = within(group, name);
      parts.push({ owner: ownerOfFolder(name), open: async () => listing });
    } else if (isWork(name) || fileKind(name) === "archive") {
      const owner = fileKind(name) === "archive" ? ownerOfArchive(name) : ownerOfFile(name);
      const listing = asCalled({ ...group, folders: [], close() {} }, owner);
      parts.push({ owner, open: async () => listing });
    } else ungraded.push({ name, because: NO_ANSWER });
  }
  return { parts, ungraded };
}

const HIDDEN = "its name hides it";
const NO_ANSWER = "it is neither a folder nor an archive, notebook or code";

const isWork = (name: string) => fileKind(name) === "code" || fileKind(name) === "notebook";

function ownerOfArchive(name: string): Owner {
  const file = ownerOfFile(name);
  return file.called === undefined ? ownerOfFolder(name.replace(/\.[^.]*$/, "")) : file;
}

/** A platform's name for a file gives way to the student's. */
function asCalled(listing: Listing, { called }: Owner): Listing {
  if (called === undefined) return listing;
  return { ...listing, files: listing.files.map((file) => ({ ...file, called })) };
}

function within(group: Group, folder: string): Listing {
  const inside = <Item extends { readonly path: string }>(items: readonly Item[]) =>
    items.map((item) => ({ ...item, path: item.path.slice(folder.length + 1) }));
  const files: SubmittedFile[] = inside(group.files);
  const faults: Fault[] = inside(group.faults);
  return { files, folders: [], faults, close() {} };
}

/** Goes into the one folder that has all others in it, as archives unpack, down to the class. */
async function unwrapped(entries: readonly Entry[]): Promise<readonly Entry[]> {
  let inner = entries;
  for (;;) {
    const [only, ...others] = inner;
    if (only?.kind !== "folder" || others.length > 0) break;
    inner = await entriesOf(only.place, isSystems).catch(() => []);
  }
  const isClass =
    inner.length > 1 && !isOneStudents(inner.map(({ name, kind }) => ({ name, kind })));
  return isClass ? inner : entries;
}
