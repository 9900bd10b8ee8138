import { instantOf } from "../time/local-time.js";
import type { ClassEntry } from "./class-entry.js";
import { fileKind, type Listing, type SubmittedFile } from "./file.js";
import { byItsEnds, isNamedWork } from "./owner.js";
import { inBlackboard, parseReceipt, type Receipt, receiptKey } from "./platform/blackboard.js";
import { inBrightspace, personalNumber } from "./platform/brightspace.js";
import { inCanvas } from "./platform/canvas.js";
import { classroomPrefix, inClassroom } from "./platform/classroom.js";
import { commitTimes } from "./platform/commit-times.js";
import { GRADESCOPE_FILE, readGradescope } from "./platform/gradescope.js";
import { inMoodle } from "./platform/moodle.js";
import type { NamePattern } from "./platform/name-pattern.js";
import { inExchange, parseTimestamp, TIMESTAMP_FILE } from "./platform/nbgrader.js";
import type { Owner } from "./platform/owner.js";

/** How a platform or a teacher laid out a class's folder. */
export interface Layout {
  /** Whose an entry is: nobody's, one person's, or a group's. */
  ownersOf(entry: ClassEntry): readonly Owner[];
  /** What is to be said of an entry that is the platform's own. */
  own(name: string): string | undefined;
  /** Whether an entry is a clone of a repository. */
  isClone(entry: ClassEntry): boolean;
  /** What is wrong with the platform's own files. */
  readonly faults: readonly string[];
}

/**
 * Recognises the layout of a class's folder by the names in it. A teacher's own rule comes before
 * all platforms', and then what it does not fit is nobody's.
 */
export async function layoutOf(
  entries: readonly ClassEntry[],
  around: string,
  pattern: NamePattern | undefined,
): Promise<Layout> {
  if (pattern !== undefined) {
    const ownersOf = ({ name }: ClassEntry) => known(pattern.ownerOf(name));
    return { ownersOf, own: () => undefined, isClone: () => false, faults: [] };
  }
  const names = entries.map(({ name }) => name);
  const faults: string[] = [];
  const receipts = await receiptsIn(entries);
  const submitters = await submittersIn(entries, faults);
  const personal = personalNumber(names);
  const clones = await clonesIn(entries);
  const prefix = classroomPrefix(around, [...clones]);
  const isBrightspace = names.some((name) => inBrightspace(name) !== undefined);
  const byPlatform = (name: string) =>
    inBlackboard(name, receipts) ??
    inBrightspace(name, personal) ??
    inMoodle(name) ??
    inExchange(name) ??
    inCanvas(name);
  const ownersOf = ({ name, kind }: ClassEntry): readonly Owner[] => {
    const group = submitters.get(name);
    if (group !== undefined && group.length > 0) return group;
    const owner = byPlatform(name);
    if (owner !== undefined) return [owner];
    if (kind === "file") return isNamedWork(name) ? [byItsEnds(name)] : [];
    const clone = prefix === undefined ? undefined : inClassroom(name, prefix);
    return [clone ?? { name }];
  };
  const own = (name: string) => {
    if (name === GRADESCOPE_FILE && submitters.size > 0) return "it is Gradescope's own list";
    return isBrightspace && name === "index.html" ? "it is Brightspace's own list" : undefined;
  };
  return { ownersOf, own, isClone: ({ name }) => clones.has(name), faults };
}

const known = (owner: Owner | undefined) => (owner === undefined ? [] : [owner]);

/** Lists that platforms write are smaller. */
const LARGEST_LIST = 64 * 2 ** 20;

async function textOf(entry: ClassEntry): Promise<string> {
  const listing = await entry.open();
  try {
    const [file] = listing.files;
    if (file === undefined || file.bytes > LARGEST_LIST) return "";
    return new TextDecoder().decode(await file.read());
  } catch {
    return "";
  } finally {
    listing.close();
  }
}

async function receiptsIn(entries: readonly ClassEntry[]): Promise<Map<string, Receipt>> {
  const receipts = new Map<string, Receipt>();
  for (const entry of entries) {
    const key = entry.kind === "file" ? receiptKey(entry.name) : undefined;
    const receipt = key === undefined ? undefined : parseReceipt(await textOf(entry));
    if (key !== undefined && receipt !== undefined) receipts.set(key, receipt);
  }
  return receipts;
}

async function submittersIn(entries: readonly ClassEntry[], faults: string[]) {
  const list = entries.find(({ name, kind }) => name === GRADESCOPE_FILE && kind === "file");
  if (list === undefined) return new Map<string, readonly Owner[]>();
  try {
    return await readGradescope(await textOf(list));
  } catch (error) {
    faults.push(`${GRADESCOPE_FILE} ${(error as Error).message}`);
    return new Map<string, readonly Owner[]>();
  }
}

async function clonesIn(entries: readonly ClassEntry[]): Promise<Set<string>> {
  const { stat } = await import("node:fs/promises");
  const clones = new Set<string>();
  for (const { name, kind, place } of entries) {
    if (kind !== "folder" || place === undefined) continue;
    const inside = await stat(`${place}/.git`).catch(() => undefined);
    if (inside?.isDirectory()) clones.add(name);
  }
  return clones;
}

/**
 * What a student handed in with what the platform says of it: each file by the student's own name,
 * with the time when it was handed in.
 * @param clone where it is a clone of a repository, which has the times of its commits
 * @param folder the name of the folder of one attempt among several
 */
export async function asOwned(
  listing: Listing,
  owner: Owner,
  {
    zone,
    clone,
    folder,
  }: { readonly zone: string; readonly clone?: string; readonly folder?: string },
): Promise<Listing> {
  const { called, attempt, serial, late, handedIn } = owner;
  const whole =
    handedIn === undefined || handedIn instanceof Date ? handedIn : instantOf(handedIn, zone);
  const commits = clone === undefined ? undefined : await commitTimes(clone);
  const stamp = whole === undefined ? await timestampIn(listing) : undefined;
  const files = listing.files.map((file): SubmittedFile => {
    const said = whole ?? commits?.get(file.path) ?? stamp?.(file.path);
    return {
      ...file,
      ...(folder !== undefined && { path: `${folder}/${file.path}` }),
      ...(said !== undefined && { modified: said, handedIn: true }),
      ...(called !== undefined && file.called === undefined && { called }),
      ...(attempt !== undefined && { attempt }),
      ...(serial !== undefined && { serial }),
      ...(late !== undefined && { late }),
    };
  });
  return { ...listing, files };
}

/** The times that nbgrader keeps beside what it collected. */
async function timestampIn(listing: Listing) {
  const stamps: { folder: string; time: Date }[] = [];
  for (const file of listing.files) {
    if (!`/${file.path}`.endsWith(`/${TIMESTAMP_FILE}`) || file.bytes > 100) continue;
    const time = parseTimestamp(new TextDecoder().decode(await file.read().catch(() => undefined)));
    if (time !== undefined)
      stamps.push({ folder: file.path.slice(0, -TIMESTAMP_FILE.length), time });
  }
  return (path: string) => stamps.find(({ folder }) => path.startsWith(folder))?.time;
}

/** Whether a platform's name for an archive, a notebook or code says whose it is. */
export function isClassDownload(names: readonly string[]): boolean {
  const nobody = new Map<string, Receipt>();
  return names.some(
    (name) =>
      name === GRADESCOPE_FILE ||
      (inBlackboard(name, nobody) ?? inBrightspace(name) ?? inMoodle(name) ?? inExchange(name)) !==
        undefined ||
      (fileKind(name) !== "other" && inCanvas(name) !== undefined),
  );
}
