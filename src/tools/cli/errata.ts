import type { Command } from "commander";
import { type Decks, loadDecks } from "./decks.js";
import { UsageError } from "./failure.js";

/** `workbook errata`: the mistakes of the decks, each with its proof. */
export function addErrataCommand(program: Command, load = loadDecks): void {
  program
    .command("errata")
    .description("List the mistakes of the lecture slides, each proved by computing.")
    .argument("[id]", "one erratum to prove, like E14, or one rejected report, like R01")
    .option("--weight <weight>", "only wrong, inconsistent or wording; may be abbreviated")
    .option("--lecture <name>", "only this one: the beginning of its id, author or title")
    .option("--rejected", "the reports that turned out to be no mistake")
    .option("--json", "an array for programs to read")
    .addHelpText(
      "after",
      `
Examples:
  workbook errata --weight wrong
  workbook errata E14
  workbook errata --json > errata.json`,
    )
    .action(async (id: string | undefined, options: ErrataOptions) => {
      const decks = await load();
      if (id !== undefined) showOne(decks, id, options);
      else if (options.rejected) showRejected(decks, options);
      else showErrata(decks, options);
    });
}

interface ErrataOptions {
  readonly weight?: string;
  readonly lecture?: string;
  readonly rejected?: boolean;
  readonly json?: boolean;
}

function showErrata(decks: Decks, { weight, lecture, json }: ErrataOptions): void {
  const { ledger, erratumRecord, whereText } = decks;
  const wanted = weightNamed(decks, weight);
  const deck = lecture === undefined ? undefined : ledger.deckNamed(lecture);
  const chosen = (deck === undefined ? ledger.errata : ledger.errataOf(deck)).filter((erratum) =>
    wanted.includes(erratum.weight),
  );
  if (json) {
    printJson(chosen.map((erratum) => erratumRecord(ledger, erratum)));
    return;
  }
  for (const erratum of chosen) {
    const { id, weight, title, where } = erratum;
    const proved = ledger.prove(erratum).contradicts ? "proved" : "NOT PROVED";
    console.log(`${id} [${weight}] ${title} (${whereText(where)}): ${proved}`);
  }
  console.log(`\n${chosen.length} errata; workbook errata E14 shows one with its proof`);
}

function weightNamed({ weights }: Decks, name: string | undefined): readonly string[] {
  if (name === undefined) return weights;
  const wanted = name.toLowerCase();
  const named = weights.filter((weight) => wanted !== "" && weight.startsWith(wanted));
  if (named.length === 1) return named;
  throw new UsageError(`--weight: expected one of ${weights.join(", ")}, got "${name}"`);
}

function showOne(decks: Decks, id: string, { json }: ErrataOptions): void {
  const { ledger, erratumRecord, explainErratum, explainRejected, rejectedRecord } = decks;
  const rejected = ledger.rejected.find((report) => report.id === id.toUpperCase());
  if (rejected !== undefined) {
    if (json) printJson([rejectedRecord(rejected)]);
    else console.log(explainRejected(rejected));
    return;
  }
  const erratum = ledger.erratum(id);
  if (json) printJson([erratumRecord(ledger, erratum)]);
  else console.log(explainErratum(ledger, erratum));
}

function showRejected({ ledger, rejectedRecord, whereText }: Decks, { json }: ErrataOptions): void {
  if (json) {
    printJson(ledger.rejected.map(rejectedRecord));
    return;
  }
  for (const { id, title, where, reason } of ledger.rejected) {
    console.log(`${id} ${title} (${whereText(where)}): ${reason}`);
  }
}

function printJson(value: unknown): void {
  console.log(JSON.stringify(value, null, 2));
}
