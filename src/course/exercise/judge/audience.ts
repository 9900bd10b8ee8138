import type { CheckResult, Report, Verdict } from "./report.js";

const IN_GENERAL: Readonly<Record<Verdict, string>> = {
  "not-written": "not written yet",
  "syntax-error": "does not parse",
  "type-error": "has a type error",
  missing: "the function is missing",
  threw: "an error was thrown",
  "too-long": "it ran too long",
  "too-deep": "it calls itself too often",
  "out-of-memory": "it needed too much memory",
  "out-of-time": "it was ended by the clock, not by counting its steps",
  skipped: "not tried, since a check before it failed for good",
  "not-graded": "could not be graded",
  "wrong-type": "the answer is of the wrong type",
  "wrong-shape": "the answer has the wrong shape",
  "not-a-number": "the answer is not a finite number",
  "wrong-value": "the answer is wrong",
  "changed-input": "it changes its input",
  right: "",
};

/**
 * The report as a student sees it: of a hidden check neither the call, nor the answers, nor the
 * text of an error, since each of them could be used to read what is hidden.
 */
export function forStudents(report: Report): Report {
  return { ...report, checks: report.checks.map(withoutSecrets) };
}

function withoutSecrets(check: CheckResult): CheckResult {
  if (!check.hidden) return check;
  const { call, expected, got, message, ...rest } = check;
  if (check.verdict === "missing" || check.verdict === "not-written") return { ...rest, message };
  const general = IN_GENERAL[check.verdict];
  return { ...rest, message: check.diagnosis ? `${general}; ${check.diagnosis}` : general };
}
