import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "../../files/write-whole.js";

/** A hint, and how many there are. */
export interface Hint {
  readonly text: string;
  readonly number: number;
  readonly of: number;
}

const FILE = "hints.json";

/**
 * The next hint to an exercise: each time a stronger one, the last again when there are no more.
 * @param state the folder that remembers how many were given
 */
export async function nextHint(state: string, id: string, hints: readonly string[]): Promise<Hint> {
  const given = await givenHints(state);
  const number = Math.min((given[id] ?? 0) + 1, hints.length);
  await remember(state, { ...given, [id]: number });
  return { text: hints[number - 1] ?? "there are no hints", number, of: hints.length };
}

/** Begins again with the first hint. */
export async function forgetHints(state: string, id: string): Promise<void> {
  const { [id]: forgotten, ...others } = await givenHints(state);
  if (forgotten !== undefined) await remember(state, others);
}

async function remember(state: string, given: Readonly<Record<string, number>>): Promise<void> {
  await mkdir(state, { recursive: true });
  await writeWhole(join(state, FILE), `${JSON.stringify(given, null, 2)}\n`);
}

/** What is damaged counts as nothing: hints begin again. */
async function givenHints(state: string): Promise<Readonly<Record<string, number>>> {
  try {
    const given: unknown = JSON.parse(await readFile(join(state, FILE), "utf8"));
    const entries = Object.entries(given ?? {});
    return Object.fromEntries(entries.filter(([, number]) => Number.isSafeInteger(number)));
  } catch {
    return {};
  }
}
