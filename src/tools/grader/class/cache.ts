import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Exercise, Report } from "../../../course/exercise/index.js";
import { writeWhole } from "../../files/write-whole.js";
import type { Code } from "../grade.js";

/**
 * Reports of answers that were graded before, in a folder. A report is found again while answer,
 * exercise and grader are the same in every letter.
 */
export class GradeCache {
  readonly #folder: string;
  readonly #course: string;

  /** @param course what stands for the grader, the references and the library: `courseVersion()` */
  constructor(folder: string, course: string) {
    this.#folder = folder;
    this.#course = course;
  }

  /** The report of an answer, or undefined where it was not graded yet. */
  async get(exercise: Exercise, code: Code): Promise<Report | undefined> {
    const text = await readFile(this.#fileOf(exercise, code), "utf8").catch(() => undefined);
    try {
      return text === undefined ? undefined : (JSON.parse(text) as Report);
    } catch {
      // A file damaged from outside is as good as none.
      return undefined;
    }
  }

  async put(exercise: Exercise, code: Code, report: Report): Promise<void> {
    const file = this.#fileOf(exercise, code);
    await mkdir(dirname(file), { recursive: true });
    await writeWhole(file, JSON.stringify(report));
  }

  #fileOf(exercise: Exercise, { source, notebook }: Code): string {
    const program = [this.#course, process.versions.v8];
    const all = JSON.stringify([program, definition(exercise), source, notebook ?? null]);
    const hash = createHash("sha256").update(all).digest("hex");
    return join(this.#folder, hash.slice(0, 2), `${hash.slice(2)}.json`);
  }
}

const definitions = new WeakMap<Exercise, string>();

/** All that an exercise says, its functions by their source. */
function definition(exercise: Exercise): string {
  const known = definitions.get(exercise);
  if (known !== undefined) return known;
  const text = JSON.stringify(exercise, (_, value: unknown) =>
    typeof value === "function" ? String(value) : value,
  );
  definitions.set(exercise, text);
  return text;
}
