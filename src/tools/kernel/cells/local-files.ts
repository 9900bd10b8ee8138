import { statSync } from "node:fs";

type Stamp = number | undefined;

/**
 * The files a notebook's code depends on. A system would report each change some time after it; a
 * cell run right after an edit must see it, so the files are looked at instead.
 */
export class LocalFiles {
  readonly #stamps = new Map<string, Stamp>();

  watch(path: string): void {
    this.#stamps.set(path, stamp(path));
  }

  /** The files that were written, made or taken away since this was last asked. */
  changed(): string[] {
    const changed: string[] = [];
    for (const [path, before] of this.#stamps) {
      const now = stamp(path);
      if (now === before) continue;
      this.#stamps.set(path, now);
      changed.push(path);
    }
    return changed;
  }
}

function stamp(path: string): Stamp {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
