import { lstat, realpath } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { HttpError } from "../http/answer.js";

/** A file or folder of the course, whether it exists or not. */
export interface Place {
  /** Its path from the root with slashes; empty for the root itself. */
  readonly path: string;
  readonly name: string;
  /** Where it is on the disk, with all links followed. */
  readonly file: string;
}

/** What the lab does not show: programs' own folders, and the answers. */
const HIDDEN = new Set(["node_modules"]);
const HIDDEN_AT_ROOT = new Set(["dist", "solutions"]);

/** The folder that the lab shows. Nothing outside of it can be named, read or written. */
export class CourseFolder {
  private constructor(
    /** With all links followed. */
    readonly root: string,
  ) {}

  static async open(folder: string): Promise<CourseFolder> {
    return new CourseFolder(await realpath(folder));
  }

  /**
   * The place that a path means. The last part need not exist; the folder it is in must.
   * @throws HttpError 404 for what is outside, hidden, or in a folder that does not exist
   */
  async place(parts: readonly string[]): Promise<Place> {
    const path = parts.join("/");
    const missing = new HttpError(404, `${path}: there is no such file or folder`);
    if (!isOpen(parts)) throw missing;
    const file = await followLinks(join(this.root, ...parts), missing);
    const inside = relative(this.root, file);
    if (!isOpen(inside === "" ? [] : inside.split(sep))) throw missing;
    return { path, name: parts.at(-1) ?? "", file };
  }

  /** The place of a path written with slashes, as messages carry it. */
  placeOf(path: unknown): Promise<Place> {
    if (typeof path !== "string") throw new HttpError(400, "path: expected a text");
    return this.place(path.split("/").filter((part) => part !== ""));
  }
}

/** Whether a path from the root is one that the lab shows, however it is spelled. */
export function isOpen(parts: readonly string[]): boolean {
  return parts.every((part, depth) => isName(part) && !isHidden(part, depth));
}

function isHidden(name: string, depth: number): boolean {
  // Some disks know no difference between letters of either case, or between ways to write them.
  const folded = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[. ]+$/, "");
  return (
    folded.startsWith(".") || HIDDEN.has(folded) || (depth === 0 && HIDDEN_AT_ROOT.has(folded))
  );
}

/** Whether a text can be the name of a file: on any system, and of one file only. */
function isName(part: string): boolean {
  return part !== "" && part !== "." && part !== ".." && !/[\p{Cc}/\\:]/u.test(part);
}

async function followLinks(file: string, missing: HttpError): Promise<string> {
  try {
    return await realpath(file);
  } catch {
    // A link that leads nowhere could be made to lead anywhere by writing through it.
    const link = await lstat(file).catch(() => undefined);
    if (link !== undefined) throw missing;
  }
  try {
    return join(await realpath(dirname(file)), file.slice(dirname(file).length + 1));
  } catch {
    throw missing;
  }
}
