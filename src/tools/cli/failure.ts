/** The work failed: a cell, a grade run, a missing file. Shown in one line; exit status 1. */
export class Failure extends Error {}

/** The command was called the wrong way. Shown in one line; exit status 2. */
export class UsageError extends Error {}
