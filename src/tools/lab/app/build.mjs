/**
 * Bundles the front end: `node build.mjs <folder>`. Everything a page needs goes into that folder,
 * so that no request leaves the machine.
 */
import { cp, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { licencesText, packagesOf } from "./licences.mjs";
import { patches } from "./patches.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const { resolve } = createRequire(import.meta.url);
const out = process.argv[2];
if (out === undefined) throw new Error("build: expected the folder to build into");

const pages = JSON.parse(await readFile(join(here, "plugins.json"), "utf8"));
const names = [...new Set(Object.values(pages).flatMap(Object.keys))].sort();
const packages = await Promise.all(names.map(readPackage));

async function readPackage(name) {
  const folder = dirname(resolve(`${name}/package.json`));
  return { name, folder, ...JSON.parse(await readFile(join(folder, "package.json"), "utf8")) };
}

/** The module `lab:extensions`: every extension with its style, and where its plugins are wanted. */
function extensionsModule() {
  const lines = packages.flatMap(({ name, styleModule }, i) => [
    `import plugins${i} from "${name}";`,
    styleModule === undefined ? "" : `import "${name}/${styleModule}";`,
  ]);
  const entries = names.map((name, i) => {
    const on = Object.entries(pages).filter(([, extensions]) => name in extensions);
    const wanted = Object.fromEntries(on.map(([page, extensions]) => [page, extensions[name]]));
    return `{ plugins: plugins${i}, wanted: ${JSON.stringify(wanted)} }`;
  });
  return `${lines.join("\n")}\nexport const extensions = [${entries.join(",\n")}];`;
}

const extensions = {
  name: "extensions",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^lab:extensions$/ }, ({ path }) => ({ path, namespace: "lab" }));
    onLoad({ filter: /.*/, namespace: "lab" }, () => ({
      contents: extensionsModule(),
      resolveDir: here,
    }));
  },
};

/** What Jupyter's packages expect of a bundler. */
const conventions = {
  name: "conventions",
  setup({ onResolve, onLoad, resolve }) {
    // `~package/style.css` is a style sheet of a package.
    onResolve({ filter: /^~/ }, ({ path, kind, resolveDir }) =>
      resolve(path.slice(1), { kind, resolveDir }),
    );
    // An icon is text where a script imports it, and an address where a style sheet names it.
    onResolve({ filter: /\.svg$/ }, ({ path, kind, resolveDir }) =>
      kind === "url-token" ? { path: join(resolveDir, path), namespace: "icon" } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "icon" }, async ({ path }) => ({
      contents: await readFile(path),
      loader: "dataurl",
    }));
    onLoad({ filter: /\.raw\.css$/ }, async ({ path }) => ({
      contents: await readFile(path),
      loader: "text",
    }));
    // A CommonJS module that is imported when needed arrives as its default export alone.
    onLoad({ filter: /mathjax-extension.lib.*\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(
        /import\('[^']+'\)/g,
        "$&.then((module) => module.default ?? module)",
      ),
    }));
  },
};

const patched = {
  name: "patched",
  setup({ onLoad }) {
    for (const { file, from, to } of patches) {
      onLoad({ filter: file }, async ({ path }) => {
        const text = await readFile(path, "utf8");
        if (!from.test(text)) throw new Error(`${path}: the patch for it no longer fits`);
        return { contents: text.replace(from, to) };
      });
    }
  },
};

const common = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
  loader: { ".svg": "text", ".png": "dataurl", ".woff": "file", ".woff2": "file", ".ttf": "file" },
};

const { metafile } = await build({
  ...common,
  metafile: true,
  entryPoints: { main: "page/main.ts" },
  outdir: join(out, "static"),
  format: "esm",
  splitting: true,
  chunkNames: "[name]-[hash]",
  // Some packages ask what Node's `process` would say.
  banner: { js: 'globalThis.process ??= { env: {}, cwd: () => "/" };' },
  define: { "process.env.NODE_ENV": '"production"', __dirname: '"/"', global: "globalThis" },
  plugins: [extensions, conventions, patched],
});

await writeFile(
  join(out, "THIRD_PARTY_LICENSES.txt"),
  await licencesText(packagesOf(Object.keys(metafile.inputs), here)),
);

// Each theme is a style sheet of its own, which the page loads when it is chosen.
for (const { name, folder, jupyterlab } of packages) {
  if (jupyterlab?.themePath === undefined) continue;
  const style = { in: join(folder, jupyterlab.themePath), out: "index" };
  const outdir = join(out, "themes", name);
  await build({ ...common, entryPoints: [style], outdir, plugins: [conventions] });
}

// The settings that Jupyter's plugins know.
for (const { name, folder, jupyterlab } of packages) {
  if (jupyterlab?.schemaDir === undefined) continue;
  await cp(join(folder, jupyterlab.schemaDir), join(out, "schemas", name), { recursive: true });
}
