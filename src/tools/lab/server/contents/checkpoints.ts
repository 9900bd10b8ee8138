import { mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Place } from "../files/course-folder.js";
import { cannotWrite, writeWhole } from "../files/write-file.js";
import { HttpError } from "../http/answer.js";

export interface Checkpoint {
  readonly id: string;
  readonly last_modified: string;
}

const ID = "checkpoint";

/** Keeps, of every file, the version that its author last saved on purpose. */
export class Checkpoints {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async list(place: Place): Promise<Checkpoint[]> {
    const stats = await stat(this.#kept(place.path)).catch(() => undefined);
    return stats === undefined ? [] : [{ id: ID, last_modified: stats.mtime.toISOString() }];
  }

  async make(place: Place): Promise<Checkpoint> {
    const kept = this.#kept(place.path);
    try {
      await mkdir(dirname(kept), { recursive: true });
      await writeWhole(kept, await readFile(place.file));
    } catch (error) {
      throw cannotWrite(`the checkpoint of ${place.name}`, error);
    }
    return { id: ID, last_modified: new Date().toISOString() };
  }

  /** @throws HttpError 404 where there is no checkpoint */
  async restore(place: Place, id: string): Promise<void> {
    await writeWhole(place.file, await this.#read(place, id));
  }

  async remove(place: Place, id: string): Promise<void> {
    await this.#read(place, id);
    await rm(this.#kept(place.path));
  }

  /** Has the checkpoints of a file, or of all in a folder, follow it to its new name. */
  async follow(from: Place, to: Place): Promise<void> {
    const [before, after] = [this.#kept(from.path), this.#kept(to.path)];
    const [kept, there] = await Promise.all(
      [before, after].map((path) => stat(path).catch(() => undefined)),
    );
    // Names that differ only in case may be one.
    if (kept?.ino !== there?.ino) await this.forget(to);
    if (kept === undefined) return;
    await mkdir(dirname(after), { recursive: true });
    await rename(before, after);
  }

  /** Drops those of a file, or of all in a folder, that is no more: the next of its name has none. */
  async forget(place: Place): Promise<void> {
    if (place.path !== "") await rm(this.#kept(place.path), { recursive: true, force: true });
  }

  async #read(place: Place, id: string): Promise<Buffer> {
    if (id === ID) {
      const kept = await readFile(this.#kept(place.path)).catch(() => undefined);
      if (kept !== undefined) return kept;
    }
    throw new HttpError(404, `${place.path}: there is no such checkpoint`);
  }

  #kept(path: string): string {
    return join(this.#folder, path);
  }
}
