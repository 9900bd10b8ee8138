import { isTime, type LocalTime } from "../../time/local-time.js";
import { type Owner, orderOf } from "./owner.js";

/** Who a receipt names: `Name: Ann Lee (annlee)`. */
export interface Receipt {
  readonly name: string;
  readonly login: string;
}

/**
 * Blackboard's names: `Week 3_annlee_attempt_2026-11-30-17-05-09_softmax.ts`, and the same without
 * a file's name for the receipt, a text that has the student's name. A login may have underscores:
 * the receipts tell.
 * Source: Blackboard's "Assignment File Download", as github.com/terr-steak/bb-file-cleanup and
 * github.com/vangef/BBGradebookOrganiser describe it.
 */
export function inBlackboard(
  entry: string,
  receipts: ReadonlyMap<string, Receipt>,
): Owner | undefined {
  const found = ATTEMPT.exec(entry);
  if (found === null) return undefined;
  const [attempt = "", before = "", date = "", called] = found;
  const time = timeOf(date);
  const key = attempt.slice(0, before.length + "_attempt_".length + date.length);
  const receipt = receipts.get(key);
  const login = receipt?.login ?? before.slice(before.lastIndexOf("_") + 1);
  return {
    name: receipt?.name ?? login,
    id: login,
    login,
    ...(called !== undefined && { called }),
    ...(time !== undefined && { handedIn: time, attempt: orderOf(time) }),
  };
}

const ATTEMPT = /^(.{1,200}_[^_].{0,100}?)_attempt_(\d{4}(?:-\d\d){5})(?:_(.{1,200})|\.txt)$/;

/** The attempt that a receipt is of, or undefined where an entry is none. */
export function receiptKey(entry: string): string | undefined {
  const found = ATTEMPT.exec(entry);
  return found !== null && found[3] === undefined ? entry.replace(/\.txt$/, "") : undefined;
}

/** Reads a receipt. Returns undefined where it does not say whose it is. */
export function parseReceipt(text: string): Receipt | undefined {
  const [, name, login] = /^\ufeff?Name: (.{1,200}) \(([^()\n]{1,100})\)\s*$/m.exec(text) ?? [];
  return name === undefined || login === undefined ? undefined : { name, login };
}

/** What was typed into Blackboard itself, which its receipt holds. */
export function typedText(receipt: string): string {
  const [, typed = ""] = receipt.split(/^Submission Field:\s*$/m, 2);
  const [text = ""] = typed.split(/^Comments:\s*$/m, 1);
  return text.includes("There is no student submission text data") ? "" : text.trim();
}

function timeOf(text: string): LocalTime | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text
    .split("-")
    .map(Number);
  const time = { year, month, day, hour, minute, second };
  return isTime(time) ? time : undefined;
}
