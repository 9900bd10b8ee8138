import { randomBytes } from "node:crypto";
import { chmod, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeWhole } from "./write-file.js";

/**
 * Where the lab keeps what is not the course: its key, settings, checkpoints and trash, for the eyes
 * of its owner alone.
 */
export class StateFolder {
  private constructor(
    readonly folder: string,
    /** Whether it is kept: a course that can't be written to has one until the lab stops. */
    readonly lasting: boolean,
  ) {}

  static async open(course: string): Promise<StateFolder> {
    const folder = join(course, ".workbook", "lab");
    try {
      await mkdir(folder, { recursive: true });
      // Checkpoints and removed files are nobody else's to read, whatever rights the course has.
      await chmod(folder, 0o700);
      await writeWhole(join(folder, "writable"), "");
      return new StateFolder(folder, true);
    } catch {
      return new StateFolder(await mkdtemp(join(tmpdir(), "workbook-lab-")), false);
    }
  }

  /** Takes it away where it was not to be kept. */
  async close(): Promise<void> {
    if (!this.lasting) await rm(this.folder, { recursive: true, force: true });
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  /** A secret of this course, made when it is first asked for. */
  async key(): Promise<Buffer> {
    const file = this.path("key");
    const before = await readFile(file).catch(() => undefined);
    if (before?.length === 32) return before;
    const key = randomBytes(32);
    await writeWhole(file, key, 0o600);
    return key;
  }
}
