import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The part of a package.json that says what can be imported. */
interface Manifest {
  name: string;
  exports: Record<string, string | { types?: string }>;
}

const ROOT = fileURLToPath(new URL("../../../../../..", import.meta.url));
const MANIFEST: Manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
const rootRequire = createRequire(join(ROOT, "package.json"));

/**
 * The types of what the course's own package exports, by the name it is imported under, for a
 * folder in which that package isn't installed.
 */
export function courseTypes(folder: string): Record<string, string> {
  if (isInstalled(folder)) return {};
  const types: Record<string, string> = {};
  for (const [entry, target] of Object.entries(MANIFEST.exports)) {
    if (typeof target === "string" || target.types === undefined) continue;
    types[join(MANIFEST.name, entry)] = join(ROOT, target.types);
  }
  return types;
}

/**
 * Loads an entry of the course's own package, which belongs to this kernel wherever a notebook
 * lies.
 * @returns undefined for what is none
 */
export function requireCourse(id: string): unknown {
  const own = id === MANIFEST.name || id.startsWith(`${MANIFEST.name}/`);
  return own ? rootRequire(id) : undefined;
}

/** A project's own version comes first. */
export function isInstalled(folder: string): boolean {
  try {
    createRequire(join(folder, "cell.js")).resolve(`${MANIFEST.name}/package.json`);
    return true;
  } catch {
    return false;
  }
}
