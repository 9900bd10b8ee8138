import { exerciseOf, pointsOf } from "../../../../course/exercise/index.js";
import { invalid } from "../../../../library/error/check.js";
import { solvedCell } from "./solved-cell.js";

interface Cell {
  readonly cell_type: string;
  readonly source: string | readonly string[];
  readonly metadata: { readonly workbook?: { readonly exercise?: string } };
}

/**
 * A notebook of the course as nbgrader takes an assignment: answers in the cells of the exercises,
 * and checks whose points are the value of their cell, which is what nbgrader gives. Undefined for
 * a notebook without exercises.
 * @param name how the notebook is called in an error
 * @param referenceOf the reference answer to an exercise, in TypeScript
 * @throws RangeError when a cell of an exercise is not as it begins, or has no check after it
 */
export function assignment(
  text: string,
  name: string,
  referenceOf: (id: string) => string,
): string | undefined {
  const notebook = JSON.parse(text) as { readonly cells: readonly Cell[] };
  let asked: string | undefined;
  let exercises = 0;
  const cells = notebook.cells.map((cell) => {
    const source = [cell.source].flat().join("");
    const id = cell.metadata.workbook?.exercise;
    if (id !== undefined) {
      const solved = solvedCell(source, referenceOf(id));
      if (solved === source || asked !== undefined) {
        throw invalid(name, `the exercise ${asked ?? id} as it begins, and its check`, source);
      }
      asked = id;
      return marked(cell, solved, { grade_id: `${id}-answer`, solution: true });
    }
    if (asked === undefined || !source.startsWith(`check("${asked}"`)) return cell;
    const graded = {
      grade_id: asked,
      grade: true,
      locked: true,
      points: pointsOf(exerciseOf(asked)),
    };
    asked = undefined;
    exercises++;
    return marked(cell, pointsAsValue(source), graded);
  });
  if (asked !== undefined) throw invalid(name, `a check of ${asked}`, "none");
  return exercises === 0 ? undefined : `${JSON.stringify({ ...notebook, cells }, null, 1)}\n`;
}

/** The import is the cell's own, so that nothing else in the notebook is taken for the check. */
function pointsAsValue(check: string): string {
  const points = check.trimEnd().replace(/;?$/, ".earned;");
  return `import { check } from "backprop-workbook/notebook";\n\n${points}`;
}

/** What nbgrader knows of a cell, as version 3 of its format has it. */
interface Marks {
  readonly grade_id: string;
  readonly grade?: boolean;
  readonly locked?: boolean;
  readonly solution?: boolean;
  readonly points?: number;
}

function marked(cell: Cell, source: string, marks: Marks): Cell {
  const rest = { grade: false, locked: false, solution: false, task: false, schema_version: 3 };
  const metadata = { ...cell.metadata, nbgrader: { ...rest, ...marks } };
  return { ...cell, metadata, source: source.split(/(?<=\n)/) };
}
