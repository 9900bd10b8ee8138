/** What cells have beside Node's own globals, as a file of declarations. */
export const PROVIDED_GLOBALS = `
/** Asks the user for a line of text. Where nothing is written, it is \`initial\`. */
declare function prompt(message?: string, initial?: string): string;
/** Asks the user a question that is answered by yes or no. */
declare function confirm(message?: string): boolean;
`;
