import type { Outcome, Report } from "../../course/exercise/index.js";

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
  ask: () => Promise<string | undefined>,
): Promise<Report> {
  const threw = report.checks.map((_, i) => {
    const outcome = outcomes[i];
    return outcome?.kind === "threw" && isTypeTrouble(outcome.name);
  });
  const explains = (i: number) => threw[i] || report.checks[i]?.verdict === "wrong-type";
  if (!report.checks.some((_, i) => explains(i))) return report;
  const error = await ask();
  if (error === undefined) return report;
  const checks = report.checks.map((check, i) => {
    if (!explains(i)) return check;
    const message = withCompiler(check.message, error);
    return { ...check, message, ...(threw[i] && { verdict: "type-error" as const }) };
  });
  return { ...report, checks };
}

/** A message with the compiler's word on it. */
export function withCompiler(message: string, error: string): string {
  return `${message}; the compiler says: ${error}`;
}
