import { exercises } from "../../../course/exercise/index.js";
import { COURSE_NOTEBOOKS } from "./course-notebook.js";
import { fileKind, stem } from "./file.js";

/** Whose something in a class's folder is. */
export interface Owner {
  /** The name, as clean as the folder tells it. */
  readonly name: string;
  /** What tells people of one name apart, where the platform says it. */
  readonly id?: string;
  /** What the student called the file, where the platform put more around it. */
  readonly called?: string;
}

/** Whose a folder or an archive is, by its name. */
export function ownerOfFolder(name: string): Owner {
  const [, moodle, id] = /^(.{1,200})_(\d{1,12})_assignsubmission_[a-z]{1,40}_?$/.exec(name) ?? [];
  if (moodle !== undefined && id !== undefined) return { name: moodle, id };
  return { name };
}

/**
 * Whose a loose file is: `ann_softmax.ts` is Ann's, `ann.ipynb` and `04_outputs_and_losses_ann.ipynb`
 * too; and what learning platforms make of such names.
 */
export function ownerOfFile(file: string): Owner {
  return inMoodle(file) ?? inCanvas(file) ?? byItsEnds(file);
}

/** `Ann Lee_123_assignsubmission_file_softmax.ts` */
function inMoodle(file: string): Owner | undefined {
  const found = /^(.{1,200}?)_(\d{1,12})_assignsubmission_(?:file|onlinetext)_(.{0,200})$/.exec(
    file,
  );
  if (found === null) return undefined;
  const [, name = "", id = "", called = ""] = found;
  return { name, id, called: called === "" ? file : called };
}

/** `leeann_LATE_123_456_softmax-1.ts`: the person's number, then the attachment's. */
function inCanvas(file: string): Owner | undefined {
  const found = /^([^_]{1,200})(?:_LATE)?_(\d{1,12})_(\d{1,12})_(.{1,200})$/.exec(file);
  if (found === null) return undefined;
  const [, name = "", id = "", , called = ""] = found;
  return { name, id, called };
}

const IDS = exercises.map(({ id }) => id);
const WORKS = [...IDS, ...COURSE_NOTEBOOKS];

function byItsEnds(file: string): Owner {
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
