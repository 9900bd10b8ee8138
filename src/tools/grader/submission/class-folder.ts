import type { Ungraded } from "../report/class-report.js";
import type { ClassEntry } from "./class-entry.js";
import { type Fault, isAside, type Listing, type SubmittedFile } from "./file.js";
import { A_LINK, NO_FILE } from "./folder.js";
import { asOwned, type Layout, layoutOf } from "./layout.js";
import { withoutArchives } from "./nested-archive.js";
import type { NamePattern } from "./platform/name-pattern.js";
import type { Owner } from "./platform/owner.js";
import type { Group } from "./zip-folder.js";

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

/** How a class is read. */
export interface ClassReading {
  /** How many files of one student are looked at. */
  readonly most: number;
  /** Of the clocks by which times are written that don't say it. */
  readonly zone: string;
  /** The teacher's own rule for names. */
  readonly pattern?: NamePattern;
}

/** Whose work the things in a class's folder are. @param around the name of the folder */
export async function partsOf(
  entries: readonly ClassEntry[],
  around: string,
  reading: ClassReading,
): Promise<ClassParts> {
  const layout = await layoutOf(entries, around, reading.pattern);
  const parts: Part[] = [];
  const ungraded: Ungraded[] = layout.faults.map((because) => ({ name: around, because }));
  for (const entry of entries) {
    const because = whyNot(entry) ?? layout.own(entry.name);
    const owners = because === undefined ? layout.ownersOf(entry) : [];
    if (owners.length === 0) {
      ungraded.push({ name: entry.name, because: because ?? noAnswer(reading.pattern) });
    }
    for (const owner of owners) {
      parts.push({ owner, open: () => opened(entry, owner, layout, reading) });
    }
  }
  return { parts, ungraded };
}

async function opened(entry: ClassEntry, owner: Owner, layout: Layout, reading: ClassReading) {
  const { kind, name, place } = entry;
  const owned = await asOwned(await entry.open(), owner, {
    zone: reading.zone,
    ...(layout.isClone(entry) && place !== undefined && { clone: place }),
    // Files of one name in two attempts are told apart by it.
    ...(kind === "folder" && owner.attempt !== undefined && { folder: name }),
  });
  return withoutArchives(owned, reading);
}

function whyNot({ name, kind }: ClassEntry): string | undefined {
  if (isAside(name)) return "its name hides it";
  if (kind === "link") return `it ${A_LINK}`;
  return kind === "special" ? `it ${NO_FILE}` : undefined;
}

function noAnswer(pattern: NamePattern | undefined): string {
  const plain = "it is neither a folder nor an archive, notebook or code";
  return pattern === undefined ? plain : `${pattern.text} does not fit its name`;
}

/** What an archive has of one entry, by paths below it. */
export function groupListing(group: Group, name: string): Listing {
  const [first] = group.files;
  if (first?.path === name) return { ...group, folders: [], close() {} };
  const inside = <Item extends { readonly path: string }>(items: readonly Item[]) =>
    items.map((item) => ({ ...item, path: item.path.slice(name.length + 1) }));
  const files: SubmittedFile[] = inside(group.files);
  const faults: Fault[] = inside(group.faults);
  return { files, folders: [], faults, close() {} };
}
