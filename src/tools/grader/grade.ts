import { createHash } from "node:crypto";
import {
  broken,
  decodeReply,
  type Exercise,
  encodeCall,
  importsOf,
  judge,
  type Outcome,
  type PlannedCheck,
  plan,
  type Report,
} from "../../course/exercise/index.js";
import { budgetOf } from "./budget.js";
import { starterOf } from "./practice/starter.js";
import { type Answer, lineIn, type Notebook } from "./sandbox/job.js";
import type { Allowance, Sandbox } from "./sandbox/sandbox.js";
import { definedNames } from "./submission/defined-names.js";
import { LONGEST_CODE } from "./submission/limit.js";
import { functionsOf } from "./submission/recognise.js";
import { explanation, isTypeTrouble, withTypeErrors } from "./type-errors.js";

/** The code of one answer. */
export interface Code {
  readonly source: string;
  /** Set where it is a cell: the notebook around it. */
  readonly notebook?: Notebook;
}

/**
 * Grades one answer. The random inputs are drawn from the text itself: equal
 * submissions get equal reports, and nobody can prepare for the numbers.
 * @param allowance pays for the work
 */
export async function grade(
  exercise: Exercise,
  code: string | Code,
  sandbox: Sandbox,
  allowance?: Allowance,
): Promise<Report> {
  const { source, notebook }: Code = typeof code === "string" ? { source: code } : code;
  const planned = plan(exercise, seedOf(source));
  if (source.length > LONGEST_CODE) {
    return broken(exercise, planned, "syntax-error", "the file is larger than 256 KB");
  }
  const functions = functionsOf(exercise);
  const submission = { source, ...(notebook && { cell: { notebook, functions } }) };
  const typeError = () =>
    sandbox.typeError({ ...submission, functions, starter: starterOf(exercise.id) }, allowance);

  const budgets = await budgetOf(exercise, sandbox);
  // Answers may remember what they were asked: what is hidden is asked when nothing open is left.
  const order = [...planned.keys()].sort((a, b) => hiddenness(planned, a) - hiddenness(planned, b));
  const calls = order.flatMap((i) => planned.slice(i, i + 1)).map(encodeCall);
  const ticks = order.map((i) => budgets[i] ?? 0);
  const result = await sandbox.run(
    { ...submission, imports: importsOf(exercise), calls, ticks },
    allowance,
  );
  if ("failure" in result) {
    const { verdict, message, name } = result.failure;
    if (!isTypeTrouble(name)) return broken(exercise, planned, verdict, message);
    const explained = explanation(verdict, message, await typeError());
    return broken(exercise, planned, explained.verdict, explained.message);
  }
  const line = (stack: string) => lineIn(stack, result.linesBefore);
  const outcomes = planned.map(({ call }, i): Outcome => {
    const answer = result.answers[order.indexOf(i)];
    return answer ? withDeclared(outcomeOf(answer, line), call, source) : { kind: "skipped" };
  });
  return withTypeErrors(judge(exercise, planned, outcomes), outcomes, typeError);
}

function hiddenness(planned: readonly PlannedCheck[], i: number): number {
  return Number(planned[i]?.hidden);
}

function outcomeOf(answer: Answer, line: (stack: string) => number | undefined): Outcome {
  return answer.kind === "reply" ? decodeReply(answer.text, line) : { kind: answer.kind };
}

/** A function that is there and only not exported should be told apart from one that is not. */
function withDeclared(outcome: Outcome, name: string, source: string): Outcome {
  return outcome.kind === "missing"
    ? { ...outcome, declared: definedNames(source).has(name) }
    : outcome;
}

function seedOf(source: string): number {
  return createHash("sha256").update(source).digest().readUInt32LE();
}
