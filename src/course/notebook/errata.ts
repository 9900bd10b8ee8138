import {
  type Computed,
  type Erratum,
  explainErratum,
  type Ledger,
  ledger,
  type RejectedReport,
  slideName,
  transcriptionNote,
  valueText,
  type Weight,
  type Where,
  weights,
} from "../deck/index.js";
import { escapeMarkup } from "../figure/index.js";
import { display, type MimeBundle } from "./display.js";
import { colourOf } from "./verdict-mark.js";

/**
 * Shows an erratum of the lectures: what is printed, what is right, and the numbers of its proof.
 * @param id its number, like `E14`
 * @throws RangeError when there is none, with the nearest one
 */
export function erratum(id: string): void {
  display(erratumBundle(ledger, id));
}

/** What `erratum` shows, of any list of decks. @throws RangeError when there is no such erratum */
export function erratumBundle(of: Ledger, id: string): MimeBundle {
  const found = of.erratum(id);
  const colour = colourOf(of.prove(found).contradicts ? "erratum" : "broken");
  const title = `<strong>${found.id}: ${escapeMarkup(found.title)}</strong>`;
  const where = `<small>(${escapeMarkup(whereNamed(of, found.where))})</small>`;
  return {
    "text/html":
      `<div style="border-left:4px solid ${colour};padding:0.2em 0.8em">${title} ${where}<br>` +
      `${erratumBody(of, found)}</div>`,
    "text/plain": explainErratum(of, found),
  };
}

/** Shows all errata of the lectures by their weight, and the reports that were no mistake. */
export function errata(): void {
  display(errataBundle(ledger));
}

/** What `errata` shows, of any list of decks. */
export function errataBundle(of: Ledger): MimeBundle {
  const groups = weights.map((weight) => ({
    weight,
    found: of.errata.filter((one) => one.weight === weight),
  }));
  const html = groups.map(({ weight, found }) => group(meanings[weight], found.map(entry(of))));
  const rejected = of.rejected.map((report) => folded(report, of, rejectedBody(report)));
  const texts = groups.flatMap(({ weight, found }) => [
    `${meanings[weight]}: ${found.length}`,
    ...found.map(({ id, title, where }) => `${id} ${title}: ${whereNamed(of, where)}`),
  ]);
  return {
    "text/html": [...html, group("Reported, and no mistake", rejected)].join(""),
    "text/plain": [
      ...texts,
      `Reported, and no mistake: ${of.rejected.length}`,
      ...of.rejected.map(({ id, title, reason }) => `${id} ${title}: ${reason}`),
    ].join("\n"),
  };
}

const meanings: Readonly<Record<Weight, string>> = {
  wrong: "Wrong: a number, formula or statement that misleads",
  inconsistent: "Inconsistent: two slides, or slide and speech, disagree",
  wording: "Wording: a slip that the context puts right",
};

const group = (title: string, entries: readonly string[]) =>
  `<h4>${escapeMarkup(title)} (${entries.length})</h4>${entries.join("")}`;

const entry = (of: Ledger) => (one: Erratum) => folded(one, of, erratumBody(of, one));

/** A line that opens to what it is about. */
function folded({ id, title, where }: Erratum | RejectedReport, of: Ledger, body: string): string {
  const place = escapeMarkup(whereNamed(of, where));
  const line = `<strong>${id}</strong> ${escapeMarkup(title)} <small>(${place})</small>`;
  return `<details><summary>${line}</summary><div style="padding:0 1.2em 0.6em">${body}</div></details>`;
}

function erratumBody(of: Ledger, one: Erratum): string {
  const proof = of.prove(one);
  const note = transcriptionNote(one);
  return (
    `printed: ${escapeMarkup(one.printed)}<br>right: ${escapeMarkup(one.right)}` +
    `${note === "" ? "" : `<br><em>${escapeMarkup(note)}</em>`}` +
    `<details><summary>${escapeMarkup(proof.shows)}</summary>${steps(proof.computed)}</details>`
  );
}

function rejectedBody(report: RejectedReport): string {
  return (
    `reported: ${escapeMarkup(report.reported)}<br>` +
    `no mistake: ${escapeMarkup(report.reason)}${steps(report.check().computed)}`
  );
}

function steps(computed: Computed): string {
  const cell = "padding:0.1em 0.7em 0.1em 0;text-align:left";
  const rows = Object.entries(computed).map(
    ([label, value]) =>
      `<tr><td style="${cell}">${escapeMarkup(label)}</td>` +
      `<td style="${cell}">${escapeMarkup(valueText(value, 6))}</td></tr>`,
  );
  return `<table style="color:inherit;margin:0.4em 0"><tbody>${rows.join("")}</tbody></table>`;
}

/** `amrita, Multiple paths (slide 18)`. */
function whereNamed(of: Ledger, where: Where): string {
  const parts = Object.entries(where).map(
    ([deck, numbers]) => `${deck}, ${slideName(of.deckNamed(deck), numbers)}`,
  );
  return parts.join("; ");
}
