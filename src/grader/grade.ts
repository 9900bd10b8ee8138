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

const LONGEST = 256 * 1024;

/**
 * Grades the text of one submission. The random inputs are drawn from the text itself: equal
 * submissions get equal reports, and nobody can prepare for the numbers.
 */
export async function grade(exercise: Exercise, source: string, sandbox: Sandbox): Promise<Report> {
  const planned = plan(exercise, seedOf(source));
  if (source.length > LONGEST) {
    return broken(exercise, planned, "syntax-error", "the file is larger than 256 KB");
  }
  const ticks = await budgetOf(exercise, sandbox);
  const result = await sandbox.run({ source, calls: planned.map(encodeCall), ticks });
  if ("failure" in result) {
    return broken(exercise, planned, result.failure.verdict, result.failure.message);
  }
  return judge(exercise, planned, result.answers.map(outcomeOf));
}

function outcomeOf(answer: Answer): Outcome {
  return answer.kind === "reply" ? decodeReply(answer.text, lineIn) : { kind: answer.kind };
}

function seedOf(source: string): number {
  return createHash("sha256").update(source).digest().readUInt32LE();
}
