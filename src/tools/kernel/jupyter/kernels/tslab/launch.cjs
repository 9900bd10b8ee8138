// Starts the kernel that `npm run build` puts into dist/; this folder is used as it is.
const { existsSync } = require("node:fs");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");

const root = join(__dirname, "../../../../../..");
const main = join(root, "dist/src/tools/kernel/session/main.js");
if (existsSync(main)) {
  import(pathToFileURL(main).href);
} else {
  console.error(`The kernel is not built: run "npm install" in ${root}`);
  process.exitCode = 1;
}
