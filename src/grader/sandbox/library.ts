import { readFileSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const LIBRARY = "backprop-workbook";
const source = fileURLToPath(new URL("../../", import.meta.url));

/** The module that answers calls, and with it `encode.js`, which it imports. */
export const RUN = resolve(source, "exercise/judge/run.js");

const FILES = new Set(["index.js", "exercise/judge/run.js", "exercise/judge/encode.js"]);
const ROOMS = new Set(["error", "matrix", "descent", "loss", "layer", "network", "dataset"]);

const texts = new Map<string, string>();

/** The path of what `importer` imports as `name`; a name that means nothing here stays as it is. */
export function resolveImport(importer: string, name: string): string {
  if (name === LIBRARY) return resolve(source, "index.js");
  const ours = importer.startsWith(source) && name.startsWith(".");
  return ours ? resolve(dirname(importer), name) : name;
}

/**
 * The text of a module inside the sandbox: the course library, and nothing else.
 * @throws Error that names what cannot be imported
 */
export function readModule(path: string): string {
  const inside = path.startsWith(source) ? path.slice(source.length).split(sep).join("/") : "";
  const [room = ""] = inside.split("/");
  // Graphs parse expressions with mathjs, which is larger than all that is graded here together.
  if (room === "graph") return "export {};";
  if (!FILES.has(inside) && !ROOMS.has(room)) {
    throw new Error(`cannot import ${JSON.stringify(path)}: there is only "${LIBRARY}" here`);
  }
  const text = texts.get(path) ?? readFileSync(path, "utf8");
  texts.set(path, text);
  return text;
}
