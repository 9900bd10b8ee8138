import { format } from "node:util";
import ts from "typescript";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Engine } from "../../../../src/tools/kernel/session/engine.js";
import { temporaryFolder } from "../../../temporary-folder.js";
import { type Draw, randomProgram } from "./random-program.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const PROGRAMS = 30;

interface Run {
  printed: string;
  error: string | undefined;
}

let printed = "";
const engine = new Engine({
  folder: temporaryFolder(),
  onOutput: (output) => {
    if (output.kind === "stream") printed += output.text;
  },
});
beforeAll(() => engine.ready());
afterAll(() => engine.close());

/** Runs a program as Node runs a module. */
async function asModule(code: string): Promise<Run> {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  const lines: string[] = [];
  Object.assign(globalThis, {
    printLine: (...values: unknown[]) => lines.push(`${format(...values)}\n`),
  });
  const module = `const console = { log: globalThis.printLine };\n${outputText}`;
  try {
    await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(module)}`);
    return { printed: lines.join(""), error: undefined };
  } catch (error) {
    return { printed: lines.join(""), error: String(error) };
  }
}

async function asCells(cells: readonly string[]): Promise<Run> {
  printed = "";
  for (const [i, cell] of cells.entries()) {
    const outcome = await engine.execute(cell, i + 1);
    if (outcome.status === "error") {
      return { printed, error: `${outcome.ename}: ${outcome.evalue}` };
    }
  }
  return { printed, error: undefined };
}

/** Draws by the generator of Lehmer. */
function draws(seed: number): Draw {
  let state = (seed * 48_271) % 2_147_483_647;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

test("random programs cut into cells print and throw what they do as one module", async () => {
  let compared = 0;
  for (let seed = 1; seed <= PROGRAMS; seed++) {
    const { statements, cells } = randomProgram(draws(seed), `p${seed}_`);
    const run = await asCells(cells);
    if (run.error?.startsWith("TypeScriptError")) {
      // The compiler may refuse the program itself: then it must refuse it in one piece as well.
      const whole = randomProgram(draws(seed), `whole${seed}_`).statements.join("\n");
      expect((await asCells([whole])).error, cells.join("\n// cut\n")).toMatch(/^TypeScriptError/);
      continue;
    }
    expect(run, cells.join("\n// cut\n")).toEqual(await asModule(statements.join("\n")));
    compared++;
  }
  expect(compared).toBeGreaterThan(PROGRAMS / 2);
});
