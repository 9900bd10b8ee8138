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

/** The exercises with their mistakes, and the references, as one module that needs no other. */
const course = await bundled();

async function bundled(): Promise<string> {
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  const entry = `export { exercises } from "${root}src/course/exercise/catalogue.ts";
export { referenceOf } from "${root}src/course/exercise/references.ts";`;
  const bundle = await rolldown({
    input: "entry",
    logLevel: "silent",
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === "entry" ? id : null),
        load: (id) => (id === "entry" ? entry : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: "iife", name: "course" });
  await bundle.close();
  return output[0].code;
}

const functionsOf = ({ checks }: Exercise) => [...new Set(checks.map(({ call }) => call))];

/** The source of a submission that answers as the reference does, or as a mistake. */
function sourceOf(exercise: Exercise, mistake: number): string {
  const names = functionsOf(exercise);
  return `${course}
const { mistakes } = course.exercises.find(({ id }) => id === "${exercise.id}");
const answers = { ...course.referenceOf("${exercise.id}"), ...mistakes[${mistake}]?.exports };
${names.map((name) => `export const ${name} = answers.${name};`).join("\n")}`;
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
      const source = sourceOf(exercise, -1);
      expect(await inNotebook(exercise, source)).toBe(pointsOf(exercise));
      expect((await grade(exercise, source, sandbox)).earned).toBe(pointsOf(exercise));
    });

    test.each(exercise.mistakes.map(({ says }, i) => [says, i] as const))(
      "gives a mistake the same points in both: %s",
      async (_, i) => {
        const source = sourceOf(exercise, i);
        const { earned } = await grade(exercise, source, sandbox);
        expect(earned).toBe(await inNotebook(exercise, source));
        expect(earned).toBeLessThan(pointsOf(exercise));
      },
    );
  },
);
