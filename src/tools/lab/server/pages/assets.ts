import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { type Answer, file, HttpError } from "../http/answer.js";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** The built front end. Only the files that were there at the start are served. */
export class Assets {
  readonly #sizes: ReadonlyMap<string, number>;

  private constructor(
    readonly folder: string,
    sizes: ReadonlyMap<string, number>,
    /** Changes with the front end; part of its addresses, so that browsers can keep the files. */
    readonly version: string,
  ) {
    this.#sizes = sizes;
  }

  static async open(folder: string): Promise<Assets> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const sizes = new Map<string, number>();
    for (const entry of files) {
      const path = join(entry.parentPath, entry.name);
      sizes.set(relative(folder, path).split(sep).join("/"), (await stat(path)).size);
    }
    const main = await readFile(join(folder, "static/main.js"));
    const version = createHash("sha256").update(main).digest("hex").slice(0, 12);
    return new Assets(folder, sizes, version);
  }

  /** The names of all files, with slashes. */
  get names(): string[] {
    return [...this.#sizes.keys()];
  }

  /** @throws HttpError 404 for what the front end does not have */
  answer(parts: readonly string[]): Answer {
    const name = parts.join("/");
    const size = this.#sizes.get(name);
    if (size === undefined) throw new HttpError(404, `${name}: no part of the lab`);
    return file(join(this.folder, name), size, {
      "Content-Type": TYPES[extname(name)] ?? "application/octet-stream",
      "Cache-Control": "private, max-age=31536000, immutable",
    });
  }
}
