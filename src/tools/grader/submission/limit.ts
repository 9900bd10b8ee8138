/** The largest file that is read, in bytes. Executed notebooks with figures have some megabytes. */
export const LARGEST_FILE = 20 * 2 ** 20;

/** The longest code of one answer, in UTF-16 units. */
export const LONGEST_CODE = 256 * 1024;

/** How much is read of one student's submission, in bytes. */
export const MOST_BYTES = 100 * 2 ** 20;

/** How many files and folders a folder or an archive may hold. */
export const MOST_ENTRIES = 100_000;

/** How deep folders may lie in one another. */
export const DEEPEST = 12;

/** How many times its packed size a large file of an archive may have. Notebooks reach about 50. */
export const LARGEST_RATIO = 250;
