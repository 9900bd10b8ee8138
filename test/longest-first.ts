import { statSync } from "node:fs";
import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What starts processes and threads takes longest, then what reads and checks the whole course. */
const FLOORS = [/^tools\//, /^(?!library\/)/, /^library\//];

/** Long files first, so that no worker is left alone with one of them at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const ranked = files.map((file) => {
      const path = relative(import.meta.dirname, file.moduleId).replaceAll("\\", "/");
      const floor = FLOORS.findIndex((pattern) => pattern.test(path));
      return { file, floor, size: statSync(file.moduleId).size };
    });
    ranked.sort((a, b) => a.floor - b.floor || b.size - a.size);
    return ranked.map(({ file }) => file);
  }
}
