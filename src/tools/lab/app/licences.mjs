/** The notices that whoever hands on other people's packages has to hand on with them. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The folders of the packages that went into a bundle, from the inputs of esbuild's metafile. */
export function packagesOf(inputs, base) {
  // What has a name before a colon is made by a plugin, or left out.
  const files = inputs.filter((path) => !path.includes(":"));
  const folders = files.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
  return [...new Set(folders)].sort().map((folder) => join(base, folder));
}

/**
 * One text with name, version, licence and notice of each package; equal notices stand once.
 * @throws Error that names a package without a licence, or without a text for it
 */
export async function licencesText(folders) {
  const notices = new Map();
  for (const folder of folders) {
    const { title, text } = await noticeOf(folder);
    notices.set(text, (notices.get(text) ?? new Set()).add(title));
  }
  const parts = [...notices].map(([text, titles]) => `${[...titles].join("\n")}\n\n${text}`);
  return `${parts.join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

async function noticeOf(folder) {
  const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const title = `${manifest.name} ${manifest.version} (${licenceOf(manifest)})`;
  const names = (await readdir(folder)).filter((name) =>
    /^(licen[cs]e|copying|notice)/i.test(name),
  );
  const texts = names
    .sort()
    .map(async (name) => (await readFile(join(folder, name), "utf8")).trim());
  const text = (await Promise.all(texts)).join("\n\n");
  return { title, text: text === "" ? await standardText(manifest) : text };
}

/** What a package.json calls the licence, in today's form or in npm's first one. */
function licenceOf({ name, license, licenses }) {
  const found = license ?? licenses?.map(({ type }) => type).join(" OR ");
  if (typeof found === "string") return found;
  throw new Error(`licences: ${name} says nothing of its licence`);
}

/** The text that the licence's name stands for, where a package brings none. */
async function standardText(manifest) {
  const licence = licenceOf(manifest);
  const text = await readFile(new URL(`licence/${licence}.txt`, import.meta.url), "utf8").catch(
    () => {
      throw new Error(
        `licences: ${manifest.name} brings no text of ${licence}, and there is none here`,
      );
    },
  );
  const { author = `the authors of ${manifest.name}` } = manifest;
  return `Copyright (c) ${author.name ?? author}\n\n${text.trim()}`;
}
