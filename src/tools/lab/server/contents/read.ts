import { createHash } from "node:crypto";
import type { Stats } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { joined } from "../../../files/multiline.js";
import { type CourseFolder, isOpen, type Place } from "../files/course-folder.js";
import { HttpError } from "../http/answer.js";
import { megabytes } from "../http/body.js";
import { type ContentsModel, modelOf, typeOf } from "./model.js";
import { parseNotebook } from "./notebook.js";
import type { Trust } from "./trust.js";

/** The largest file that is opened, in bytes. */
export const LARGEST_FILE = 100_000_000;

export interface ReadOptions {
  readonly type?: string | null;
  readonly format?: string | null;
  readonly content?: boolean;
  readonly hash?: boolean;
}

/** Reads files and folders of the course. */
export class Reader {
  readonly #course: CourseFolder;
  readonly #trust: Trust;

  constructor(course: CourseFolder, trust: Trust) {
    this.#course = course;
    this.#trust = trust;
  }

  /** @throws HttpError for what does not exist, is too large, or is not of the type asked for */
  async read(place: Place, options: ReadOptions = {}): Promise<ContentsModel> {
    const stats = await statOf(place);
    const { content = true, hash = false } = options;
    const model = modelOf(place, stats, wantedType(place, stats, options.type ?? null));
    if (model.type === "directory") return content ? this.#folder(place, model) : model;
    if (!content && !hash) return model;
    const bytes = await bytesOf(place, stats);
    if (hash) {
      model.hash = createHash("sha256").update(bytes).digest("hex");
      model.hash_algorithm = "sha256";
    }
    if (!content) return model;
    return model.type === "notebook"
      ? this.#notebook(place, model, bytes)
      : fileModel(place, model, bytes, options.format ?? null);
  }

  #notebook(place: Place, model: ContentsModel, bytes: Buffer): ContentsModel {
    const text = bytes.toString("utf8");
    const notebook = joined(parseNotebook(text, place.path));
    return { ...model, format: "json", content: this.#trust.marked(notebook, text) };
  }

  async #folder(place: Place, model: ContentsModel): Promise<ContentsModel> {
    const names = await readdir(place.file);
    const parts = place.path === "" ? [] : place.path.split("/");
    const content = await Promise.all(
      names.filter((name) => isOpen([...parts, name])).map((name) => this.#entry([...parts, name])),
    );
    return { ...model, format: "json", content: content.filter((entry) => entry !== undefined) };
  }

  /** What can't be opened is not listed, as a link that leads out of the course. */
  async #entry(parts: readonly string[]): Promise<ContentsModel | undefined> {
    try {
      const place = await this.#course.place(parts);
      return modelOf(place, await statOf(place));
    } catch {
      return undefined;
    }
  }
}

/** @throws HttpError 404 for what is neither a file nor a folder */
export async function statOf(place: Place): Promise<Stats> {
  const missing = new HttpError(404, `${place.path}: there is no such file or folder`);
  const stats = await stat(place.file).catch(() => undefined);
  // A pipe or a device could be read without end.
  if (stats === undefined || !(stats.isFile() || stats.isDirectory())) throw missing;
  return stats;
}

function wantedType(place: Place, stats: Stats, type: string | null) {
  if (type === null) return typeOf(place.name, stats);
  if (!["directory", "file", "notebook"].includes(type)) {
    throw new HttpError(400, `type: expected directory, file or notebook, got "${type}"`);
  }
  if ((type === "directory") !== stats.isDirectory()) {
    const got = stats.isDirectory() ? "a folder" : "a file";
    throw new HttpError(400, `${place.path}: expected a ${type}, got ${got}`, "bad type");
  }
  return type as ContentsModel["type"];
}

async function bytesOf(place: Place, stats: Stats): Promise<Buffer> {
  if (stats.size > LARGEST_FILE) {
    const limit = `files of up to ${megabytes(LARGEST_FILE)} can be opened`;
    throw new HttpError(413, `${place.path} has ${megabytes(stats.size)}: ${limit}`);
  }
  return readFile(place.file);
}

function fileModel(place: Place, model: ContentsModel, bytes: Buffer, format: string | null) {
  const text = format === "base64" ? undefined : textOf(bytes);
  if (text === undefined && format === "text") {
    throw new HttpError(400, `${place.path} is not text in UTF-8`, "bad format");
  }
  const mimetype =
    model.mimetype ?? (text === undefined ? "application/octet-stream" : "text/plain");
  if (text !== undefined) return { ...model, mimetype, format: "text" as const, content: text };
  return { ...model, mimetype, format: "base64" as const, content: bytes.toString("base64") };
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
