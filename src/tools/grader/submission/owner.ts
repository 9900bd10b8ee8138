import { exercises } from "../../../course/exercise/index.js";
import { COURSE_NOTEBOOKS } from "./course-notebook.js";
import { fileKind, stem } from "./file.js";
import type { Owner } from "./platform/owner.js";

const IDS = exercises.map(({ id }) => id);
const WORKS = [...IDS, ...COURSE_NOTEBOOKS];

/** Whether a file's name alone says that it is somebody's work. */
export function isNamedWork(file: string): boolean {
  return ["code", "notebook", "archive"].includes(fileKind(file));
}

/**
 * Whose a loose file is where no platform named it: `ann_softmax.ts` is Ann's, `ann.ipynb` and
 * `04_outputs_and_losses_ann.ipynb` too.
 */
export function byItsEnds(file: string): Owner {
  const name = stem(file);
  const known = fileKind(file) === "other" ? IDS : WORKS;
  const plain = withoutCopy(name);
  const lower = plain.toLowerCase();
  for (const work of known) {
    const before = plain.length - work.length - 1;
    if (before > 0 && lower.endsWith(work) && SEPARATOR.test(plain.charAt(before))) {
      return { name: plain.slice(0, before), called: file.slice(before + 1) };
    }
    if (COURSE_NOTEBOOKS.includes(work) && lower.startsWith(`${work}_`)) {
      return { name: plain.slice(work.length + 1) };
    }
  }
  return { name };
}

const SEPARATOR = /[ _.-]/;

/** `softmax (1)`, `softmax-2` and `softmax copy` without what makes them copies. */
export function withoutCopy(name: string): string {
  if (name.length > LONGEST_NAME) return name;
  return name.replace(/([ _-]*\(\d+\)|[ _-]+(copy|kopie|final|solution|\d+))+$/i, "");
}

/** Names of files that people give are shorter; longer ones are only found in archives. */
const LONGEST_NAME = 255;
