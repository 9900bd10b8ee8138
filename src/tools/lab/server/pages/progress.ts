import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Cell, type Notebook, parseNotebook, sourceOf } from "../../../files/notebook.js";

/** An exercise of a notebook, as far as the saved outputs say; no points before its first check. */
export interface ExerciseProgress {
  readonly id: string;
  readonly earned?: number;
  readonly points?: number;
}

/** A notebook of the course and how far it was worked through when it was last saved. */
export interface NotebookProgress {
  readonly file: string;
  readonly title: string;
  /** Code cells, and those that have been run. */
  readonly cells: number;
  readonly run: number;
  readonly exercises: readonly ExerciseProgress[];
}

/** Reads the course's notebooks; one that has not changed is not read again. */
export class CourseProgress {
  readonly #folder: string;

  readonly #known = new Map<string, { modified: number; progress: NotebookProgress }>();

  /** @param folder where the notebooks are */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The notebooks in their order. One that can't be read has no cells. */
  async read(): Promise<NotebookProgress[]> {
    const names = await readdir(this.#folder).catch(() => []);
    const files = names.filter((name) => /^\d\d_.*\.ipynb$/.test(name)).sort();
    return Promise.all(files.map((file) => this.#readOne(file)));
  }

  async #readOne(file: string): Promise<NotebookProgress> {
    const path = join(this.#folder, file);
    const modified = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    const known = this.#known.get(file);
    if (known?.modified === modified) return known.progress;
    const text = await readFile(path, "utf8").catch(() => "");
    const progress = progressOf(file, text);
    this.#known.set(file, { modified, progress });
    return progress;
  }
}

/** What a notebook's text says of its progress. */
export function progressOf(file: string, text: string): NotebookProgress {
  let notebook: Notebook;
  try {
    notebook = parseNotebook(text, file);
  } catch {
    return { file, title: titleFrom(file), cells: 0, run: 0, exercises: [] };
  }
  const code = notebook.cells.filter((cell) => cell.cell_type === "code");
  const checked = new Map(code.flatMap((cell) => pointsIn(cell)).map((found) => [found.id, found]));
  return {
    file,
    title: /^# (.+)$/m.exec(notebook.cells.map(sourceOf).join("\n"))?.[1] ?? titleFrom(file),
    cells: code.length,
    run: code.filter((cell) => typeof cell.execution_count === "number").length,
    exercises: code.flatMap(exerciseIn).map((id) => checked.get(id) ?? { id }),
  };
}

function exerciseIn(cell: Cell): string[] {
  const { workbook } = cell.metadata as { workbook?: { exercise?: unknown } };
  return typeof workbook?.exercise === "string" ? [workbook.exercise] : [];
}

/** What the check in a cell said last: its first line ends with the points. */
function pointsIn(cell: Cell): Required<ExerciseProgress>[] {
  const id = /\bcheck\(\s*["'`]([\w-]+)/.exec(sourceOf(cell))?.[1];
  const shown = (cell.outputs ?? []).map((output) => String(output.data?.["text/plain"] ?? ""));
  const said = /: (\d+) of (\d+) points/.exec(shown.join("\n"));
  if (id === undefined || said === null) return [];
  return [{ id, earned: Number(said[1]), points: Number(said[2]) }];
}

/** `02_gradient_descent.ipynb` is called "gradient descent". */
function titleFrom(file: string): string {
  return file.replace(/^\d+_|\.ipynb$/g, "").replaceAll("_", " ");
}
