import { escapeMarkup } from "../../text/markup.js";
import type { Report } from "./report.js";
import { checkLines, summary } from "./text.js";

// Okabe and Ito's green and vermilion: told apart by the colour-blind, readable on white and black.
const GREEN = "#009e73";
const VERMILION = "#d55e00";

/** The report as HTML without scripts, on the page's own background; all text is escaped. */
export function htmlReport(report: Report, hint?: string): string {
  const colour = report.earned === report.points ? GREEN : VERMILION;
  const items = checkLines(report).map((line) => {
    const mark = `<span style="color:${line.startsWith("✓") ? GREEN : VERMILION}">${line[0]}</span>`;
    return `<li style="margin:0.2em 0">${mark} ${escapeMarkup(line.slice(2))}</li>`;
  });
  const advice = hint === undefined ? "" : `<p style="margin:0.4em 0">Hint: ${withCode(hint)}</p>`;
  return (
    `<div style="border-left:4px solid ${colour};padding:0.2em 0.8em">` +
    `<strong>${escapeMarkup(report.title)}</strong>: ${escapeMarkup(summary(report))}` +
    `<ul style="list-style:none;margin:0.4em 0;padding:0">${items.join("")}</ul>${advice}</div>`
  );
}

/** What stands between backticks is code. */
const withCode = (text: string) => escapeMarkup(text).replace(/`([^`]+)`/g, "<code>$1</code>");
