import { count } from "../../text/format.js";
import type { CheckResult, Report } from "./report.js";

/** `3 of 8 points`, and what of it hidden checks hold back. */
export function summary(report: Report): string {
  const points = `${report.earned} of ${report.points} points`;
  const failed = report.checks.filter((check) => check.verdict !== "right");
  if (failed.length === 0) return `${points}, ${allPassed(report.withheld ?? 0)}`;
  if (failed.some((check) => !check.hidden)) return points;
  const hidden = count(failed.length, "hidden check");
  return `${points}: every visible check passed, ${hidden} did not`;
}

function allPassed(withheld: number): string {
  if (withheld === 0) return "every check passed";
  const hidden = `${count(withheld, "hidden check")} ${withheld === 1 ? "is" : "are"}`;
  return `every visible check passed; ${hidden} made where it is handed in`;
}

/**
 * One line for each check; a single one where all of them failed for the same reason, and an error
 * that several calls throw is told once.
 */
export function checkLines(report: Report): string[] {
  const [reason] = report.checks;
  const shared = report.problem?.message ?? reason?.message;
  const same = report.checks.every(({ message }) => message === shared);
  if (report.problem !== undefined || (same && shared)) return [`✗ ${shared}`];
  const reasons = report.checks.map(thrownReason);
  return report.checks.map((check, i) => {
    const reason = reasons[i];
    const isTold = reason !== undefined && reasons.indexOf(reason) < i;
    return checkLine(isTold ? { ...check, message: `${check.call} threw the same` } : check);
  });
}

/** What a call threw, and where; undefined where it threw nothing that is told. */
function thrownReason({ verdict, call, message }: CheckResult): string | undefined {
  if (verdict !== "threw" || call === undefined) return undefined;
  return message.startsWith(call) ? message.slice(call.length) : undefined;
}

function checkLine(check: CheckResult): string {
  const tries = check.hidden ? `hidden: ${check.tries}` : check.tries;
  const name = `${tries} (${count(check.points, "point")})`;
  if (check.verdict === "right") return `✓ ${name}`;
  return `${check.verdict === "skipped" ? "-" : "✗"} ${name}: ${check.message}`;
}

/** The report as plain text, a hint below it where one is given. */
export function textReport(report: Report, hint?: string): string {
  const lines = [`${report.title}: ${summary(report)}`, ...checkLines(report).map((l) => `  ${l}`)];
  return hint === undefined ? lines.join("\n") : [...lines, `  Hint: ${hint}`].join("\n");
}
