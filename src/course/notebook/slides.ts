import {
  claimOf,
  cut,
  erratumNumbered,
  explainErratum,
  type Judgement,
  judge,
  printedText,
  proofOf,
  type Value,
  type Verdict,
  valueText,
} from "../deck/index.js";
import { escapeMarkup } from "../figure/index.js";
import { display } from "./display.js";

// Okabe and Ito's colours: told apart by the colour-blind, readable on white and on black.
const colours: Readonly<Record<Verdict, string>> = {
  reproduced: "#009e73",
  rounding: "#009e73",
  derived: "#0072b2",
  shown: "#0072b2",
  erratum: "#d55e00",
  broken: "#cc79a7",
};

const marks: Readonly<Record<Verdict, string>> = {
  reproduced: "✓",
  rounding: "≈",
  derived: "+",
  shown: "○",
  erratum: "✗",
  broken: "!",
};

/**
 * Shows claims of the lectures as a table: what the slide prints beside what was computed, and the
 * verdict.
 * @throws RangeError on an id that is no claim, with the nearest one
 */
export function claims(...ids: readonly string[]): void {
  const judgements = ids.map((id) => judge(claimOf(id)));
  display({ "text/html": claimsHtml(judgements), "text/plain": claimsText(judgements) });
}

/**
 * Shows an erratum of the lectures: what is printed, what is right, and the proof's numbers.
 * @param id its number, like `E14`
 * @throws RangeError when there is none, with the nearest one
 */
export function erratum(id: string): void {
  erratumNumbered(id);
  display({ "text/html": erratumHtml(id), "text/plain": explainErratum(erratumNumbered(id)) });
}

function claimsText(judgements: readonly Judgement[]): string {
  const rows = judgements.map((judgement) => [
    judgement.claim.id,
    shortened(printedText(judgement.claim.printed)) || "-",
    computedLines(judgement).join("; "),
    verdictText(judgement),
  ]);
  const all = [["claim", "printed", "computed", "verdict"], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

const verdictText = ({ claim, verdict }: Judgement) =>
  [marks[verdict], verdict, ...(claim.erratum === undefined ? [] : [claim.erratum])].join(" ");

function claimsHtml(judgements: readonly Judgement[]): string {
  const cell = "padding:0.3em 0.7em;text-align:left;vertical-align:top";
  const head = ["claim", "printed", "computed", "verdict"]
    .map((name) => `<th scope="col" style="${cell}">${name}</th>`)
    .join("");
  const rows = judgements.map((judgement) => {
    const { claim, verdict, reason } = judgement;
    const lines = computedLines(judgement).map(escapeMarkup).join("<br>");
    const number = claim.erratum === undefined ? "" : ` (${claim.erratum})`;
    const badge = `<b style="color:${colours[verdict]}">${marks[verdict]}</b> ${verdict}${number}`;
    return (
      `<tr><td style="${cell}">${escapeMarkup(claim.statement)}<br><small>${escapeMarkup(claim.slide)}, ` +
      `<code>${escapeMarkup(claim.id)}</code></small></td>` +
      `<td style="${cell}">${escapeMarkup(printedText(claim.printed)) || "–"}</td>` +
      `<td style="${cell}">${lines}</td>` +
      `<td style="${cell};white-space:nowrap" title="${escapeMarkup(reason)}">${badge}</td></tr>`
    );
  });
  return `<table style="color:inherit"><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function erratumHtml(id: string): string {
  const found = erratumNumbered(id);
  const proof = proofOf(found);
  const colour = colours[proof.contradicts ? "erratum" : "broken"];
  const rows = Object.entries(proof.computed).map(
    ([label, value]) =>
      `<tr><td style="padding:0.1em 0.7em 0.1em 0;text-align:left">${escapeMarkup(label)}</td>` +
      `<td style="text-align:left">${escapeMarkup(valueText(value))}</td></tr>`,
  );
  return (
    `<div style="border-left:4px solid ${colour};padding:0.2em 0.8em">` +
    `<strong>${found.id}: ${escapeMarkup(found.title)}</strong> ` +
    `<small>(${escapeMarkup(found.where)})</small>` +
    `<br>printed: ${escapeMarkup(found.printed)}<br>right: ${escapeMarkup(found.right)}` +
    `<table style="color:inherit;margin:0.4em 0"><tbody>${rows.join("")}</tbody></table>` +
    `${escapeMarkup(proof.shows)}</div>`
  );
}

/** What was found: the function that drew a figure, and the last steps up to a result. */
function computedLines({ claim, computed, drawnBy }: Judgement): string[] {
  const shownSteps = drawnBy === undefined ? 3 : claim.printed === undefined ? 0 : 1;
  const steps = Object.entries(computed)
    .slice(Math.max(0, Object.keys(computed).length - shownSteps))
    .map(([label, value]) => `${label} = ${shortValue(value)}`);
  return drawnBy === undefined ? steps : [`drawn by ${drawnBy}`, ...steps];
}

/** One number in full; of several, as many digits as tell them apart at a glance. */
const shortValue = (value: Value) =>
  shortened(valueText(value, typeof value === "number" ? 10 : 5));

const shortened = (text: string) => cut(text, 60);
