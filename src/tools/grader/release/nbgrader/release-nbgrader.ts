import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { invalid } from "../../../../library/error/check.js";
import { newFolder } from "../new-folder.js";
import { assignment } from "./assignment.js";

/**
 * Makes the folder of an nbgrader course for lecturers, with the answers: an assignment for each
 * notebook that has exercises, nbgrader's configuration, and a link by which notebooks anywhere in
 * the folder find the course.
 * @param root the course, compiled
 * @param out a folder that is empty or not there
 * @returns the names of the assignments
 * @throws RangeError when there is something at `out`, or the course has no answers in TypeScript
 */
export async function releaseNbgrader(root: string, out: string): Promise<string[]> {
  const read = (path: string) => readFile(join(root, path), "utf8");
  const references = new Map<string, string>();
  for (const file of await readdir(join(root, "solutions")).catch(() => [])) {
    references.set(basename(file, ".ts"), await read(`solutions/${file}`));
  }
  const referenceOf = (id: string): string => {
    const text = references.get(id);
    if (text !== undefined) return text;
    throw invalid("release --nbgrader", "the course's repository, with its solutions", root);
  };
  const made: string[] = [];
  await newFolder(out, async (folder) => {
    const notebooks = (await readdir(join(root, "notebooks"))).filter((each) =>
      each.endsWith(".ipynb"),
    );
    for (const file of notebooks.sort()) {
      const text = assignment(await read(`notebooks/${file}`), file, referenceOf);
      if (text === undefined) continue;
      const name = basename(file, ".ipynb");
      made.push(name);
      await mkdir(join(folder, "source", name), { recursive: true });
      await writeFile(join(folder, "source", name, file), text);
    }
    const configuration = await read("deploy/nbgrader/nbgrader_config.py");
    await writeFile(join(folder, "nbgrader_config.py"), configuration);
    await mkdir(join(folder, "node_modules"));
    await symlink(root, join(folder, "node_modules/backprop-workbook"), "junction");
  });
  return made;
}
