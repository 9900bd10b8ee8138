import { readFile } from "node:fs/promises";
import { type Exercise, encodeCall, plan } from "../../course/exercise/index.js";
import type { Sandbox } from "./sandbox/sandbox.js";

const LEAST_TICKS = 100;
const TIMES_REFERENCE = 20;
const SEED = 0;

const budgets = new Map<string, Promise<readonly number[]>>();

/**
 * How many ticks each check of an exercise may take: what the exercise says, or twenty times what the
 * reference takes, counted in the sandbox. Steps are counted and not time, so that the limit is the
 * same on every machine.
 */
export function budgetOf(exercise: Exercise, sandbox: Sandbox): Promise<readonly number[]> {
  const written = exercise.checks.flatMap(({ answers }) => answers?.ticks ?? []);
  if (written.length === exercise.checks.length) return Promise.resolve(written);
  const known = budgets.get(exercise.id) ?? measure(exercise, sandbox);
  budgets.set(exercise.id, known);
  known.catch(() => budgets.delete(exercise.id));
  return known;
}

async function measure(exercise: Exercise, sandbox: Sandbox): Promise<readonly number[]> {
  const compiled = new URL(`../../../solutions/${exercise.id}.js`, import.meta.url);
  const source = await readFile(compiled, "utf8").catch(() =>
    readFile(new URL(`../../../solutions/${exercise.id}.ts`, import.meta.url), "utf8"),
  );
  const calls = plan(exercise, SEED).map(encodeCall);
  const result = await sandbox.run({ source, calls, ticks: calls.map(() => 100_000) });
  if ("failure" in result) throw new Error(`${exercise.id}: ${result.failure.message}`);
  return result.answers.map((answer) =>
    Math.max(LEAST_TICKS, TIMES_REFERENCE * (answer.kind === "reply" ? answer.ticks : 0)),
  );
}
