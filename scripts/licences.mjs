/** Writes THIRD_PARTY_LICENSES.txt: what everything that an installed course brings along asks for. */
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { licencesText } from "../src/tools/lab/app/licences.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { packages } = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8"));
const brought = Object.keys(packages).filter((path) => {
  const { dev, devOptional, link } = packages[path];
  return path.includes("node_modules/") && !dev && !devOptional && !link;
});
// Some are for other systems than this one.
const folders = brought.map((path) => join(root, path)).filter((path) => existsSync(path));
const out = join(root, "THIRD_PARTY_LICENSES.txt");
await writeFile(out, await licencesText(folders));
console.log(`${out} names ${folders.length} packages`);
