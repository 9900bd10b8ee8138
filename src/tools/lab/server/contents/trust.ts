import { createHmac } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Cell, Notebook, Output } from "../../../files/notebook.js";
import { writeWhole } from "../files/write-file.js";

const MOST_SIGNATURES = 10_000;
/** Forms of an output that can't do anything but be seen. */
const SAFE_TYPES: ReadonlySet<string> = new Set([
  "text/plain",
  "image/png",
  "image/jpeg",
  "application/vnd.plotly.v1+json",
]);

/**
 * Remembers which notebooks were made here: what their outputs contain may be shown as it is. The
 * outputs of others are cleaned before they are shown, until their cells have been run.
 * Source: Jupyter Server, "Security in notebook documents".
 */
export class Trust {
  readonly #key: Buffer;
  readonly #file: string;

  readonly #signatures: Set<string>;

  private constructor(key: Buffer, file: string, signatures: readonly string[]) {
    this.#key = key;
    this.#file = file;
    this.#signatures = new Set(signatures);
  }

  /** @param file where signatures are kept, one a line */
  static async open(key: Buffer, file: string): Promise<Trust> {
    const text = await readFile(file, "utf8").catch(() => "");
    return new Trust(key, file, text.split("\n").filter(Boolean));
  }

  /** The notebook as it is opened: each cell says whether its outputs are trusted. */
  marked(notebook: Notebook, text: string): Notebook {
    const trusted = this.#signatures.has(this.#signature(text));
    return withCodeCells(notebook, (cell) => {
      const metadata = { ...cell.metadata, trusted: trusted || isSafe(cell) };
      return { ...cell, metadata };
    });
  }

  /** The notebook as it is stored: whether it is trusted is not its own to say. */
  unmarked(notebook: Notebook): Notebook {
    return withCodeCells(notebook, (cell) => {
      const { trusted, ...metadata } = cell.metadata;
      return { ...cell, metadata };
    });
  }

  /** Signs the text that a notebook was stored as, if all of its cells are marked as trusted. */
  async sign(notebook: Notebook, text: string): Promise<void> {
    const code = notebook.cells.filter((cell) => cell.cell_type === "code");
    if (!code.every((cell) => cell.metadata.trusted === true || isSafe(cell))) return;
    const signature = this.#signature(text);
    if (this.#signatures.has(signature)) return;
    this.#signatures.add(signature);
    const kept = [...this.#signatures].slice(-MOST_SIGNATURES);
    await writeWhole(this.#file, `${kept.join("\n")}\n`, 0o600).catch(() => {
      // Unsigned, it is opened as one from elsewhere: nothing is lost but a click.
    });
  }

  #signature(text: string): string {
    return createHmac("sha256", this.#key).update("notebook\0").update(text).digest("hex");
  }
}

function withCodeCells(notebook: Notebook, change: (cell: Cell) => Cell): Notebook {
  const cells = notebook.cells.map((cell) => (cell.cell_type === "code" ? change(cell) : cell));
  return { ...notebook, cells };
}

function isSafe(cell: Cell): boolean {
  return (cell.outputs ?? []).every(
    (output: Output) =>
      output.data === undefined || Object.keys(output.data).every((type) => SAFE_TYPES.has(type)),
  );
}
