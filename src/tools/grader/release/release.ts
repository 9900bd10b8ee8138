import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { exercises } from "../../../course/exercise/index.js";
import { budgetOf } from "../budget.js";
import { starterOf } from "../practice/starter.js";
import { Sandbox } from "../sandbox/sandbox.js";
import { catalogueText } from "./module-text.js";
import { newFolder } from "./new-folder.js";
import { studentNotebook } from "./notebook-text.js";
import { packageFiles } from "./package-files.js";
import { studentLock, studentManifest } from "./package-text.js";
import { readmeText } from "./readme-text.js";
import { releaseExercise } from "./release-exercise.js";
import { isForStudents } from "./student-files.js";

export interface ReleaseOptions {
  /** The course, compiled. */
  readonly root: string;
  /** Where the copy goes: a folder that is empty or not there. */
  readonly out: string;
  readonly notebooks: boolean;
}

/**
 * Makes the students' copy of the course: it works on its own, and has neither solutions nor hidden
 * checks. The folder is there when it is complete, and not before.
 * @throws RangeError when there is something at `out`, or a notebook has an answer in it
 */
export async function release({ root, out, notebooks }: ReleaseOptions): Promise<void> {
  await newFolder(out, async (folder) => {
    const files = await packageFiles(root);
    for (const path of files.filter(isForStudents)) {
      await cp(join(root, path), join(folder, path));
    }
    for (const [path, text] of await rewritten(root, files, notebooks)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  });
}

/** The files that differ from the course's own, by their paths. */
async function rewritten(
  root: string,
  files: readonly string[],
  notebooks: boolean,
): Promise<Map<string, string>> {
  const read = (path: string) => readFile(join(root, path), "utf8");
  const texts = new Map([
    ["README.md", readmeText(notebooks)],
    ["package.json", studentManifest(await read("package.json"), notebooks)],
    ["package-lock.json", studentLock(await read("package-lock.json"), notebooks)],
    ["exercises/tsconfig.json", EXERCISES_CONFIG],
    ["dist/src/course/exercise/references.js", NO_REFERENCES],
    ["dist/src/course/exercise/catalogue.js", catalogueText(await releasedExercises())],
  ]);
  for (const { id } of exercises) texts.set(`exercises/${id}.ts`, starterOf(id));
  if (notebooks) {
    texts.set("notebooks/package.json", await read("notebooks/package.json"));
    for (const path of files.filter((each) => each.endsWith(".ipynb"))) {
      texts.set(path, studentNotebook(await read(path), path));
    }
  }
  return texts;
}

async function releasedExercises() {
  const sandbox = new Sandbox();
  try {
    return await Promise.all(
      exercises.map(async (exercise) =>
        releaseExercise(exercise, await budgetOf(exercise, sandbox)),
      ),
    );
  } finally {
    await sandbox.close();
  }
}

const EXERCISES_CONFIG = `{
  "compilerOptions": {
    "target": "ES2022",
    "module": "NodeNext",
    "strict": true,
    "noEmit": true
  }
}
`;

const NO_REFERENCES = `export function referenceOf(id) {
  throw new Error(\`this copy of the course has no reference for \${id}\`);
}
`;
