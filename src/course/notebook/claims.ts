import {
  cut,
  type Judgement,
  type Ledger,
  ledger,
  printedText,
  resultOf,
  type Value,
  valueText,
} from "../deck/index.js";
import { escapeMarkup } from "../figure/index.js";
import { display, type MimeBundle } from "./display.js";
import { colourOf, markOf } from "./verdict-mark.js";

/**
 * Recomputes claims of the lectures, and says in one line whether they agree; numbers and formulas
 * that a slide prints stand beside the computed ones, and the line opens to all that was computed.
 * @throws RangeError on an id that is no claim, with the nearest one
 */
export function claims(...ids: readonly string[]): void {
  display(claimsBundle(ledger, ids));
}

/** What `claims` shows, of any list of decks. @throws RangeError on an id that is no claim */
export function claimsBundle(of: Ledger, ids: readonly string[]): MimeBundle {
  const judgements = ids.map((id) => of.judge(of.claim(id)));
  const line = summary(judgements);
  const compared = judgements.filter(isCompared);
  const open = compared.length === 0 ? "" : tableHtml(compared.map(openRow));
  const all = tableHtml(judgements.map((judgement) => fullRow(of, judgement)));
  return {
    "text/html": `${open}<details><summary>${escapeMarkup(line)}</summary>${all}</details>`,
    "text/plain": `${line}\n${tableText(judgements)}`,
  };
}

/** `5 statements of the slides recomputed, all agree`. */
function summary(judgements: readonly Judgement[]): string {
  const disagreeing = judgements.filter(({ verdict }) => verdict === "erratum");
  const broken = judgements.filter(({ verdict }) => verdict === "broken").length;
  const agreeing = judgements.length - disagreeing.length - broken;
  const what = judgements.length === 1 ? "1 statement" : `${judgements.length} statements`;
  const recomputed = `${what} of the slides recomputed`;
  if (agreeing === judgements.length) {
    return `${recomputed}, ${agreeing === 1 ? "and it agrees" : "all agree"}`;
  }
  const errata = new Set(disagreeing.flatMap(({ claim }) => claim.refutedBy ?? []));
  const parts = [
    [agreeing, agreeing === 1 ? "agrees" : "agree"],
    [disagreeing.length, `wrong as printed (${[...errata].join(", ")})`],
    [broken, "broken here"],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, text]) => `${count} ${text}`);
  return `${recomputed}: ${told.join(", ")}`;
}

/** Whether the slide prints a number or formula that was computed, and not only taken over. */
function isCompared({ claim: { printed, kind, origin } }: Judgement): boolean {
  return printed !== undefined && origin !== "given" && (kind === "number" || kind === "formula");
}

/** One row of a table, its cells already markup. */
interface Row {
  readonly statement: string;
  readonly printed: string;
  readonly computed: string;
  readonly judgement: Judgement;
}

/** The result alone beside the print. */
function openRow(judgement: Judgement): Row {
  const { claim, computed } = judgement;
  const result = resultOf(computed);
  return {
    statement: escapeMarkup(claim.statement),
    printed: escapeMarkup(printedText(claim.printed)),
    computed: result === undefined ? "–" : escapeMarkup(shortValue(result, 6)),
    judgement,
  };
}

/** Slide, id and the last steps up to the result as well. */
function fullRow(of: Ledger, judgement: Judgement): Row {
  const { claim } = judgement;
  const slide = escapeMarkup(of.slideOf(claim));
  const id = `<code>${escapeMarkup(claim.id)}</code>`;
  return {
    statement: `${escapeMarkup(claim.statement)}<br><small>${slide}, ${id}</small>`,
    printed: escapeMarkup(printedText(claim.printed)) || "–",
    computed: computedLines(judgement).map(escapeMarkup).join("<br>"),
    judgement,
  };
}

function tableHtml(rows: readonly Row[]): string {
  const cell = "padding:0.2em 0.7em;text-align:left;vertical-align:top";
  const head = ["claim", "printed", "computed", "verdict"]
    .map((name) => `<th scope="col" style="${cell}">${name}</th>`)
    .join("");
  const body = rows.map(({ statement, printed, computed, judgement }) => {
    const { verdict, reason } = judgement;
    const mark = `<b style="color:${colourOf(verdict)}">${markOf(verdict)}</b>`;
    const badge = `${mark} ${escapeMarkup(verdictText(judgement))}`;
    return (
      `<tr><td style="${cell}">${statement}</td><td style="${cell}">${printed}</td>` +
      `<td style="${cell}">${computed}</td>` +
      `<td style="${cell};white-space:nowrap" title="${escapeMarkup(reason)}">${badge}</td></tr>`
    );
  });
  return `<table style="color:inherit"><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

/** The verdict and, where the print is wrong, the numbers of the errata. */
function verdictText({ claim, verdict }: Judgement): string {
  return verdict === "erratum" ? `${verdict} ${claim.refutedBy?.join(", ")}` : verdict;
}

function tableText(judgements: readonly Judgement[]): string {
  const rows = judgements.map((judgement) => [
    judgement.claim.id,
    cut(printedText(judgement.claim.printed), 60) || "-",
    computedLines(judgement).join("; "),
    `${markOf(judgement.verdict)} ${verdictText(judgement)}`,
  ]);
  const all = [["claim", "printed", "computed", "verdict"], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return all.map(line).join("\n");
}

/** What was found: the function that drew a figure, and the last steps up to a result. */
function computedLines({ claim, computed, drawnBy }: Judgement): string[] {
  const shownSteps = drawnBy === undefined ? 3 : claim.printed === undefined ? 0 : 1;
  const steps = Object.entries(computed)
    .slice(Math.max(0, Object.keys(computed).length - shownSteps))
    .map(([label, value]) => `${label} = ${shortValue(value, 10)}`);
  return drawnBy === undefined ? steps : [`drawn by ${drawnBy}`, ...steps];
}

/** One number to some digits; of several, as many digits as tell them apart at a glance. */
const shortValue = (value: Value, digits: number) =>
  cut(valueText(value, typeof value === "number" ? digits : 5), 60);
