import { afterAll, describe, expect, test } from "vitest";
import { exerciseOf, type Report } from "../../../src/course/exercise/index.js";
import { grade } from "../../../src/tools/grader/grade.js";
import { Sandbox } from "../../../src/tools/grader/sandbox/sandbox.js";
import { endless } from "./hostile/endless.js";
import { greedy } from "./hostile/greedy.js";
import { odd } from "./hostile/odd.js";
import { poison } from "./hostile/poison.js";

const exercise = exerciseOf("gradient-descent-1d");
const sandbox = new Sandbox(2);
const good = `export const gradientDescent = (f, x, rate, steps) =>
  steps === 0 ? [x] : [x, ...gradientDescent(f, x - rate * f(x), rate, steps - 1)];`;

let mostMemory = 0;
const watch = setInterval(() => {
  mostMemory = Math.max(mostMemory, process.memoryUsage.rss());
}, 20);

afterAll(async () => {
  clearInterval(watch);
  await sandbox.close();
});

const firstVerdict = (report: Report) => report.problem?.verdict ?? report.checks[0]?.verdict;

describe.each([
  ["endless", endless],
  ["greedy", greedy],
  ["poison", poison],
  ["odd", odd],
] as const)("%s", (_, programs) => {
  test.each(programs.map((program) => [program.name, program] as const))(
    "%s",
    async (_name, { source, verdict }) => {
      const report = await grade(exercise, source, sandbox);
      const [first] = report.checks;
      expect(`${firstVerdict(report)}`, report.problem?.message ?? first?.message).toBe(verdict);
      if (verdict !== "right") {
        const message = report.problem?.message ?? first?.message ?? "";
        expect(message).toMatch(/^[^\n]{10,2500}$/);
        expect(report.earned).toBeLessThan(report.points);
      }
      const next = await grade(exercise, good, sandbox);
      expect(next.earned).toBe(next.points);
    },
    120_000,
  );
});

test("is at least a hundred programs", () => {
  expect(endless.length + greedy.length + poison.length + odd.length).toBeGreaterThanOrEqual(100);
});

test("never takes more than 500 MB", () => {
  expect(mostMemory / 2 ** 20).toBeLessThan(500);
});
