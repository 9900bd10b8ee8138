import type { CheckResult, Report } from "../../../course/exercise/index.js";
import { escapeMarkup } from "../../../course/text/markup.js";
import type { StudentReport } from "../report/class-report.js";
import { type Format, forReaders } from "./format.js";

/**
 * JUnit XML: a test suite for each student, a test case for each check. What could not be run at
 * all is an error, a wrong answer a failure.
 * Source: the schema of Jenkins' xUnit plugin, junit-10.xsd.
 */
export const junit: Format = {
  name: "junit",
  extension: "xml",
  perStudent: false,
  write(report, options) {
    const suites = forReaders(report, options).students.map(suite);
    return `<?xml version="1.0" encoding="UTF-8"?>\n${element("testsuites", {}, suites)}\n`;
  },
};

type Ending = "passed" | "failure" | "error" | "skipped";

function suite({ student, earned, points, exercises }: StudentReport): string {
  const endings = exercises.flatMap((report) =>
    report.checks.map((check) => ending(report, check)),
  );
  const count = (wanted: Ending) => endings.filter((it) => it === wanted).length;
  const properties = Object.entries({ earned, points }).map(([name, value]) =>
    element("property", { name, value }),
  );
  const cases = exercises.flatMap((report) =>
    report.checks.map((check) => testCase(report, check)),
  );
  return element(
    "testsuite",
    {
      name: student,
      tests: endings.length,
      failures: count("failure"),
      errors: count("error"),
      skipped: count("skipped"),
    },
    [element("properties", {}, properties), ...cases],
  );
}

function testCase(report: Report, check: CheckResult): string {
  const name = check.hidden ? `hidden: ${check.tries}` : check.tries;
  const tag = ending(report, check);
  const { verdict, message } = check;
  const inside = tag === "passed" ? [] : [element(tag, { type: verdict, message })];
  return element("testcase", { classname: report.exercise, name }, inside);
}

function ending({ problem }: Report, { verdict }: CheckResult): Ending {
  if (verdict === "right") return "passed";
  if (problem !== undefined) return "error";
  return verdict === "skipped" ? "skipped" : "failure";
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inside: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const start = `<${name}${written.join("")}`;
  return inside.length === 0 ? `${start}/>` : `${start}>\n${inside.join("\n")}\n</${name}>`;
}

/** Text for an attribute. XML has no way at all to write most control characters down. */
function escaped(value: string | number): string {
  return escapeMarkup(String(value).replace(NOT_IN_XML, "\uFFFD")).replace(
    STEERING,
    (letter) => `&#${letter.codePointAt(0)};`,
  );
}

/** What XML could hold as it is, and a terminal would obey. */
const STEERING = /[\t\n\r\u007f-\u009f\u2028\u2029\p{Cf}]/gu;

/** What is no character of XML 1.0 (section 2.2). */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
