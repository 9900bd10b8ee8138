import { parse } from "csv-parse/sync";
import { plainLine } from "../../../course/text/plain-line.js";
import { decode } from "./decode.js";

/** Somebody who takes the course. */
export interface Person {
  readonly name: string;
  readonly id?: string;
  readonly email?: string;
}

/** A roster that cannot be used, in one line. */
export class RosterError extends Error {}

type Column = "id" | "email" | "name" | "first" | "last";

/** What learning platforms call the columns, in letters and digits only. */
const COLUMNS: Readonly<Record<string, Column>> = {
  id: "id",
  studentid: "id",
  idnumber: "id",
  sid: "id",
  orgdefinedid: "id",
  sisuserid: "id",
  username: "id",
  userid: "id",
  login: "id",
  name: "name",
  fullname: "name",
  student: "name",
  studentname: "name",
  firstname: "first",
  givenname: "first",
  lastname: "last",
  surname: "last",
  familyname: "last",
  email: "email",
  emailaddress: "email",
  mail: "email",
  sisloginid: "email",
};

/**
 * Reads a roster: a table with a line for each student, whose first line names the columns, in any
 * order: an id, a name (or first and last name), an e-mail address. Other columns are passed over.
 * @param file is named in errors
 * @throws RosterError with file and line
 */
export function readRoster(bytes: Uint8Array, file: string): Person[] {
  const decoded = decode(bytes);
  if ("kind" in decoded) throw new RosterError(`${file}: ${decoded.reason}`);
  const [head, ...rows] = table(decoded.text, file);
  const columns = (head?.cells ?? []).map((title) => COLUMNS[letters(title)]);
  const has = (column: Column) => columns.includes(column);
  if (!has("name") && !(has("first") && has("last"))) {
    const found = plainLine((head?.cells ?? []).join(", "), 200);
    throw new RosterError(`${file}, line 1: expected a column name, got ${found}`);
  }
  const people = rows.map(({ cells, line }) => ({ line, person: personIn(cells, columns) }));
  const seen = new Map<string, number>();
  for (const { line, person } of people) {
    if (person.name === "") throw new RosterError(`${file}, line ${line}: there is no name`);
    for (const [what, key] of keysOf(person)) {
      const before = seen.get(key);
      if (before !== undefined) {
        throw new RosterError(
          `${file}, line ${line}: ${plainLine(what, 200)} is in line ${before} too`,
        );
      }
      seen.set(key, line);
    }
  }
  return people.map(({ person }) => person);
}

/** What nobody shares: the id and the address; the name only where there is neither. */
function keysOf({ id, email, name }: Person): [string, string][] {
  const keys: [string, string][] = [];
  if (id !== undefined) keys.push([`id ${id}`, `id ${id}`]);
  if (email !== undefined) keys.push([email, `email ${email.toLowerCase()}`]);
  return keys.length > 0 ? keys : [[name, `name ${name}`]];
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

function table(text: string, file: string): Row[] {
  const [first = ""] = text.split("\n", 1);
  const counts = [",", ";", "\t"].map((mark) => [mark, first.split(mark).length] as const);
  const [delimiter] = counts.reduce((a, b) => (b[1] > a[1] ? b : a));
  try {
    const rows = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly { record: string[]; info: { lines: number } }[];
    return rows
      .map(({ record, info }) => ({ cells: record, line: info.lines }))
      .filter(({ cells }) => cells.some((cell) => cell !== ""));
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1;
    throw new RosterError(`${file}, line ${line}: a quoted cell is not closed as it should be`);
  }
}

function personIn(cells: readonly string[], columns: readonly (Column | undefined)[]): Person {
  const cell = (column: Column) => plainLine(cells[columns.indexOf(column)] ?? "");
  const name = cell("name") || `${cell("first")} ${cell("last")}`.trim();
  const [id, email] = [cell("id"), cell("email")];
  return { name: name.normalize("NFC"), ...(id && { id }), ...(email && { email }) };
}

const letters = (title: string) => title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
