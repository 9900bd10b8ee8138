import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../temporary-folder.js";
import { execute, python, root } from "./jupyter.js";

interface Output {
  output_type: string;
  name?: string;
  text?: string | string[];
  data?: Record<string, unknown>;
}

const folder = join(root, "notebooks");
const notebooks = readdirSync(folder).filter((name) => name.endsWith(".ipynb"));

function outputsOf(path: string): Output[] {
  const { cells } = JSON.parse(readFileSync(path, "utf8")) as { cells: { outputs?: Output[] }[] };
  return cells.flatMap((cell) => cell.outputs ?? []);
}

/**
 * What the outputs say, without the addresses by which they are updated, and without the value of a
 * last line that `check` is in: plain tslab prints every value, ours none that has been shown.
 */
function contentOf(outputs: readonly Output[]): unknown {
  return {
    text: outputs
      .map(({ text }) => [text ?? ""].flat().join(""))
      .join("")
      .replace(/^\d+ of \d+ points\n/gm, ""),
    figures: outputs.flatMap(({ data }) => data?.["application/vnd.plotly.v1+json"] ?? []),
    shown: outputs.flatMap(({ data }) => data?.["text/plain"] ?? []),
  };
}

/** What each notebook showed in the first of the two kernels. */
const shown = new Map<string, unknown>();

if (python === undefined) console.log("skipped: no Python with nbclient is installed");

describe.runIf(python !== undefined)("under nbclient", () => {
  for (const kernel of ["ours", "plain tslab"] as const) {
    for (const notebook of notebooks) {
      it(`${notebook} runs from top to bottom in ${kernel}, under 1 MB, with the same numbers`, () => {
        const executed = execute(join(folder, notebook), kernel);
        const outputs = outputsOf(executed);
        expect(outputs.filter((output) => output.output_type === "error")).toEqual([]);
        expect(outputs.filter((output) => output.name === "stderr")).toEqual([]);
        const plots = outputs.filter((output) => output.data?.["application/vnd.plotly.v1+json"]);
        if (!notebook.startsWith("00_")) expect(plots.length).toBeGreaterThan(0);
        for (const { data } of plots) expect(data?.["text/plain"]).toBeTruthy();
        expect(statSync(executed).size, "bytes").toBeLessThan(1_000_000);
        const before = shown.get(notebook);
        if (before !== undefined) expect(contentOf(outputs)).toEqual(before);
        shown.set(notebook, contentOf(outputs));
      });
    }

    it(`a cell with an error fails the run in ${kernel}`, () => {
      const broken = join(temporaryFolder(), "broken.ipynb");
      const notebook = JSON.parse(readFileSync(join(folder, notebooks[0] ?? ""), "utf8"));
      notebook.cells = [
        {
          cell_type: "code",
          id: "broken",
          metadata: {},
          execution_count: null,
          outputs: [],
          source: 'throw new Error("on purpose");',
        },
      ];
      writeFileSync(broken, JSON.stringify(notebook));
      expect(() => execute(broken, kernel)).toThrow();
    });
  }
});
