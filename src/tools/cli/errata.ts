import type { Command } from "commander";
import { UsageError } from "./failure.js";

/** `workbook errata`: the mistakes of the decks, each with its proof. */
export function addErrataCommand(program: Command): void {
  program
    .command("errata")
    .description("List the mistakes of the lecture slides, each proved by computing.")
    .argument("[id]", "one erratum to prove, like E14; R01 for a rejected report")
    .option("--class <class>", "only A (wrong), B (ambiguous or over-stated) or C (transcription)")
    .option("--rejected", "the reports that turned out to be no mistake")
    .option("--json", "an array for programs to read")
    .addHelpText(
      "after",
      `
Examples:
  workbook errata --class A
  workbook errata E14
  workbook errata --json > errata.json`,
    )
    .action(async (id: string | undefined, options: ErrataOptions) => {
      const slide = await import("../../course/deck/index.js");
      if (id !== undefined) showOne(slide, id, options);
      else if (options.rejected) showRejected(slide, options);
      else showErrata(slide, options);
    });
}

interface ErrataOptions {
  readonly class?: string;
  readonly rejected?: boolean;
  readonly json?: boolean;
}

type SlideRoom = typeof import("../../course/deck/index.js");

function showErrata(slide: SlideRoom, options: ErrataOptions): void {
  const wanted = options.class?.toUpperCase();
  if (wanted !== undefined && !["A", "B", "C"].includes(wanted)) {
    throw new UsageError(`--class: expected A, B or C, got "${options.class}"`);
  }
  const chosen = slide.errata.filter((erratum) => (wanted ?? erratum.class) === erratum.class);
  if (options.json) {
    printJson(chosen.map(slide.erratumRecord));
    return;
  }
  for (const erratum of chosen) {
    const proved = slide.proofOf(erratum).contradicts ? "proved" : "NOT PROVED";
    console.log(`${erratum.id} [${erratum.class}] ${erratum.title} (${erratum.where}): ${proved}`);
  }
  console.log(`\n${chosen.length} errata; workbook errata E14 shows one with its proof`);
}

function showOne(slide: SlideRoom, id: string, { json }: ErrataOptions): void {
  const rejected = slide.rejectedReports.find((report) => report.id === id.toUpperCase());
  if (rejected !== undefined) {
    if (json) printJson([slide.rejectedRecord(rejected)]);
    else console.log(slide.explainRejected(rejected));
    return;
  }
  const erratum = slide.erratumNumbered(id);
  if (json) printJson([slide.erratumRecord(erratum)]);
  else console.log(slide.explainErratum(erratum));
}

function showRejected(slide: SlideRoom, { json }: ErrataOptions): void {
  if (json) {
    printJson(slide.rejectedReports.map(slide.rejectedRecord));
    return;
  }
  for (const report of slide.rejectedReports) {
    console.log(`${report.id} ${report.title} (${report.where}): ${report.reason}`);
  }
}

function printJson(value: unknown): void {
  console.log(JSON.stringify(value, null, 2));
}
