import { Random } from "../../../library/number/random.js";
import type { Answers, Call, Check, Exercise } from "../exercise.js";
import { referenceOf } from "../references.js";
import { callHere } from "./call.js";
import type { Outcome } from "./outcome.js";
import type { Value } from "./value.js";

/** A check ready to be made: the call, the right answer, and the answers of known mistakes. */
export interface PlannedCheck extends Call {
  readonly tries: string;
  readonly hidden: boolean;
  readonly points: number;
  readonly tolerance: number;
  readonly expected: Value;
  /** Asked for when a wrong answer is to be explained, and computed then. */
  readonly mistaken: Answers["mistaken"];
}

/**
 * Draws the arguments of every check and asks the reference for the answers.
 * @param seed equal seeds give equal plans
 * @throws Error when the reference itself throws: the exercise is wrong then
 */
export function plan(exercise: Exercise, seed: number): PlannedCheck[] {
  return exercise.checks.map((check, i) => planCheck(exercise, check, (seed + i) >>> 0));
}

function planCheck(exercise: Exercise, check: Check, seed: number): PlannedCheck {
  const call: Call = {
    call: check.call,
    with: typeof check.with === "function" ? check.with(new Random(seed)) : check.with,
    ...(check.thenCall === undefined ? {} : { thenCall: check.thenCall }),
  };
  const answers = check.answers ?? asked(exercise, check, call);
  return {
    ...call,
    tries: check.tries,
    hidden: check.hidden ?? false,
    points: check.points ?? 1,
    tolerance: check.tolerance ?? 1e-9,
    expected: answers.expected,
    get mistaken() {
      return answers.mistaken;
    },
  };
}

/** What the reference and the known mistakes answer. */
function asked(exercise: Exercise, check: Check, call: Call): Omit<Answers, "ticks"> {
  const reference = referenceOf(exercise.id);
  const expected = answerOf(callHere(reference, call), `${exercise.id}: ${check.tries}`);
  let known: Answers["mistaken"] | undefined;
  return {
    expected,
    get mistaken() {
      known ??= exercise.mistakes.flatMap(({ says, exports }) => {
        const outcome = callHere({ ...reference, ...exports }, call);
        return outcome.kind === "value" ? [{ says, answer: outcome.value }] : [];
      });
      return known;
    },
  };
}

function answerOf(outcome: Outcome, check: string): Value {
  if (outcome.kind === "value") return outcome.value;
  const why = outcome.kind === "threw" ? outcome.message : outcome.kind;
  throw new Error(`the reference of ${check} gave no answer: ${why}`);
}
