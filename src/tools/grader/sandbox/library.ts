import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { LIBRARY_ANSWER } from "../../../course/exercise/judge/library-answer.js";

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
  if (name === LIBRARY) return FACE;
  const ours = importer.startsWith(`${LIBRARY}/`) && name.startsWith(".");
  return ours ? join(dirname(importer), name) : `${STRANGE}${name}`;
}

const STRANGE = "strange:";

/** The library as an answer sees it. */
const FACE = `${LIBRARY}/index.js`;

/**
 * The library's face for an answer that may use only some of it. All other names are there too, and
 * refuse to do anything: whoever lets the library answer is told so.
 * @param imports the names that may be used; all where left out
 */
function faceText(imports: readonly string[] | undefined): string {
  if (imports === undefined) return textOf("index.js");
  const refused = libraryNames().filter((name) => !imports.includes(name));
  return `export { ${imports.join(", ")} } from "./library/index.js";
const refused = (name) => {
  const refuse = () => {
    const error = new Error("is answered by the library's own " + name + "; write it yourself");
    error.name = ${JSON.stringify(LIBRARY_ANSWER)};
    throw error;
  };
  return new Proxy(function () {}, { apply: refuse, construct: refuse, get: refuse });
};
export const ${refused.map((name) => `${name} = refused("${name}")`).join(", ")};`;
}

/** The names that the library exports, as far as it is here, from the texts of its indices. */
export function libraryNames(path = `${LIBRARY}/library/index.js`): string[] {
  const text = readModule(path);
  const listed = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = ""]) =>
    names.split(",").map((name) => name.trim().split(" as ").pop() ?? ""),
  );
  const declared = [...text.matchAll(/^export (?:const|class|function\*?) (\w+)/gm)].map(
    ([, name = ""]) => name,
  );
  const passed = [...text.matchAll(/^export \* from "(.*)";/gm)].flatMap(([, from = ""]) =>
    libraryNames(join(dirname(path), from)),
  );
  return [...listed, ...declared, ...passed].filter((name) => name !== "");
}

/**
 * The text of a module inside the sandbox: the course library, and nothing else.
 * @param imports what of the library may be used; all where left out
 * @throws Error that names what cannot be imported and says what to do
 */
export function readModule(name: string, imports?: readonly string[]): string {
  const known = name.startsWith(`${LIBRARY}/`) && !name.includes("..");
  const inside = name.slice(LIBRARY.length + 1);
  // No answer needs graphs, and each module read costs every job.
  if (known && inside.startsWith("library/graph/")) return "export {};";
  if (!known || !(FILES.has(inside) || inside.startsWith("library/"))) {
    const asked = name.startsWith(STRANGE) ? name.slice(STRANGE.length) : name;
    throw new Error(`cannot import ${JSON.stringify(asked)}: ${adviceOnImport(asked)}`);
  }
  return name === FACE ? faceText(imports) : textOf(inside);
}

function textOf(inside: string): string {
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
