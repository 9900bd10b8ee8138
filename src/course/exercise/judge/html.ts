import { element, escapeMarkup } from "../../text/markup.js";
import type { Report } from "./report.js";
import { checkLines, summary } from "./text.js";

// Okabe and Ito's green and vermilion: told apart by the colour-blind, readable on white and black.
const GREEN = "#009e73";
const VERMILION = "#d55e00";

/** The report as HTML without scripts, on the page's own background; all text is escaped. */
export function htmlReport(report: Report, hint?: string): string {
  const colour = report.earned === report.points ? GREEN : VERMILION;
  const items = checkLines(report).map((line) => {
    const style = `color:${line.startsWith("✓") ? GREEN : VERMILION}`;
    const mark = element("span", { style }, line.slice(0, 1));
    return element("li", { style: "margin:0.2em 0" }, `${mark} ${escapeMarkup(line.slice(2))}`);
  });
  const head = `${element("strong", {}, escapeMarkup(report.title))}: ${escapeMarkup(summary(report))}`;
  const list = element("ul", { style: "list-style:none;margin:0.4em 0;padding:0" }, items.join(""));
  const advice =
    hint === undefined ? "" : element("p", { style: "margin:0.4em 0" }, `Hint: ${withCode(hint)}`);
  const style = `border-left:4px solid ${colour};padding:0.2em 0.8em`;
  return element("div", { style }, head + list + advice);
}

/** What stands between backticks is code. */
const withCode = (text: string) => escapeMarkup(text).replace(/`([^`]+)`/g, "<code>$1</code>");
