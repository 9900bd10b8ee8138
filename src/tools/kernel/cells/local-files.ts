import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type * as ts from "@tslab/typescript-for-tslab";

type Stamp = number | undefined;
interface WatchedFile {
  stamp: Stamp;
  changed: ts.FileWatcherCallback;
}
interface WatchedFolder {
  stamp: Stamp;
  changed: ts.DirectoryWatcherCallback;
}

/**
 * The files a notebook's code depends on. TypeScript would have the system report each change some
 * time after it; a cell run right after an edit must see it, so the files are looked at instead.
 */
export class LocalFiles {
  readonly #files = new Map<string, WatchedFile>();
  readonly #folders = new Map<string, WatchedFolder>();
  /** The compiler's host, whose timers are set aside while changes are handed on. */
  host: Pick<ts.WatchCompilerHost<ts.BuilderProgram>, "setTimeout"> | undefined;

  /** Makes `sys` report file changes only when `refresh` is called. */
  replaceWatchers(sys: ts.System): void {
    sys.watchFile = (path, changed) => {
      this.#files.set(path, { stamp: stamp(path), changed });
      return { close: () => this.#files.delete(path) };
    };
    sys.watchDirectory = (path, changed) => {
      this.#folders.set(path, { stamp: stamp(path), changed });
      return { close: () => this.#folders.delete(path) };
    };
  }

  /** Tells the compiler about every file and folder that changed. @returns the changed files */
  refresh(created: number, changed: number, deleted: number): string[] {
    const edits: string[] = [];
    this.#atOnce(() => {
      for (const [path, folder] of [...this.#folders]) {
        const now = stamp(path);
        if (now === folder.stamp) continue;
        folder.stamp = now;
        for (const name of namesIn(path)) folder.changed(join(path, name));
      }
      for (const [path, file] of [...this.#files]) {
        const before = file.stamp;
        const now = stamp(path);
        if (now === before) continue;
        file.stamp = now;
        edits.push(path);
        const kind = now === undefined ? deleted : before === undefined ? created : changed;
        file.changed(path, kind);
      }
    });
    return edits;
  }

  /** Tells the compiler that it would now read something else from files that are as they were. */
  touch(paths: Iterable<string>, changed: number): void {
    this.#atOnce(() => {
      for (const path of paths) this.#files.get(path)?.changed(path, changed);
    });
  }

  /** tslab holds one timer of the compiler's at a time; a change of a folder would set two. */
  #atOnce(report: () => void): void {
    if (this.host === undefined) return;
    const later = this.host.setTimeout;
    this.host.setTimeout = (callback) => callback();
    try {
      report();
    } finally {
      if (later === undefined) delete this.host.setTimeout;
      else this.host.setTimeout = later;
    }
  }
}

/** What a folder holds: nothing, where it is gone or a file. */
function namesIn(path: string): string[] {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(path) : [];
}

function stamp(path: string): Stamp {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
