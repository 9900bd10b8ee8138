import { exercises } from "../../../course/exercise/index.js";
import { COURSE_NOTEBOOKS } from "./course-notebook.js";
import { stem } from "./file.js";
import { plainStem } from "./recognise.js";

/** How the course names its folders. */
const COURSE_FOLDER = /^(exercises|notebooks|solutions|src)$/i;

/**
 * Whether what lies directly in a folder looks like one student's work: something there is named
 * like the course's own.
 */
export function isOneStudents(
  entries: readonly { readonly name: string; readonly kind: string }[],
): boolean {
  const ids = new Set(exercises.map(({ id }) => id));
  return entries.some(({ name, kind }) =>
    kind === "folder"
      ? COURSE_FOLDER.test(name)
      : ids.has(plainStem(name)) || COURSE_NOTEBOOKS.includes(stem(name).toLowerCase()),
  );
}
