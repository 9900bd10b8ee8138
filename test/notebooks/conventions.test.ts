import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { exercises } from "../../src/course/exercise/index.js";

interface Cell {
  id: string;
  cell_type: "markdown" | "code";
  metadata: { tags?: string[]; workbook?: { exercise?: string } };
  source: string[];
  outputs?: unknown[];
  execution_count?: number | null;
}

interface Notebook {
  nbformat: number;
  nbformat_minor: number;
  metadata: { kernelspec: Record<string, string> };
  cells: Cell[];
}

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const folder = join(root, "notebooks");
const names = readdirSync(folder).filter((name) => name.endsWith(".ipynb"));
const textOf = (cell: Cell | undefined) => cell?.source.join("") ?? "";

/** The code of a starter as it stands in a notebook: without doc comments and `export`. */
function starterOf(exercise: string): string {
  const source = readFileSync(join(root, "exercises", `${exercise}.ts`), "utf8");
  return source
    .replace(/\/\*\*[\s\S]*?\*\/\n+/g, "")
    .replace(/^export /gm, "")
    .trim();
}

describe.each(names)("%s", (name) => {
  const notebook: Notebook = JSON.parse(readFileSync(join(folder, name), "utf8"));
  const { cells } = notebook;

  it("is named NN_snake_case and is nbformat 4.5 for the TypeScript kernel", () => {
    expect(name).toMatch(/^\d\d(_[a-z0-9]+)+\.ipynb$/);
    expect([notebook.nbformat, notebook.nbformat_minor]).toEqual([4, 5]);
    const { name: kernel, language } = notebook.metadata.kernelspec;
    expect([kernel, language]).toEqual(["tslab", "typescript"]);
  });

  it("has cells with unique ids that are words", () => {
    for (const { id } of cells) expect(id).toMatch(/^[a-z][a-z0-9-]{1,63}$/);
    expect(new Set(cells.map((cell) => cell.id)).size).toBe(cells.length);
  });

  it("is committed without outputs and counts", () => {
    for (const cell of cells.filter((c) => c.cell_type === "code")) {
      expect([cell.outputs, cell.execution_count]).toEqual([[], null]);
    }
  });

  it("begins with one title, then one setup cell", () => {
    expect(textOf(cells[0])).toMatch(/^# .+/);
    expect(cells.filter((c) => c.cell_type === "markdown" && /^# /m.test(textOf(c)))).toHaveLength(
      1,
    );
    expect(textOf(cells[0])).toContain("Restart and run all");
    expect([cells[1]?.cell_type, textOf(cells[1]).startsWith("import ")]).toEqual(["code", true]);
  });

  it("gives each exercise the starter of its file, and checks it below", () => {
    const exercises = cells.filter((cell) => cell.metadata.workbook?.exercise !== undefined);
    for (const cell of exercises) {
      const id = cell.metadata.workbook?.exercise ?? "";
      expect(cell.metadata.tags).toContain("exercise");
      expect(textOf(cell)).toBe(starterOf(id));
      expect(textOf(cells[cells.indexOf(cell) + 1])).toContain(`check("${id}", {`);
    }
  });

  it("follows every figure with a sentence on what to see", () => {
    cells.forEach((cell, i) => {
      if (cell.cell_type !== "code" || !/show\(\s*\w+Figure\(/.test(textOf(cell))) return;
      const next = cells.slice(i + 1).find((c) => c.cell_type === "markdown");
      expect(next, `a sentence under ${cell.id}`).toBeDefined();
    });
  });

  it("links only to what is there", () => {
    const links = cells.flatMap((cell) => [...textOf(cell).matchAll(/\]\(([^)\s]+\.ipynb)\)/g)]);
    for (const [, target] of links) expect(names).toContain(target);
  });

  it("keeps code lines short enough to be read without scrolling", () => {
    for (const cell of cells.filter((c) => c.cell_type === "code")) {
      const longest = Math.max(
        ...textOf(cell)
          .split("\n")
          .map((line) => line.length),
      );
      expect(longest, cell.id).toBeLessThanOrEqual(84);
    }
  });
});

describe.each(names.filter((name) => name !== "00_contents.ipynb"))("the lesson %s", (name) => {
  const { cells }: Notebook = JSON.parse(readFileSync(join(folder, name), "utf8"));

  it("has an exercise", () => {
    expect(cells.some((cell) => cell.metadata.workbook?.exercise !== undefined)).toBe(true);
  });

  it("ends with a summary, which leads to the next one and to the contents", () => {
    const last = textOf(cells[cells.length - 1]);
    expect(last).toMatch(/^## Summary/);
    expect(last).toContain("](00_contents.ipynb)");
    const next = [...names].sort()[[...names].sort().indexOf(name) + 1];
    if (next !== undefined) expect(last).toContain(`](${next})`);
  });
});

/** The whole course in order. */
const planned = [
  "00_contents.ipynb",
  "01_feedforward_networks.ipynb",
  "02_gradient_descent_in_one_dimension.ipynb",
  "03_why_the_negative_gradient.ipynb",
  "04_outputs_and_losses.ipynb",
  "05_derivatives_and_the_chain_rule.ipynb",
  "06_one_neuron.ipynb",
  "07_linear_classifiers.ipynb",
  "08_the_w1_w2_example.ipynb",
  "09_backpropagation_by_layers.ipynb",
  "10_sizing_networks.ipynb",
  "11_training_in_practice.ipynb",
  "12_a_network_of_your_own.ipynb",
];

describe("the notebooks folder", () => {
  it("holds notebooks of the course only", () => {
    expect(names.filter((name) => !planned.includes(name))).toEqual([]);
    expect(existsSync(join(folder, "package.json"))).toBe(true);
  });

  it("holds every exercise once, in the order of the catalogue, in the notebook it names", () => {
    const found = [...names].sort().flatMap((name) => {
      const { cells }: Notebook = JSON.parse(readFileSync(join(folder, name), "utf8"));
      const ids = cells.flatMap((cell) => cell.metadata.workbook?.exercise ?? []);
      return ids.map((id) => ({ id, notebook: Number(name.slice(0, 2)) }));
    });
    expect(found).toEqual(exercises.map(({ id, notebook }) => ({ id, notebook })));
  });
});
