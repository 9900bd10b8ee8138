import type { Note } from "../report/note.js";
import type { Person } from "./roster.js";
import { openAll, type Student } from "./student.js";

/**
 * The people on a roster, each with what bears the name, id or address; then whoever handed
 * something in and is on no line of it. A name, with its words in any order, decides only where it is one person's.
 */
export function onRoster(people: readonly Person[], students: readonly Student[]): Student[] {
  const known = new Map<string, Set<Person>>();
  for (const person of people) {
    for (const key of keysOf(person)) {
      known.set(key, (known.get(key) ?? new Set()).add(person));
    }
  }
  const work = new Map<Person, Student[]>();
  const strangers: Student[] = [];
  for (const student of students) {
    const person = personOf(student, known);
    if (person === undefined)
      strangers.push({ ...student, notes: [...(student.notes ?? []), STRANGER] });
    else work.set(person, [...(work.get(person) ?? []), student]);
  }
  const namesakes = new Map<string, number>();
  for (const { name } of people) namesakes.set(name, (namesakes.get(name) ?? 0) + 1);
  const listed = people.map((person): Student => {
    const own = work.get(person) ?? [];
    const { name, id, email, login } = person;
    const tag = id ?? email ?? login;
    const several = (namesakes.get(name) ?? 0) > 1 && tag !== undefined;
    return {
      name: several ? `${name} (${tag})` : name,
      ...(own[0]?.id !== undefined && { id: own[0].id }),
      ...(own[0]?.login !== undefined && { login: own[0].login }),
      person,
      notes: own.flatMap(({ notes = [] }) => notes),
      open: () => openAll(own),
    };
  });
  const names = new Set(listed.map(({ name }) => name));
  const others = strangers.map((student) =>
    names.has(student.name) ? { ...student, name: `${student.name} (not on the roster)` } : student,
  );
  return [...listed, ...others].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const STRANGER: Note = {
  kind: "not-on-roster",
  message: "this is nobody on the roster, or may be several",
};

/** The one person who is meant by a student's id, or else by the name. */
function personOf(
  { name, id, email, login }: Student,
  known: ReadonlyMap<string, ReadonlySet<Person>>,
): Person | undefined {
  const tags = [id, email, login].filter((tag) => tag !== undefined).map(plain);
  // A student's name may end with what tells namesakes apart.
  const alone = id === undefined ? name : name.replace(` (${id})`, "");
  for (const key of [...tags, plain(alone), words(alone)]) {
    const people = known.get(key);
    const [only, ...others] = people ?? [];
    if (only !== undefined) return others.length === 0 ? only : undefined;
  }
  return undefined;
}

/** All that a person's work may be called: `lee-ann`, `Lee, Ann`, `leeann`, `ann.lee`, `s123`. */
function keysOf({ name, id, email, login, platformId }: Person): Set<string> {
  const parts = name.split(/[\s,]+/).filter((part) => part !== "");
  const turned = [...parts.slice(-1), ...parts.slice(0, -1)].join("");
  const address = email === undefined ? [] : [email, email.split("@", 1)[0] ?? email];
  const tags = [id, login, platformId].filter((tag) => tag !== undefined);
  const said = [name, turned, ...address, ...tags];
  return new Set([...said.map(plain), words(name)]);
}

/** Letters and digits alone, capitals and accents put aside. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

/** The words of a name in the order of the alphabet. */
function words(name: string): string {
  return name
    .split(/[\s,._-]+/)
    .map(plain)
    .sort()
    .join(" ");
}
