import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";

const { dirname, join } = posix;

const LIBRARY = "backprop-workbook";
const source = fileURLToPath(new URL("../../../", import.meta.url));

/** The module that answers calls, and with it `encode.js`, which it imports. */
export const RUN = `${LIBRARY}/course/exercise/judge/run.js`;

const FILES = new Set([
  "index.js",
  "course/exercise/judge/run.js",
  "course/exercise/judge/encode.js",
]);

const texts = new Map<string, string>();

/**
 * The name of what `importer` imports as `name`. Only our own modules reach one another; what others
 * ask for, besides the library as a whole, is marked as strange.
 */
export function resolveImport(importer: string, name: string): string {
  if (name === LIBRARY) return `${LIBRARY}/index.js`;
  const ours = importer.startsWith(`${LIBRARY}/`) && name.startsWith(".");
  return ours ? join(dirname(importer), name) : `${STRANGE}${name}`;
}

const STRANGE = "strange:";

/**
 * The text of a module inside the sandbox: the course library, and nothing else.
 * @throws Error that names what cannot be imported and says what to do
 */
export function readModule(name: string): string {
  const known = name.startsWith(`${LIBRARY}/`) && !name.includes("..");
  const inside = name.slice(LIBRARY.length + 1);
  // No answer needs graphs, and each module read costs every job.
  if (known && inside.startsWith("library/graph/")) return "export {};";
  if (!known || !(FILES.has(inside) || inside.startsWith("library/"))) {
    const asked = name.startsWith(STRANGE) ? name.slice(STRANGE.length) : name;
    throw new Error(`cannot import ${JSON.stringify(asked)}: ${adviceOnImport(asked)}`);
  }
  const text = texts.get(inside) ?? readFileSync(join(source, inside), "utf8");
  texts.set(inside, text);
  return text;
}

function adviceOnImport(name: string): string {
  if (name.startsWith(".")) return "each answer is graded alone; put all that it needs into it";
  if (name.startsWith(LIBRARY))
    return `only "${LIBRARY}" itself is here; leave figures and shows out`;
  if (name.startsWith("node:")) return `there is nothing of Node here, only "${LIBRARY}"`;
  return `there is only "${LIBRARY}" here; write what you need yourself`;
}
