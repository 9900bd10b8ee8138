import { plainLine } from "../../../course/text/plain-line.js";
import { InputError } from "../report/input-error.js";
import { readTable } from "./table.js";

/** Somebody who takes the course. */
export interface Person {
  readonly name: string;
  readonly id?: string;
  readonly email?: string;
  readonly login?: string;
  /** The number by which the platform knows the student, beside the school's own. */
  readonly platformId?: string;
}

type Column = "id" | "platformId" | "email" | "login" | "name" | "first" | "last";

/** What learning platforms call the columns, in letters and digits only. */
const COLUMNS: Readonly<Record<string, Column>> = {
  id: "id",
  studentid: "id",
  idnumber: "id",
  sid: "id",
  orgdefinedid: "id",
  sisuserid: "id",
  userid: "id",
  username: "login",
  login: "login",
  loginid: "login",
  sisloginid: "login",
  githubusername: "login",
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
};

/**
 * Reads a roster: a table with a line for each student, whose first line names the columns, in any
 * order: an id, a name (or first and last name), an e-mail address. Other columns are passed over.
 * @param file is named in errors
 * @throws InputError with file and line
 */
export function readRoster(bytes: Uint8Array, file: string): Person[] {
  const [head, ...rows] = readTable(bytes, file);
  const columns = columnsIn(head?.cells ?? []);
  const has = (column: Column) => columns.includes(column);
  if (!has("name") && !(has("first") && has("last"))) {
    const found = plainLine((head?.cells ?? []).join(", "), 200);
    throw new InputError(`${file}, line 1: expected a column name, got ${found}`);
  }
  const people = rows
    .filter(({ cells }) => !isPointsPossible(cells))
    .map(({ cells, line }) => ({ line, person: personIn(cells, columns) }));
  const seen = new Map<string, number>();
  for (const { line, person } of people) {
    if (person.name === "") throw new InputError(`${file}, line ${line}: there is no name`);
    for (const [what, key] of keysOf(person)) {
      const before = seen.get(key);
      if (before !== undefined) {
        throw new InputError(
          `${file}, line ${line}: ${plainLine(what, 200)} is in line ${before} too`,
        );
      }
      seen.set(key, line);
    }
  }
  return people.map(({ person }) => person);
}

/** What nobody shares: the id and the address; the name only where there is neither. */
function keysOf({ id, email, login, name }: Person): [string, string][] {
  const keys: [string, string][] = [];
  if (id !== undefined) keys.push([`id ${id}`, `id ${id}`]);
  if (email !== undefined) keys.push([email, `email ${email.toLowerCase()}`]);
  if (login !== undefined) keys.push([`login ${login}`, `login ${login}`]);
  return keys.length > 0 ? keys : [[name, `name ${name}`]];
}

/**
 * What each column is. Where a platform's own number stands beside the school's, as in what Canvas
 * exports, "ID" is the platform's.
 */
function columnsIn(titles: readonly string[]): (Column | undefined)[] {
  const plain = titles.map(letters);
  const school = plain.includes("sisuserid") || plain.includes("sisloginid");
  return plain.map((title) => (school && title === "id" ? "platformId" : COLUMNS[title]));
}

function personIn(cells: readonly string[], columns: readonly (Column | undefined)[]): Person {
  const cell = (column: Column) => plainLine(cells[columns.indexOf(column)] ?? "");
  const name = cell("name") || `${cell("first")} ${cell("last")}`.trim();
  const [id, email, login, platformId] = [
    cell("id"),
    cell("email"),
    cell("login"),
    cell("platformId"),
  ];
  return {
    name: name.normalize("NFC"),
    ...(id && { id }),
    ...(email && { email }),
    ...(login && { login }),
    ...(platformId && { platformId }),
  };
}

/** The line that Canvas puts between titles and people. */
const isPointsPossible = ([first = ""]: readonly string[]) => first.trim() === "Points Possible";

const letters = (title: string) => title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
