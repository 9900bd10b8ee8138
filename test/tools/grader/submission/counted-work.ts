import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSSyncVariant,
} from "quickjs-emscripten-core";
import { rolldown } from "rolldown";
import { FUEL, metered } from "../../../../src/tools/grader/sandbox/meter.js";

const require = createRequire(import.meta.url);
const QUICKJS = "@jitl/quickjs-wasmfile-release-sync";
const { default: quickjs } = require(QUICKJS) as { readonly default: QuickJSSyncVariant };

// The compiler's library for Node does not know WebAssembly.
const { Instance, Module } = (
  globalThis as unknown as {
    WebAssembly: {
      Module: new (bytes: Uint8Array) => object;
      Instance: new (
        module: object,
        imports: object,
      ) => { exports: { readonly [FUEL]: { value: bigint } } };
    };
  }
).WebAssembly;

const PLENTY = 2n ** 62n;

/**
 * Runs a module of the source tree in an engine that counts the turns of all its loops, those of
 * regular expressions too: work is counted and not timed.
 * @param source its path below src
 * @param expression a function of a text, which may use the module as `module`
 * @returns how many turns the function takes for a text
 */
export async function workOf(
  source: string,
  expression: string,
): Promise<(text: string) => number> {
  const input = fileURLToPath(new URL(`../../../../src/${source}`, import.meta.url));
  const bundle = await rolldown({ input, logLevel: "silent", treeshake: false });
  const { output } = await bundle.generate({ format: "esm" });
  await bundle.close();
  let fuel = { value: 0n };
  const emscriptenModule = {
    instantiateWasm(imports: object, onSuccess: (instance: unknown) => void) {
      const bytes = metered(readFileSync(require.resolve(`${QUICKJS}/wasm`)));
      const instance = new Instance(new Module(bytes), imports);
      fuel = instance.exports[FUEL];
      onSuccess(instance);
    },
  };
  const engine = await newQuickJSWASMModuleFromVariant(newVariant(quickjs, { emscriptenModule }));
  fuel.value = PLENTY;
  const context = engine.newContext();
  const module = context.unwrapResult(
    context.evalCode(output[0].code, "module.js", { type: "module" }),
  );
  context.setProp(context.global, "module", module);
  const work = context.unwrapResult(context.evalCode(`(${expression})`));
  return (text) => {
    const given = context.newString(text);
    fuel.value = PLENTY;
    context.unwrapResult(context.callFunction(work, context.undefined, given)).dispose();
    const turns = Number(PLENTY - fuel.value);
    given.dispose();
    return turns;
  };
}
