import { copyFile, cp, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import type { Notebook } from "../../../files/notebook.js";
import { notebookText } from "../../../files/notebook-text.js";
import { unfinishedName } from "../../../files/write-whole.js";
import type { CourseFolder, Place } from "../files/course-folder.js";
import { cannotWrite, writeWhole } from "../files/write-file.js";
import { HttpError } from "../http/answer.js";
import { checkNotebook } from "./notebook.js";
import type { Trust } from "./trust.js";

/** What a save brings, as Jupyter's contents API sends it. */
export type Saved = Readonly<Record<string, unknown>>;

/** Saves, makes, renames and removes files and folders of the course. */
export class Writer {
  readonly #course: CourseFolder;
  readonly #trust: Trust;
  readonly #trash: string;

  /** Uploads that come in pieces, by the file they become. */
  readonly #uploads = new Map<string, string>();

  constructor(
    course: CourseFolder,
    trust: Trust,
    /** Where removed files go. */
    trash: string,
  ) {
    this.#course = course;
    this.#trust = trust;
    this.#trash = trash;
  }

  /** Saves a file, whole or a piece of it, or makes a folder. @returns whether it is complete */
  async save(place: Place, saved: Saved): Promise<boolean> {
    if (place.path === "") throw new HttpError(400, "path: expected a file's name");
    if (saved.type === "directory") return this.#makeFolder(place);
    if (saved.chunk !== undefined && saved.chunk !== null) return this.#saveChunk(place, saved);
    if (saved.type === "notebook") await this.#saveNotebook(place, saved.content);
    else await writeWhole(place.file, bytesOf(saved));
    return true;
  }

  async #saveNotebook(place: Place, content: unknown): Promise<void> {
    const notebook = checkNotebook(content, place.path);
    const text = notebookText(this.#trust.unmarked(notebook));
    await writeWhole(place.file, text);
    await this.#trust.sign(notebook, text);
  }

  async #makeFolder(place: Place): Promise<boolean> {
    await mkdir(place.file).catch((error: unknown) => {
      throw cannotWrite(place.name, error, "made");
    });
    return true;
  }

  async #saveChunk(place: Place, saved: Saved): Promise<boolean> {
    if (saved.chunk === 1) this.#uploads.set(place.file, unfinishedName(place.file));
    const unfinished = this.#uploads.get(place.file);
    if (unfinished === undefined) throw new HttpError(400, "chunk: the first one is missing");
    try {
      const handle = await open(unfinished, saved.chunk === 1 ? "wx" : "a");
      await handle.writeFile(bytesOf(saved)).finally(() => handle.close());
      if (saved.chunk !== -1) return false;
      await rename(unfinished, place.file);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw cannotWrite(place.name, error);
    }
    this.#uploads.delete(place.file);
    return true;
  }

  /** Makes an empty notebook, file or folder with a name that is free. */
  async make(folder: Place, type: unknown, extension: unknown): Promise<Place> {
    if (type === "directory") {
      const place = await this.#free(folder, "Untitled Folder", "");
      await this.#makeFolder(place);
      return place;
    }
    const notebook = type === "notebook";
    const ending = notebook ? ".ipynb" : typeof extension === "string" ? extension : ".txt";
    const place = await this.#free(folder, notebook ? "Untitled" : "untitled", ending);
    await writeWhole(place.file, notebook ? notebookText(EMPTY_NOTEBOOK) : "");
    return place;
  }

  /** Makes a copy of a file with a name that is free. */
  async copy(from: Place, folder: Place): Promise<Place> {
    const ending = extname(from.name);
    const base = from.name.slice(0, from.name.length - ending.length);
    const place = await this.#free(folder, `${base}-Copy`, ending, 1);
    await copyFile(from.file, place.file).catch((error: unknown) => {
      throw cannotWrite(place.name, error, "made");
    });
    return place;
  }

  /** @throws HttpError 409 where there is already something of the new name */
  async rename(from: Place, to: Place): Promise<void> {
    const [before, there] = await Promise.all([from, to].map(({ file }) => statOrNothing(file)));
    if (before === undefined) throw new HttpError(404, `${from.path} does not exist`);
    // On some disks names that differ only in case are one file.
    if (there !== undefined && there.ino !== before.ino) {
      throw new HttpError(409, `${to.path} exists already`);
    }
    await rename(from.file, to.file).catch((error: unknown) => {
      throw cannotWrite(from.name, error, "renamed");
    });
  }

  /** Takes a file or folder out of the course; it stays in the lab's trash. */
  async remove(place: Place): Promise<void> {
    if (place.path === "") throw new HttpError(400, "path: expected a file's name");
    if ((await statOrNothing(place.file)) === undefined) {
      throw new HttpError(404, `${place.path} does not exist`);
    }
    const folder = join(this.#trash, new Date().toISOString().replaceAll(":", "-"));
    const kept = join(folder, place.path);
    try {
      await mkdir(dirname(kept), { recursive: true });
      await moveTo(place.file, kept);
    } catch (error) {
      throw cannotWrite(place.name, error, "removed");
    }
  }

  async #free(folder: Place, base: string, ending: string, first = 0): Promise<Place> {
    for (let i = first; ; i++) {
      const name = `${base}${i === 0 ? "" : i}${ending}`;
      const path = folder.path === "" ? name : `${folder.path}/${name}`;
      const place = await this.#course.placeOf(path);
      if ((await statOrNothing(place.file)) === undefined) return place;
    }
  }
}

const EMPTY_NOTEBOOK: Notebook = {
  cells: [],
  metadata: {
    kernelspec: { display_name: "TypeScript", language: "typescript", name: "tslab" },
  },
  nbformat: 4,
  nbformat_minor: 5,
};

function bytesOf({ content, format }: Saved): Buffer {
  if (typeof content !== "string") throw new HttpError(400, "content: expected a text");
  if (format !== "base64") return Buffer.from(content);
  const text = content.replace(/^data:[^,]*;base64,/, "").replace(/\s+/g, "");
  const isWhole = /^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.length % 4 === 0;
  if (!isWhole) throw new HttpError(400, "content: expected base64, got something else");
  return Buffer.from(text, "base64");
}

/** Moves a file or folder, also to another disk. */
async function moveTo(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EXDEV")) throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
}

function statOrNothing(file: string) {
  return stat(file).catch(() => undefined);
}
