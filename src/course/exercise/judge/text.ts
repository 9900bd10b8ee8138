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

/** One line for each check; a single one where all of them failed for the same reason. */
export function checkLines(report: Report): string[] {
  const [reason] = report.checks;
  const shared = report.problem?.message ?? reason?.message;
  const same = report.checks.every(({ message }) => message === shared);
  if (report.problem !== undefined || (same && shared)) return [`✗ ${shared}`];
  return report.checks.map(checkLine);
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
