import {
  type Argument,
  Callback,
  type Exercise,
  Opaque,
  type Value,
} from "../../../course/exercise/index.js";

/** The module that takes the place of `exercise/catalogue.js`: the exercises as plain data. */
export function catalogueText(exercises: readonly Exercise[]): string {
  const entries = exercises.map((exercise) => `  ${codeOf(exercise as unknown as Value)},\n`);
  const list = `export const exercises = [\n${entries.join("")}];\n`;
  return `import { fn } from "./exercise.js";\n\n${list}`;
}

/** Whether a value can be written down as code. */
export function isPlain(value: Value): boolean {
  if (value instanceof Opaque) return false;
  return typeof value !== "object" || value === null || Object.values(value).every(isPlain);
}

/** JavaScript whose value this is; JSON has no word for callbacks, NaN, -0 and undefined. */
function codeOf(value: Value | Argument): string {
  if (value instanceof Callback) {
    return `fn(${JSON.stringify(value.source)}, ${JSON.stringify(value.name)})`;
  }
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (Array.isArray(value)) return `[${value.map((item) => codeOf(item)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const entries = Object.entries(value).map(
    ([name, item]) => `${JSON.stringify(name)}: ${codeOf(item)}`,
  );
  return `{ ${entries.join(", ")} }`;
}
