import { createHash } from "node:crypto";
import {
  broken,
  decodeReply,
  type Exercise,
  encodeCall,
  judge,
  type Outcome,
  plan,
  type Report,
} from "../exercise/index.js";
import { budgetOf } from "./budget.js";
import { type Answer, lineIn } from "./sandbox/job.js";
import type { Sandbox } from "./sandbox/sandbox.js";
import { LONGEST_CODE } from "./submission/limit.js";
import { defines, functionsOf } from "./submission/recognise.js";

/** The code of one answer. */
export interface Code {
  readonly source: string;
  /** The other cells of its notebook, those first that are asked first for what it needs. */
  readonly beside?: readonly string[];
}

/**
 * Grades one answer. The random inputs are drawn from the text itself: equal
 * submissions get equal reports, and nobody can prepare for the numbers.
 */
export async function grade(
  exercise: Exercise,
  code: string | Code,
  sandbox: Sandbox,
): Promise<Report> {
  const { source, beside }: Code = typeof code === "string" ? { source: code } : code;
  const planned = plan(exercise, seedOf(source));
  if (source.length > LONGEST_CODE) {
    return broken(exercise, planned, "syntax-error", "the file is larger than 256 KB");
  }
  const ticks = await budgetOf(exercise, sandbox);
  const result = await sandbox.run({
    source,
    calls: planned.map(encodeCall),
    ticks,
    ...(beside && { cell: { beside, functions: functionsOf(exercise) } }),
  });
  if ("failure" in result) {
    return broken(exercise, planned, result.failure.verdict, result.failure.message);
  }
  const line = (stack: string) => lineIn(stack, result.linesBefore);
  return judge(
    exercise,
    planned,
    result.answers.map((answer, i) =>
      withDeclared(outcomeOf(answer, line), planned[i]?.call ?? "", source),
    ),
  );
}

function outcomeOf(answer: Answer, line: (stack: string) => number | undefined): Outcome {
  return answer.kind === "reply" ? decodeReply(answer.text, line) : { kind: answer.kind };
}

/** A function that is there and only not exported should be told apart from one that is not. */
function withDeclared(outcome: Outcome, name: string, source: string): Outcome {
  return outcome.kind === "missing" ? { ...outcome, declared: defines(source, name) } : outcome;
}

function seedOf(source: string): number {
  return createHash("sha256").update(source).digest().readUInt32LE();
}
