import type { CheckResult, Report, Verdict } from "./report.js";

const IN_GENERAL: Readonly<Record<Verdict, string>> = {
  "not-written": "not written yet",
  "syntax-error": "does not parse",
  "type-error": "has a type error",
  missing: "the function is missing",
  threw: "an error was thrown",
  "library-answer": "the library answers, and not you; write it yourself",
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
  "by-chance": "right by chance: it gives the same, or what it was given, whatever it is asked",
  right: "",
};

/**
 * The report as a student sees it: of a hidden check neither the call, nor the answers, nor the
 * text of an error, nor what the code calls itself, since each of them could be used to read what
 * is hidden. What is left is one of the verdicts, the points, and the sentence of a known mistake.
 */
export function forStudents(report: Report): Report {
  const open = new Set(report.checks.filter(({ hidden }) => !hidden).map(({ message }) => message));
  return { ...report, checks: report.checks.map((check) => withoutSecrets(check, open)) };
}

/**
 * The report for somebody who studies alone: of a hidden check that failed also the call, so that it
 * can be tried by hand; what was expected of it stays unsaid.
 */
export function forSelfStudy(report: Report): Report {
  const shown = forStudents(report).checks.map((check, i) => {
    const { call, verdict } = report.checks[i] ?? check;
    const says = check.message;
    const isWrong = verdict !== "right" && verdict !== "not-written" && verdict !== "missing";
    const isSecret = check.hidden && isWrong && report.problem === undefined;
    return call === undefined || !isSecret || verdict === "skipped"
      ? check
      : { ...check, call, message: `${call}: ${says}` };
  });
  return { ...report, checks: shown };
}

function withoutSecrets(check: CheckResult, open: ReadonlySet<string>): CheckResult {
  if (!check.hidden) return check;
  const { call, expected, got, message, ...rest } = check;
  // What an open check says in the same words is no secret.
  const said = check.verdict === "missing" && open.has(message);
  if (said || check.verdict === "not-written") return { ...rest, message };
  const general = IN_GENERAL[check.verdict];
  return { ...rest, message: check.diagnosis ? `${general}; ${check.diagnosis}` : general };
}

/**
 * The report with all hidden checks as one: it is passed, with the points of all, where every one
 * is, and says nothing else. So an answer that asks hidden checks something learns one bit.
 */
export function hiddenTogether(report: Report): Report {
  const hidden = report.checks.filter((check) => check.hidden);
  if (hidden.length === 0 || report.problem !== undefined) return report;
  const passed = hidden.every(({ verdict }) => verdict === "right");
  const points = hidden.reduce((sum, check) => sum + check.points, 0);
  const failed = hidden.filter(({ verdict }) => verdict !== "right");
  const one: CheckResult = {
    tries: `all ${hidden.length} hidden checks`,
    hidden: true,
    points,
    earned: passed ? points : 0,
    verdict: passed ? "right" : "wrong-value",
    message: failed.map(({ tries, message }) => `${tries}: ${message}`).join(" · "),
  };
  const checks = [...report.checks.filter((check) => !check.hidden), one];
  return { ...report, earned: checks.reduce((sum, { earned }) => sum + earned, 0), checks };
}
