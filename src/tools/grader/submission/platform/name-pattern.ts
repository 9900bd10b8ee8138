import { invalid } from "../../../../library/error/check.js";
import type { Owner } from "./owner.js";

/** A rule by which a teacher says whose something is: `{id}_{name}_*`. */
export interface NamePattern {
  readonly text: string;
  /** Whose a name is by the rule, or undefined where the rule does not fit it. */
  ownerOf(entry: string): Owner | undefined;
}

const PARTS = ["name", "first", "last", "id", "login", "email", "file"] as const;
/** Those that say who it is. */
const WHO = ["name", "last", "id", "login", "email"];

/** A text that stands for itself, after a part that may be anything. */
interface Piece {
  readonly part: string;
  readonly after: string;
}

/**
 * Reads a rule for names: `{name}`, `{first}`, `{last}`, `{id}`, `{login}`, `{email}` and `{file}`
 * stand for what they say, `*` for anything, all else for itself. A part ends where what follows it
 * in the rule is met first. Of a folder the name is meant, of a file or an archive the name with its
 * ending.
 * @throws RangeError where it names nobody, or a part that there is not
 */
export function parseNamePattern(text: string): NamePattern {
  const [begin = "", ...rest] = text.split(/(\{[^{}]*\}|\*)/);
  const pieces: Piece[] = [];
  for (let i = 0; i < rest.length; i += 2) {
    pieces.push({ part: (rest[i] ?? "").replace(/[{}]/g, ""), after: rest[i + 1] ?? "" });
  }
  const named = pieces.map(({ part }) => part).filter((part) => part !== "*");
  const known = named.every((part) => PARTS.some((each) => each === part));
  const touching = pieces.slice(0, -1).some(({ after }) => after === "");
  const valid = known && !touching && new Set(named).size === named.length;
  if (!valid || !named.some((part) => WHO.includes(part))) {
    const wanted = "a name with {name}, {id}, {login} or {email} in it, like {last}_{first}_*";
    throw invalid("--student-name", wanted, text);
  }
  return { text, ownerOf: (entry) => ownerBy(begin, pieces, entry) };
}

function ownerBy(begin: string, pieces: readonly Piece[], entry: string): Owner | undefined {
  if (!entry.startsWith(begin)) return undefined;
  const parts = new Map<string, string>();
  let at = begin.length;
  for (const [i, { part, after }] of pieces.entries()) {
    const last = i === pieces.length - 1;
    const end = last ? entry.length - after.length : entry.indexOf(after, at + 1);
    if (end <= at && part !== "*") return undefined;
    if (end < at || !entry.startsWith(after, end)) return undefined;
    parts.set(part, entry.slice(at, end).trim());
    at = end + after.length;
  }
  return ownerOfParts(parts);
}

function ownerOfParts(parts: ReadonlyMap<string, string>): Owner {
  const [id, login, email, file] = ["id", "login", "email", "file"].map((part) => parts.get(part));
  const both = ["first", "last"].flatMap((part) => parts.get(part) ?? []).join(" ");
  const key = id ?? login ?? email;
  return {
    name: parts.get("name") ?? (both === "" ? (key ?? "") : both),
    ...(key !== undefined && { id: key }),
    ...(login !== undefined && { login }),
    ...(email !== undefined && { email }),
    ...(file !== undefined && { called: file }),
  };
}
