import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

export interface EditsOptions {
  readonly fromStart?: boolean;
  readonly rest?: (signal: AbortSignal) => Promise<void>;
}

/**
 * The files whose text has changed, each once it has rested: a text counts when two looks in a row
 * find it the same, so that a half-written file is not taken for a whole one. Files are looked at
 * by name and by content. Editors may therefore rename, delete and write anew, and it works on
 * network drives, where systems send no notice of changes.
 * @param signal ends it
 * @param options.fromStart whether files as they are now count as edits too
 * @param options.rest waits between two looks; rejects when it is ended
 */
export async function* edits(
  files: readonly string[],
  signal: AbortSignal,
  { fromStart = false, rest = aMoment }: EditsOptions = {},
): AsyncGenerator<string> {
  const settled = new Map<string, string | undefined>();
  const changing = new Map<string, string>();
  for (const file of files) settled.set(file, fromStart ? undefined : await textOf(file));
  while (await isRested(rest(signal))) {
    for (const file of files) {
      const text = await textOf(file);
      if (text === undefined || text === settled.get(file)) {
        changing.delete(file);
      } else if (text === changing.get(file)) {
        settled.set(file, text);
        yield file;
      } else {
        changing.set(file, text);
      }
    }
  }
}

const aMoment = (signal: AbortSignal) => sleep(150, undefined, { signal });

const isRested = (rest: Promise<void>) =>
  rest.then(
    () => true,
    () => false,
  );

/** A file that is not there, or cannot be read just now, has not changed yet. */
function textOf(file: string): Promise<string | undefined> {
  return readFile(file, "utf8").catch(() => undefined);
}
