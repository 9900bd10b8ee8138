/** What of `exercise/` students get: how checks are made, and none of the exercises themselves. */
const JUDGE =
  /^dist\/src\/course\/exercise\/(judge\/|(index|exercise|exercise-of|catalogue|references)\.)/;

/** What is written anew and not copied. */
const REWRITTEN = /^(README\.md$|package\.json$|exercises\/|notebooks\/)/;

/** Whether a file of the package goes into the students' copy as it is. */
export function isForStudents(path: string): boolean {
  if (path.startsWith("dist/solutions/") || REWRITTEN.test(path)) return false;
  return !path.startsWith("dist/src/course/exercise/") || JUDGE.test(path);
}
