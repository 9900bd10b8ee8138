import { LONGEST_CODE, LONGEST_NOTEBOOK, MOST_PARTS } from "./limit.js";

/** A code cell of a notebook, as far as a grader cares. */
export interface CodeCell {
  /** Counted from 1 among all cells, as a reader counts. */
  readonly number: number;
  readonly source: string;
  /** The exercise it was written for, where its metadata still says so. */
  readonly exercise?: string;
}

/**
 * The code cells of a notebook of any 4.x format and from any editor: the source may be a text or
 * a list of lines, ids and metadata may be missing, and what is no cell is passed over.
 * @throws Error in a few words where the text is no notebook
 */
export function codeCells(text: string): CodeCell[] {
  const notebook = parsed(text);
  if (!isRecord(notebook)) throw new Error("is no notebook");
  if (!Array.isArray(notebook.cells)) {
    const old = Array.isArray(notebook.worksheets);
    throw new Error(
      old ? "is a notebook of format 3; open it in Jupyter and save it again" : "is no notebook",
    );
  }
  let letters = 0;
  return notebook.cells.flatMap((cell: unknown, i): CodeCell[] => {
    if (!isRecord(cell) || cell.cell_type !== "code") return [];
    const source = codeOf(joined(cell.source));
    const exercise = exerciseIn(cell.metadata);
    if (source.trim() === "" || source.length > LONGEST_CODE) return [];
    letters += source.length;
    if (letters > LONGEST_NOTEBOOK) {
      throw new Error(`has more than ${LONGEST_NOTEBOOK / 1024} KB of code in its cells`);
    }
    return [{ number: i + 1, source, ...(exercise === undefined ? {} : { exercise }) }];
  });
}

function parsed(text: string): unknown {
  // Each becomes an object or a member of one, and takes many times its room in the file.
  let parts = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i);
    if (letter === BRACE || letter === BRACKET || letter === COLON) parts += 1;
  }
  if (parts > MOST_PARTS) throw new Error("has more parts than a notebook can need");
  try {
    return JSON.parse(text);
  } catch {
    throw new Error("is no notebook: it is not JSON; was it cut off?");
  }
}

function joined(source: unknown): string {
  const lines = Array.isArray(source) ? source : [source];
  const text = lines.filter((line) => typeof line === "string").join("");
  return text.replace(/\r\n?/g, "\n");
}

const [BRACE, BRACKET, COLON] = [..."{[:"].map((letter) => letter.charCodeAt(0));

/**
 * The TypeScript of a cell: lines that speak to the notebook (`%time`, `!npm install x`) become
 * empty, unless they go on with an expression of the line before; a cell in another language
 * (`%%html`) has none.
 */
function codeOf(source: string): string {
  const magic = /^%%(\w+)/.exec(source.trimStart());
  if (magic !== null && !/^(time|timeit|capture|ts|typescript)$/.test(magic[1] ?? "")) return "";
  let ended = true;
  const lines = source.split("\n").map((line) => {
    const spoken = ended && /^(%%?[A-Za-z]\w*([ \t].*)?$|![a-z]+ [\w./-])/.test(line);
    if (!spoken && line.trim() !== "") ended = /[;{}]\s*$/.test(line);
    return spoken ? "" : line;
  });
  return lines.join("\n");
}

function exerciseIn(metadata: unknown): string | undefined {
  const ours = isRecord(metadata) ? metadata.workbook : undefined;
  const id = isRecord(ours) ? ours.exercise : undefined;
  return typeof id === "string" ? id : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
