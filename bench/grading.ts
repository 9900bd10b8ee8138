import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type * as Course from "../src/course/exercise/index.js";
import type * as Grader from "../src/tools/grader/index.js";
import { GRADED, writeClass } from "./grading-class.js";
import type { Speed } from "./measure.js";

const JOBS = 2;
/** The most memory that grading may take, in bytes. */
const MOST_MEMORY = 500 * 2 ** 20;
/** Five hundred students' twelve answers in sixty seconds of CPU time, as answers a second. */
const TARGET = (500 * 12) / 60;

/**
 * Grades a class and counts answers a second of CPU time, that of starting included.
 * @throws Error where it takes too much memory
 */
export async function measureGrading(students: number): Promise<Map<string, Speed>> {
  const folder = mkdtempSync(join(tmpdir(), "grading-"));
  try {
    writeClass(folder, students);
    const start = process.cpuUsage();
    const answers = await gradeFolder(folder);
    const { user, system } = process.cpuUsage(start);
    const memory = process.resourceUsage().maxRSS * 1024;
    if (memory > MOST_MEMORY) {
      throw new Error(`grading took ${Math.round(memory / 2 ** 20)} MB, more than 500`);
    }
    const speed = answers / ((user + system) / 1e6);
    return new Map([
      ["ours", { median: speed, spread: 0, rounds: [speed] }],
      ["60 s for a class", { median: TARGET, spread: 0, rounds: [TARGET] }],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function gradeFolder(folder: string): Promise<number> {
  const { exercises } = await built<typeof Course>("course/exercise");
  const { findStudents, grade, gradeClass, Sandbox } = await built<typeof Grader>("tools/grader");
  const sandbox = new Sandbox(JOBS);
  const found = await findStudents([folder], "class");
  let answers = 0;
  const counted = (report: Course.Report): Course.Report => {
    answers += 1;
    return report;
  };
  for await (const _ of gradeClass({
    students: found.students,
    exercises: exercises.filter(({ id }) => GRADED.includes(id)),
    grade: async (exercise, code) => counted(await grade(exercise, code, sandbox)),
    width: JOBS + 2,
  }));
  found.close();
  await sandbox.close();
  return answers;
}

/** A room of the built program: threads are started from its files. */
async function built<Room>(room: string): Promise<Room> {
  const url = new URL(`../../../dist/src/${room}/index.js`, import.meta.url);
  return (await import(url.href)) as Room;
}
