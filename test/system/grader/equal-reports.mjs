/**
 * Grades the hostile corpus again and again, on an idle and on a loaded machine and in several time
 * zones, and prints a table: how many of the reports are equal in every byte to the first.
 *
 *     npm run build && node test/system/grader/equal-reports.mjs [runs=10] [programs=all]
 */
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const BURNERS = [0, 2, 10];
const ZONES = ["UTC", "Asia/Tokyo", "America/New_York"];
const EXERCISE = "gradient-descent-1d";
const [runs = 10, programs = Number.POSITIVE_INFINITY] = process.argv.slice(2).map(Number);

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "equal-reports-"));
const burning = new Set();
try {
  await writeCorpus();
  let first;
  let differ = 0;
  console.log(`burners | zone | runs | equal to the first | sha256 of class.json`);
  for (const burners of BURNERS) {
    burn(burners);
    for (const zone of ZONES) {
      const found = Array.from({ length: runs }, () => report(zone));
      first ??= found[0];
      const equal = found.filter((each) => each === first).length;
      differ += runs - equal;
      console.log(`${burners} | ${zone} | ${runs} | ${equal} | ${[...new Set(found)].join(" ")}`);
    }
  }
  process.exitCode = differ === 0 ? 0 : 1;
} finally {
  burn(0);
  rmSync(folder, { recursive: true });
}

/** Each program of the corpus as the work of one student. */
async function writeCorpus() {
  const input = Object.fromEntries(
    ["endless", "greedy", "odd", "poison"].map((name) => [name, here(`./hostile/${name}.ts`)]),
  );
  const bundle = await rolldown({ input, logLevel: "silent" });
  await bundle.write({ dir: join(folder, "corpus"), entryFileNames: "[name].mjs" });
  await bundle.close();
  let count = 0;
  for (const name of Object.keys(input)) {
    const module = await import(join(folder, "corpus", `${name}.mjs`));
    for (const { source } of module[name].slice(0, programs)) {
      const student = join(folder, "class", `student-${String(++count).padStart(3, "0")}`);
      mkdirSync(student, { recursive: true });
      writeFileSync(join(student, `${EXERCISE}.ts`), source);
    }
  }
  console.log(`${count} programs`);
}

/** Keeps so many processes busy with nothing. */
function burn(count) {
  for (const child of burning) child.kill();
  burning.clear();
  for (let i = 0; i < count; i++) {
    burning.add(spawn(process.execPath, ["--eval", "for (;;);"], { stdio: "ignore" }));
  }
}

/** The hash of the class's report. */
function report(zone) {
  const words = ["grade", "class", "--class", "--exercises", EXERCISE, "--no-cache", "--json"];
  const text = execFileSync(
    process.execPath,
    [here("../../../dist/src/tools/cli/main.js"), ...words, "--staff"],
    {
      cwd: folder,
      env: { ...process.env, TZ: zone },
      maxBuffer: 2 ** 30,
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
