import ts from "typescript";
import { invalid } from "../../../../library/error/check.js";

/** What stands where an answer is to be written. */
const STUB = '  throw new Error("not written yet");';

/**
 * A cell that begins an exercise with the reference answer in it, between the marks by which
 * nbgrader takes it away again. What the reference has beside the functions that were asked for
 * comes into each of them, so that what is left without it is the cell as it was.
 * @param cell TypeScript whose functions say that they are not written yet
 * @param reference a module in TypeScript that has these functions
 * @throws RangeError where it lacks one of them
 */
export function solvedCell(cell: string, reference: string): string {
  const answers = functionsOf(reference);
  const beside = helpersOf(reference).map(indented);
  let solved = cell;
  for (const [name, body] of functionsOf(cell)) {
    if (!body.includes(STUB)) continue;
    const answer = answers.get(name);
    if (answer === undefined) throw invalid("reference", `the function ${name}`, reference);
    const lines = ["  /// BEGIN SOLUTION", ...beside, answer, "  /// END SOLUTION"];
    // Of two functions that look alike the first is written first.
    solved = solved.replace(STUB, () => lines.join("\n"));
  }
  return solved;
}

/** What is between the braces of each function of a module, by its name. */
function functionsOf(code: string): Map<string, string> {
  const functions = new Map<string, string>();
  for (const statement of statementsOf(code)) {
    if (!ts.isFunctionDeclaration(statement) || !statement.name || !statement.body) continue;
    const text = code.slice(statement.body.pos, statement.body.end);
    functions.set(
      statement.name.text,
      text
        .trim()
        .slice(1, -1)
        .replace(/^\n|\n$/g, ""),
    );
  }
  return functions;
}

/** The constants and functions that a module keeps to itself, with their comments. */
function helpersOf(code: string): string[] {
  const own = statementsOf(code).filter((statement) => !isExported(statement));
  return own.map((statement) => code.slice(statement.pos, statement.end).trim());
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

const statementsOf = (code: string) =>
  ts.createSourceFile("answer.ts", code, ts.ScriptTarget.ESNext).statements;

const indented = (code: string) => code.replace(/^(?=.)/gm, "  ");
