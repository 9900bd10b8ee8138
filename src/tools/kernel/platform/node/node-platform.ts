import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { runInThisContext } from "node:vm";
import type { Platform } from "../platform.js";
import { courseTypes } from "./course.js";
import type { Input } from "./input.js";
import { Modules } from "./modules.js";
import { Strays } from "./strays.js";

/** A process of Node that runs cells in its own folder. */
export function nodePlatform(input: Input): Platform {
  return {
    folder: process.cwd(),
    modules: new Modules(process.cwd()),
    providedTypes: courseTypes(process.cwd()),
    evaluate: (code, name) => runInThisContext(code, { filename: name, lineOffset: -1 }),
    strays: (show) => new Strays(show, input),
    readText: (path) => readFileSync(path, "utf8"),
    shortPath: (path) =>
      relative(process.cwd(), path.startsWith("file://") ? fileURLToPath(path) : path),
  };
}
