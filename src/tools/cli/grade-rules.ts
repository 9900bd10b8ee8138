import { readFile } from "node:fs/promises";
import type { Exercise } from "../../course/exercise/index.js";
import type { Assignment, ClassRun, Person, Student } from "../grader/index.js";
import { Failure, UsageError } from "./failure.js";

/** The options of `workbook grade` that say what counts, and until when. */
export interface RuleOptions {
  readonly assignment?: string;
  readonly exercises?: string;
  readonly due?: string;
  readonly late?: string;
  readonly zone?: string;
}

/** What counts, and until when. */
export interface Rules {
  /** What is graded; left out where nobody said so. */
  readonly chosen?: readonly Exercise[];
  readonly zone: string;
  readonly due?: NonNullable<ClassRun["due"]>;
  /** Set where exercises have points of their own, or being late costs some. */
  readonly assignment?: Assignment;
}

/** @throws UsageError, Failure or RangeError where an option or the assignment's file is none */
export async function rulesIn(options: RuleOptions): Promise<Rules> {
  const { dueOf, forbidding, ownZone, isZone, plainWeights } = await import("../grader/index.js");
  const { exercises: all } = await import("../../course/exercise/index.js");
  const file =
    options.assignment === undefined ? undefined : await assignmentIn(options.assignment);
  const zone = options.zone ?? file?.zone ?? ownZone();
  if (!isZone(zone)) throw usage("--zone", "a zone like Europe/Zurich", zone);
  const due = await dueIn(options.due, zone, file);
  const late = await lateIn(options.late, due);
  const named = await chosenExercises(options.exercises, file);
  const chosen = named?.map((exercise) => {
    const weight = file?.exercises.find((each) => each.exercise === exercise.id);
    return forbidding(exercise, weight?.forbidden ?? []);
  });
  const extensions = file?.extensions ?? [];
  const rule = late ?? file?.late;
  const assignment = {
    ...(file ?? { exercises: plainWeights(chosen ?? all) }),
    zone,
    extensions,
    ...(due !== undefined && { due: due.toISOString() }),
    ...(rule !== undefined && { late: rule }),
  };
  const dueFor = (student: Student) => dueOf(assignment, tagged(student));
  return {
    zone,
    ...(chosen !== undefined && { chosen }),
    ...((due !== undefined || extensions.length > 0) && { due: dueFor }),
    ...((file !== undefined || late !== undefined) && { assignment }),
  };
}

/** A student with all that a roster says. */
export function tagged({
  name,
  id,
  login,
  email,
  person,
}: Student): Omit<Student, "open"> & Person {
  const platformId = person?.platformId ?? id;
  return {
    name,
    ...(login !== undefined && { login }),
    ...(email !== undefined && { email }),
    ...person,
    ...(platformId !== undefined && { platformId }),
    ...(person !== undefined && { name: person.name }),
  };
}

async function assignmentIn(file: string): Promise<Assignment> {
  const { readAssignment } = await import("../grader/index.js");
  const library = Object.keys(await import("../../library/index.js"));
  return readAssignment(await textIn(file), file, library);
}

/** The text of a file of the instructor's. @throws Failure where it cannot be read */
export async function textIn(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => {
    throw new Failure(`${file}: cannot be read`);
  });
  const { decode } = await import("../grader/index.js");
  const decoded = decode(bytes);
  if ("text" in decoded) return decoded.text;
  throw new Failure(`${file}, line 1: ${decoded.reason}`);
}

async function dueIn(
  text: string | undefined,
  zone: string,
  file: Assignment | undefined,
): Promise<Date | undefined> {
  if (text === undefined) return file?.due === undefined ? undefined : new Date(file.due);
  const { parseMoment } = await import("../grader/index.js");
  const due = parseMoment(text, zone);
  if (due !== undefined) return due;
  const example = "a date like 2026-11-30 (its end) or 2026-11-30T18:00, in local time";
  throw usage("--due", example, text);
}

async function lateIn(text: string | undefined, due: Date | undefined) {
  if (text === undefined) return undefined;
  const { parseLateRule } = await import("../grader/index.js");
  const rule = parseLateRule(text);
  if (rule === undefined) {
    throw usage("--late", "a rule like 10%/day, or 10%/day, grace 15 min, at most 50%", text);
  }
  if (due === undefined) throw new UsageError("--late needs --due, or a due date in --assignment");
  return rule;
}

async function chosenExercises(
  ids: string | undefined,
  file: Assignment | undefined,
): Promise<Exercise[] | undefined> {
  const { exerciseOf, exercises } = await import("../../course/exercise/index.js");
  const inFile = file?.exercises.map(({ exercise }) => exercise);
  const named = ids?.split(",").map((id) => exerciseOf(id.trim()).id);
  const foreign = named?.find((id) => inFile !== undefined && !inFile.includes(id));
  if (foreign !== undefined) throw new UsageError(`--exercises: ${foreign} is not in --assignment`);
  const wanted = new Set(named ?? inFile);
  if (named === undefined && inFile === undefined) return undefined;
  return exercises.filter(({ id }) => wanted.has(id));
}

function usage(option: string, wanted: string, got: string): UsageError {
  return new UsageError(`${option}: expected ${wanted}, got ${JSON.stringify(got)}`);
}
