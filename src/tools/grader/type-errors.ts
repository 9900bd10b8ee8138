import type { Outcome, Report, Verdict } from "../../course/exercise/index.js";
import type { TypeAnswer } from "./sandbox/sandbox.js";

/** Whether an error of this name is of the kind that types would have told of. */
export function isTypeTrouble(name: string | undefined): boolean {
  return name === "TypeError";
}

/**
 * Adds what the compiler has to say to the checks that types explain: those that threw such an
 * error, which become type errors, and those that gave something of the wrong type. Types alone
 * cost nobody a point, and are looked at only then: code that runs right is right.
 * @param ask finds the first type error
 */
export async function withTypeErrors(
  report: Report,
  outcomes: readonly Outcome[],
  ask: () => Promise<TypeAnswer>,
): Promise<Report> {
  const threw = report.checks.map((_, i) => {
    const outcome = outcomes[i];
    return outcome?.kind === "threw" && isTypeTrouble(outcome.name);
  });
  const explains = (i: number) => threw[i] || report.checks[i]?.verdict === "wrong-type";
  if (!report.checks.some((_, i) => explains(i))) return report;
  const answer = await ask();
  if (answer.timely && answer.error === undefined) return report;
  const checks = report.checks.map((check, i) => {
    if (!explains(i)) return check;
    const { verdict, message } = explanation(check.verdict, check.message, answer);
    const changes = threw[i] || verdict === "out-of-time";
    return { ...check, message, ...(changes && { verdict }) };
  });
  return { ...report, checks };
}

/**
 * A verdict and a message with the compiler's word on them. A compiler that the clock ended might
 * have said something on another day: the verdict says so then, and is not kept.
 */
export function explanation(
  verdict: Verdict,
  message: string,
  { error, timely }: TypeAnswer,
): { readonly verdict: Verdict; readonly message: string } {
  if (!timely)
    return { verdict: "out-of-time", message: `${message}; the clock ended the compiler` };
  if (error === undefined) return { verdict, message };
  return { verdict: "type-error", message: `${message}; the compiler says: ${error}` };
}

/** Whether a report would be the same each time: nothing in it was decided by a clock or a fault. */
export function isCertain({ problem, checks }: Report): boolean {
  const verdicts = [problem?.verdict, ...checks.map(({ verdict }) => verdict)];
  return !verdicts.some((verdict) => verdict === "out-of-time" || verdict === "not-graded");
}
