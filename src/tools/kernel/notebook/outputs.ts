import type { CodeCell, NotebookOutput } from "../../files/notebook-file.js";
import type { DisplayContent, Outcome, Output } from "../channel.js";

type DisplayOutput = Extract<NotebookOutput, { output_type: "display_data" }>;
type StreamOutput = Extract<NotebookOutput, { output_type: "stream" }>;

/**
 * Gathers what the cells of a notebook put out, as Jupyter does: neighbouring texts of a stream are
 * one output, and a display that is updated changes wherever it stands.
 */
export class OutputCollector {
  readonly #displays = new Map<string, DisplayOutput[]>();
  #cell: CodeCell | undefined;
  #clearNext = false;

  /** Output belongs to this cell from now on. */
  begin(cell: CodeCell): void {
    cell.outputs = [];
    this.#cell = cell;
    this.#clearNext = false;
  }

  /** Takes what the user's code puts out. */
  add(output: Output): void {
    // Without a front end there is nobody to talk to.
    if (this.#cell === undefined || output.kind === "comm") return;
    if (output.kind === "clear") {
      if (output.wait) this.#clearNext = true;
      else this.#cell.outputs = [];
      return;
    }
    if (output.kind === "display" && output.update) {
      this.#update(output.content);
      return;
    }
    if (this.#clearNext) this.#cell.outputs = [];
    this.#clearNext = false;
    if (output.kind === "stream") this.#print(this.#cell, output.name, output.text);
    else this.#display(this.#cell, output.content);
  }

  /** Takes how the cell ended. */
  end(outcome: Outcome, execution_count: number): void {
    const cell = this.#cell;
    if (cell === undefined) return;
    cell.execution_count = execution_count;
    if (outcome.status === "error") {
      const { ename, evalue, traceback } = outcome;
      cell.outputs.push({ output_type: "error", ename, evalue, traceback });
    } else if (outcome.result !== undefined) {
      const data = outcome.result;
      cell.outputs.push({ output_type: "execute_result", data, metadata: {}, execution_count });
    }
  }

  #print(cell: CodeCell, name: StreamOutput["name"], text: string): void {
    const last = cell.outputs.at(-1);
    if (last?.output_type === "stream" && last.name === name) last.text += text;
    else cell.outputs.push({ output_type: "stream", name, text });
  }

  #display(cell: CodeCell, { data, metadata, transient }: DisplayContent): void {
    const shown: DisplayOutput = { output_type: "display_data", data, metadata };
    const id = transient.display_id;
    if (id !== undefined) this.#displays.set(id, [...(this.#displays.get(id) ?? []), shown]);
    cell.outputs.push(shown);
  }

  #update(content: DisplayContent): void {
    for (const shown of this.#displays.get(content.transient.display_id ?? "") ?? []) {
      shown.data = content.data;
      shown.metadata = content.metadata;
    }
  }
}
