/** A file of the instructor's that cannot be used: one line, with the file and its line. */
export class InputError extends Error {}
