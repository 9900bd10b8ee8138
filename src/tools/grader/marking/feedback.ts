import { htmlReport, type Report, textReport } from "../../../course/exercise/index.js";
import { element, escapeMarkup } from "../../../course/text/markup.js";
import { plainLine } from "../../../course/text/plain-line.js";
import type { Mark, StudentReport } from "../report/class-report.js";

/** What a student gets back, as text: points, what was said by hand, and what the checks found. */
export function feedbackText(student: StudentReport, title: string): string {
  const parts = student.exercises.map((report) => {
    const lines = linesOf(markIn(student, report));
    return [textReport(report), ...lines.map((line) => `  > ${line}`)].join("\n");
  });
  const { notes, earned, points } = student;
  const said = notes.filter(isToldElsewhere).map(({ message }) => `- ${plainLine(message)}`);
  const total = `${plainLine(student.student)}: ${earned} of ${points} points`;
  return `${[plainLine(title), total, "", ...parts, ...said].join("\n")}\n`;
}

/** What a student gets back, as a page of its own, without scripts. */
export function feedbackPage(student: StudentReport, title: string): string {
  const { earned, points, notes } = student;
  const name = escapeMarkup(plainLine(student.student));
  const parts = student.exercises.map((report) => {
    const mark = markIn(student, report);
    const head = element("h2", {}, heading(report, mark));
    const lines = linesOf(mark).map((line) => element("p", {}, escapeMarkup(line)));
    const said = lines.length === 0 ? "" : element("div", { class: "said" }, lines.join(""));
    return element("section", {}, head + said + htmlReport(report));
  });
  const told = notes
    .filter(isToldElsewhere)
    .map(({ message }) => element("li", {}, escapeMarkup(plainLine(message))));
  const list =
    told.length === 0 ? "" : element("h2", {}, "Notes") + element("ul", {}, told.join(""));
  const total = element("p", { class: "total" }, `${earned} of ${points} points`);
  const body = element("h1", {}, escapeMarkup(plainLine(title))) + element("p", {}, name) + total;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}: ${escapeMarkup(plainLine(title))}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${[body, ...parts, list].join("\n")}
</main>
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; margin: 0; }
h2 { font-size: 1.1rem; margin: 2rem 0 0.5rem; }
.total { font-size: 1.3rem; font-weight: 600; margin: 0.5rem 0 0; }
.said { border-left: 4px solid #0072b2; margin: 0.5rem 0; padding: 0.1rem 0.8rem; }
.said p { margin: 0.4em 0; white-space: pre-line; }
li { overflow-wrap: anywhere; }
`;

/** Notes of what is missing are in the exercises' own words. */
const isToldElsewhere = ({ kind }: { readonly kind: string }) => kind !== "missing";

function markIn({ marks = [] }: StudentReport, { exercise }: Report): Mark | undefined {
  return marks.find((mark) => mark.exercise === exercise);
}

function heading({ exercise, earned, points }: Report, mark: Mark | undefined): string {
  const counted = mark ?? { earned, points };
  return escapeMarkup(`${exercise}: ${counted.earned} of ${counted.points} points`);
}

/** How the points came about, and what was said by hand. */
function linesOf(mark: Mark | undefined): string[] {
  if (mark === undefined) return [];
  const { byChecks, late, byHand, comments, earned, points } = mark;
  const change = late !== undefined || byHand !== undefined;
  const sum = [
    `${byChecks} of ${points} points by the checks`,
    ...(late === undefined ? [] : [`${late.takenOff} less for being ${late.by} late`]),
    ...(byHand === undefined ? [] : [`${byHand > 0 ? "+" : ""}${byHand} by hand`]),
    `that is ${earned}`,
  ];
  return [...(change ? [sum.join(", ")] : []), ...comments];
}
