import { invalid } from "../../../library/error/check.js";

/** What one student's submission may use, all its files and answers together. */
export interface Limits {
  /** How many files and folders are looked at. */
  readonly files: number;
  /** How many megabytes are read. */
  readonly megabytes: number;
  /** How many notes are kept. */
  readonly notes: number;
  /** How many seconds of work its answers may take; steps are counted long before. */
  readonly seconds: number;
}

/** Many times what honest submissions have. */
export const STANDARD_LIMITS: Limits = { files: 10_000, megabytes: 100, notes: 50, seconds: 300 };

/**
 * Reads `files=2000,seconds=60`; what is not said is as usual.
 * @throws RangeError where it says something else
 */
export function parseLimits(text: string): Limits {
  const limits: Record<string, number> = { ...STANDARD_LIMITS };
  for (const part of text.split(",").filter((each) => each !== "")) {
    const [, name = "", value = ""] = /^\s*([a-z]+)\s*=\s*(\d{1,9})\s*$/.exec(part) ?? [];
    if (!Object.hasOwn(STANDARD_LIMITS, name) || Number(value) === 0) {
      const names = Object.keys(STANDARD_LIMITS).join(", ");
      throw invalid("--limits", `name=number, of ${names}`, part);
    }
    limits[name] = Number(value);
  }
  return { ...STANDARD_LIMITS, ...limits };
}

/** The largest file that is read, in bytes. Executed notebooks with figures have some megabytes. */
export const LARGEST_FILE = 20 * 2 ** 20;

/** The longest code of one answer, in UTF-16 units. */
export const LONGEST_CODE = 256 * 1024;

/** The most code that is kept of a notebook's cells together, in UTF-16 units. */
export const LONGEST_NOTEBOOK = 512 * 1024;

/** How many objects and members of objects a notebook's file may have. */
export const MOST_PARTS = 1_000_000;

/** The most code of one student that is looked through, in UTF-16 units. */
export const MOST_CODE = 8 * 2 ** 20;

/** How many folders, archives and files a class may have, in all its students' archives. */
export const MOST_ENTRIES = 1_000_000;

/** How deep folders may lie in one another. */
export const DEEPEST = 12;

/** How many times its packed size a large file of an archive may have. Notebooks reach about 50. */
export const LARGEST_RATIO = 250;

/** How long a note may be. */
export const LONGEST_NOTE = 400;
