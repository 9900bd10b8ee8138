import { describe, expect, test } from "vitest";
import {
  broken,
  type Exercise,
  exerciseOf,
  plan,
  pointsOf,
} from "../../../../src/course/exercise/index.js";
import { type ClassRun, gradeClass } from "../../../../src/tools/grader/class/class-run.js";
import type { Code } from "../../../../src/tools/grader/grade.js";
import type { Student } from "../../../../src/tools/grader/submission/student.js";

const exercises = [exerciseOf("softmax"), exerciseOf("adam")];
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

function student(name: string, sources: Readonly<Record<string, string>>): Student {
  const files = Object.entries(sources).map(([path, text]) => ({
    path,
    bytes: text.length,
    modified: new Date(0),
    read: async () => new TextEncoder().encode(text),
  }));
  return { name, open: async () => ({ files, folders: [], faults: [], close() {} }) };
}

/** Full points for "good", none for all else. */
async function grade(exercise: Exercise, { source }: Code) {
  if (source === "slow") await pause(30);
  const none = broken(exercise, plan(exercise, 0), "wrong-value", "wrong");
  return source === "good" ? { ...none, earned: none.points } : none;
}

async function all(students: readonly Student[], rest: Partial<ClassRun> = {}) {
  const reports = [];
  for await (const report of gradeClass({ students, exercises, grade, width: 2, ...rest })) {
    reports.push(report);
  }
  return reports;
}

describe("a class run", () => {
  test("reports every student in order, also where one is slower than the next", async () => {
    const students = ["slow", "good", "bad", "slow", "good"].map((text, i) =>
      student(`s${i}`, { "softmax.ts": text }),
    );
    const reports = await all(students);
    expect(reports.map((report) => report.student)).toEqual(["s0", "s1", "s2", "s3", "s4"]);
    expect(reports.map(({ earned }) => earned)).toEqual([0, 7, 0, 0, 7]);
  });

  test("gives no points for what is missing, and counts its points", async () => {
    const [report] = await all([student("ann", { "softmax.ts": "good" })]);
    expect(report?.exercises.map(({ exercise, earned }) => [exercise, earned])).toEqual([
      ["softmax", 7],
      ["adam", 0],
    ]);
    expect(report?.exercises[1]?.problem).toEqual({
      verdict: "missing",
      message: "nothing was handed in",
    });
    expect(report?.points).toBe(7 + (report?.exercises[1]?.points ?? 0));
    expect(report?.notes).toMatchObject([{ kind: "missing", exercise: "adam" }]);
  });

  test("reads one student at a time, however wide it is, and closes each", async () => {
    let [open, most] = [0, 0];
    const students = Array.from({ length: 9 }, (_, i) => ({
      name: `s${i}`,
      open: async () => {
        open += 1;
        most = Math.max(most, open);
        await pause(2);
        const close = () => {
          open -= 1;
        };
        return { files: [], folders: [], faults: [], close };
      },
    }));
    await all(students, { width: 3 });
    expect([open, most]).toEqual([0, 1]);
  });

  test("notes what came late", async () => {
    const [report] = await all([student("ann", { "softmax.ts": "good" })], {
      due: () => new Date(-1),
    });
    expect(report?.notes.map(({ kind }) => kind)).toEqual(["late", "missing"]);
  });

  test("goes on where the grader itself fails at an answer or at a whole submission", async () => {
    const gone: Student = { name: "s1", open: () => Promise.reject(new Error("/secret/path")) };
    const told: string[] = [];
    const reports = await all(
      [
        student("s0", { "softmax.ts": "fault", "adam.ts": "good" }),
        gone,
        student("s2", { "softmax.ts": "good" }),
      ],
      {
        grade: (exercise, code) =>
          code.source === "fault" ? Promise.reject(new Error("mine")) : grade(exercise, code),
        onFault: (name, error) => told.push(`${name}: ${error}`),
      },
    );
    const [adam, softmax] = ["adam", "softmax"].map((id) => pointsOf(exerciseOf(id)));
    expect(reports.map(({ earned }) => earned)).toEqual([adam, 0, softmax]);
    expect(reports[0]?.exercises.map(({ problem }) => problem?.verdict)).toEqual([
      "not-graded",
      "wrong-value",
    ]);
    expect(reports[0]?.notes).toEqual([
      {
        kind: "not-graded",
        exercise: "softmax",
        message: "softmax: not graded, because the grader failed at it; please grade it by hand",
      },
    ]);
    expect(reports[1]?.notes.map(({ kind }) => kind)).toEqual(["not-graded"]);
    expect(JSON.stringify(reports)).not.toContain("secret");
    expect(told.sort()).toEqual(["s0: Error: mine", "s1: Error: /secret/path"]);
  });
});
