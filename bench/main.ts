import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Effort, GROUPS, measureGroup } from "./group.js";
import type { Speed } from "./measure.js";
import { type Outcome, outcomes } from "./target.js";

const HELP = `Usage: npm run bench [-- options]

Measures this library beside its peers, in turns, on CPU time, and compares with the targets.
Exit status: 0 when it ran, 1 when a first loss differs or a peer fails, 2 on wrong usage.

  --only GROUPS  some of: ${GROUPS.join(", ")} (W-A,graph); "product" means all sizes
  --quick        fewer and shorter rounds
  --json         print one JSON object instead of tables
  --help         print this`;

/** A measured group, as JSON has it. */
interface GroupReport {
  readonly group: string;
  readonly unit: string;
  readonly speeds: Record<string, Speed>;
  readonly outcomes: readonly Outcome[];
  readonly skipped: readonly string[];
}

const BENCH = fileURLToPath(new URL("../..", import.meta.url));
const QUICK: Effort = { rounds: 3, milliseconds: 50 };
const FULL: Effort = { rounds: 7, milliseconds: 150 };

/** jax-js and our float32 are at their best with relaxed SIMD, which Node 20 has behind a flag. */
const RELAXED = process.version.startsWith("v20.") ? ["--experimental-wasm-relaxed-simd"] : [];

class UsageError extends Error {}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: "string" },
        quick: { type: "boolean" },
        json: { type: "boolean" },
        help: { type: "boolean" },
        group: { type: "string" },
      },
    });
    return values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** The groups that were asked for. */
function chosen(only: string | undefined): string[] {
  if (only === undefined) return [...GROUPS];
  const found = only.split(",").flatMap((name) => {
    const matching = GROUPS.filter(
      (group) => group.toLowerCase() === name.trim().toLowerCase() || group.startsWith(`${name} `),
    );
    if (matching.length === 0) {
      throw new UsageError(`--only: expected some of ${GROUPS.join(", ")}, got "${name}"`);
    }
    return matching;
  });
  return found;
}

function installPeers(): void {
  if (existsSync(`${BENCH}/node_modules/synaptic`)) return;
  process.stderr.write("Installing the peers into bench/node_modules …\n");
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts"], {
    cwd: BENCH,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error("the peers could not be installed");
}

/** Runs one group in a process of its own, so that none sees code warmed up by another. */
function runGroup(group: string, quick: boolean): Promise<GroupReport> {
  const args = [...RELAXED, fileURLToPath(import.meta.url), "--group", group];
  if (quick) args.push("--quick");
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  let [output, errors] = ["", ""];
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => {
      // Peers print greetings: the report is the last line.
      const last = output.trimEnd().split("\n").at(-1) ?? "";
      if (status === 0) resolve(JSON.parse(last) as GroupReport);
      else reject(new Error(`${group} failed: ${errors.trim().split("\n").at(-1)}`));
    });
  });
}

async function measured(group: string, quick: boolean): Promise<GroupReport> {
  const { speeds, skipped, unit } = await measureGroup(group, quick ? QUICK : FULL);
  return {
    group,
    unit,
    speeds: Object.fromEntries(speeds),
    outcomes: outcomes(group, speeds),
    skipped,
  };
}

function table({ group, unit, speeds, outcomes, skipped }: GroupReport): string {
  const lines = [`${group} (${unit} a CPU second, median ± half the quartile range)`];
  for (const [name, { median, spread }] of Object.entries(speeds)) {
    lines.push(`  ${name.padEnd(18)} ${short(median).padStart(8)} ± ${percent(spread)}`);
  }
  for (const { ours, theirs, ratio, measured, reached } of outcomes) {
    const times = `${measured.toPrecision(3)}x`.padStart(8);
    const verdict = reached ? "reached" : "not reached";
    lines.push(`  ${times} ${theirs} (${ours}), at least ${ratio}x: ${verdict}`);
  }
  return [...lines, ...skipped.map((reason) => `  skipped ${reason}`)].join("\n");
}

function short(value: number): string {
  const [unit, suffix] =
    value >= 1e9 ? [1e9, "G"] : value >= 1e6 ? [1e6, "M"] : value >= 1e3 ? [1e3, "k"] : [1, ""];
  return `${(value / unit).toPrecision(3)}${suffix}`;
}

function percent(fraction: number): string {
  return `${Math.round(100 * fraction)}%`;
}

async function main(): Promise<void> {
  const { only, quick = false, json = false, help, group } = options();
  if (help) return console.log(HELP);
  if (group !== undefined) {
    console.log(JSON.stringify(await measured(group, quick)));
    process.exit(0);
  }
  const groups = chosen(only);
  installPeers();
  const reports: GroupReport[] = [];
  for (const name of groups) {
    const report = await runGroup(name, quick);
    reports.push(report);
    if (!json) console.log(`${table(report)}\n`);
  }
  const all = reports.flatMap(({ outcomes }) => outcomes);
  const reached = all.filter((outcome) => outcome.reached).length;
  if (json) console.log(JSON.stringify({ node: process.version, groups: reports }, null, 2));
  else console.log(`${reached} of ${all.length} targets reached (Node ${process.version})`);
}

main().catch((error: Error) => {
  process.stderr.write(`bench: ${error.message}\n`);
  process.exit(error instanceof UsageError ? 2 : 1);
});
