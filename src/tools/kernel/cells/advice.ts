import type { CellError } from "../channel.js";

const OBJECT =
  "A line that begins with { is a block of statements: write an object in parentheses, as ({ a: 1 }).";
const HTML =
  'This is HTML, and a cell is TypeScript: import { display } from "tslab", then display.html("...").';
const COMMAND =
  "A line that begins with % or ! is a command of IPython's, and a cell here is TypeScript.";
const FIRST_CELL =
  "No cell has run yet. If this is not the first one, run the first cell: it makes what the others use.";

/**
 * A type error in one plain sentence, where the compiler's own words do not lead a beginner to what
 * is wrong.
 * @param ranOne whether a cell of the session has run
 */
export function withAdvice(error: CellError, code: string, ranOne: boolean): CellError {
  const begin = code.trim();
  if (begin.startsWith("{") && isExpression(begin)) return plain(OBJECT);
  if (/^<(!doctype|!--|[a-z][\w-]*[\s/>])/i.test(begin)) return plain(HTML);
  if (/^(%%?[a-z]|!\s*[\w.~/]+\s+[-\w.~/])/i.test(begin)) return plain(COMMAND);
  const missing = missingPackage(error);
  if (missing !== undefined) return { ...error, traceback: [...error.traceback, missing] };
  const unknown = error.traceback.some((line) => line.endsWith("(TS2304)"));
  if (ranOne || !unknown) return error;
  return { ...error, evalue: FIRST_CELL, traceback: [FIRST_CELL, ...error.traceback] };
}

function missingPackage({ traceback }: CellError): string | undefined {
  const name = /Cannot find module '((?:@[^/']+\/)?[^./'][^/']*)/.exec(traceback.join("\n"))?.[1];
  if (name === undefined || name.startsWith("node:")) return undefined;
  return `${name} is not installed for this notebook: "npm install ${name}" in its folder adds it.`;
}

function plain(sentence: string): CellError {
  return { status: "error", ename: "TypeScriptError", evalue: sentence, traceback: [sentence] };
}

function isExpression(code: string): boolean {
  try {
    // Only its syntax is looked at.
    new Function(`return (${code}\n);`);
    return true;
  } catch {
    return false;
  }
}
