import { readFileSync } from "node:fs";

/** The files of `exercises/` as they were before anybody wrote into them. */
const starters = JSON.parse(
  readFileSync(new URL("./starters.json", import.meta.url), "utf8"),
) as Readonly<Record<string, string>>;

/** The file that a student begins with. @throws Error when the exercise has none */
export function starterOf(id: string): string {
  const starter = starters[id];
  if (starter === undefined) throw new Error(`exercise ${id} has no starter`);
  return starter;
}

/** The task of an exercise in words, and the signatures of what is to be written. */
export function taskOf(id: string): { readonly task: string; readonly signatures: string } {
  const [, comment = "", code = ""] = /^\/\*\*(.*?)\*\/(.*)$/s.exec(starterOf(id)) ?? [];
  const task = comment.replace(/^ \* ?/gm, "");
  const signatures = code.replaceAll(' {\n  throw new Error("not written yet");\n}', ";");
  return { task: task.trim(), signatures: signatures.trim() };
}
