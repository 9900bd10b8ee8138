import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Exercise, exercises, pointsOf } from "../../../src/course/exercise/index.js";
import { check } from "../../../src/course/notebook/check.js";
import { grade } from "../../../src/tools/grader/grade.js";
import { Sandbox } from "../../../src/tools/grader/sandbox/sandbox.js";

const sandbox = new Sandbox(2);
afterAll(() => sandbox.close());

const shown: string[] = [];
beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation((text: string) => shown.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  shown.length = 0;
});

/** An exercise with its mistakes, and the reference, as a script that needs no other. */
async function bundled({ id }: Exercise): Promise<string> {
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  const entry = `export * as exercise from "${root}src/course/exercise/${id}.ts";
export * as reference from "${root}solutions/${id}.ts";`;
  const bundle = await rolldown({
    input: "entry",
    logLevel: "silent",
    plugins: [
      {
        name: "entry",
        resolveId: (name) => (name === "entry" ? name : null),
        load: (name) => (name === "entry" ? entry : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: "iife", name: "course" });
  await bundle.close();
  return output[0].code;
}

const functionsOf = ({ checks }: Exercise) => [...new Set(checks.map(({ call }) => call))];

/** The source of a submission that answers as a mistake does, or as the reference where it has no such. */
async function sourceOf(exercise: Exercise, mistake: number): Promise<string> {
  return `${await bundled(exercise)}
const { mistakes } = Object.values(course.exercise).find(({ mistakes }) => mistakes);
const answers = { ...course.reference, ...mistakes[${mistake}]?.exports };
${functionsOf(exercise)
  .map((name) => `export const ${name} = answers.${name};`)
  .join("\n")}`;
}

/** The points that `check` shows in a notebook. */
async function inNotebook(exercise: Exercise, source: string): Promise<number> {
  const exports = (await import(
    `data:text/javascript;base64,${Buffer.from(source).toString("base64")}`
  )) as Record<string, unknown>;
  check(exercise.id, exports);
  const [, points] = /: (\d+) of \d+ points/.exec(shown.at(-1) ?? "") ?? [];
  return Number(points);
}

describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
  "%s",
  (_, exercise) => {
    test("gives the reference full points in a notebook and in the grader", async () => {
      const source = await sourceOf(exercise, -1);
      expect(await inNotebook(exercise, source)).toBe(pointsOf(exercise));
      expect((await grade(exercise, source, sandbox)).earned).toBe(pointsOf(exercise));
    });

    test.each(exercise.mistakes.map(({ says }, i) => [says, i] as const))(
      "gives a mistake the same points in both: %s",
      async (_, i) => {
        const source = await sourceOf(exercise, i);
        const { earned } = await grade(exercise, source, sandbox);
        expect(earned).toBe(await inNotebook(exercise, source));
        expect(earned).toBeLessThan(pointsOf(exercise));
      },
    );
  },
);
