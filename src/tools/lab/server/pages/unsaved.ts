import { nothing } from "../http/answer.js";
import { readJson } from "../http/body.js";
import type { Router } from "../http/router.js";

const MOST = 100;
const LARGEST = 10_000;

/** Which files have changes that are only in a tab, as far as the tabs say. */
export class Unsaved {
  readonly #paths = new Set<string>();

  get paths(): string[] {
    return [...this.#paths].sort();
  }

  set(path: string, unsaved: boolean): void {
    if (!unsaved) this.#paths.delete(path);
    else if (this.#paths.size < MOST) this.#paths.add(path);
  }
}

export function addUnsaved(router: Router, files: Unsaved): void {
  router.on("POST", "/lab/api/unsaved", async ({ message }) => {
    const { path, unsaved } = await readJson(message, LARGEST);
    if (typeof path === "string" && path !== "") files.set(path, unsaved === true);
    return nothing;
  });
}
