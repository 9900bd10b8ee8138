import type { Command } from "commander";
import type { Claim, Judgement } from "../../course/deck/index.js";
import { type Decks, loadDecks } from "./decks.js";
import { Failure, UsageError } from "./failure.js";

interface SlidesOptions {
  readonly lecture?: string;
  readonly kind?: string;
  readonly verdict?: string;
  readonly json?: boolean;
}

/** `workbook slides`: every claim of the lectures recomputed, or one explained. */
export function addSlidesCommand(program: Command, load = loadDecks): void {
  program
    .command("slides")
    .description("Recompute what the lecture slides claim, and compare it with what they print.")
    .argument("[id]", "one claim to explain, like amrita-ex-dLdy1")
    .option("--lecture <name>", "only this one: the beginning of its id, author or title")
    .option("--kind <kind>", "only this kind: number, formula, algorithm, figure, concept, …")
    .option("--verdict <verdict>", "only this verdict: reproduced, derived, erratum, …")
    .option("--json", "an array for programs to read")
    .addHelpText(
      "after",
      `
Examples:
  workbook slides --lecture amrita --verdict erratum
  workbook slides amrita-ex-dLdy1
  workbook slides --json > claims.json

Exit status 1 when a claim is broken.`,
    )
    .action(async (id: string | undefined, options: SlidesOptions) => {
      const decks = await load();
      const { ledger, claimRecord, explain } = decks;
      const chosen = id === undefined ? choose(decks, options) : [ledger.claim(id)];
      const judgements = chosen.map((claim) => ledger.judge(claim));
      if (options.json) {
        const records = judgements.map((judgement) => claimRecord(ledger, judgement));
        console.log(JSON.stringify(records, null, 2));
      } else if (id !== undefined) {
        for (const judgement of judgements) console.log(explain(ledger, judgement));
      } else {
        console.log(table(decks, judgements));
      }
      failOnBroken(judgements);
    });
}

function choose(
  { ledger, verdicts }: Decks,
  { lecture, kind, verdict }: SlidesOptions,
): readonly Claim[] {
  const kinds = [...new Set(ledger.claims.map((claim) => claim.kind))];
  requireOneOf("--kind", kind, kinds);
  requireOneOf("--verdict", verdict, verdicts);
  const deck = lecture === undefined ? undefined : ledger.deckNamed(lecture);
  return (deck ?? ledger).claims.filter(
    (claim) =>
      (kind === undefined || claim.kind === kind) &&
      (verdict === undefined || ledger.judge(claim).verdict === verdict),
  );
}

function requireOneOf(option: string, value: string | undefined, known: readonly string[]): void {
  if (value === undefined || known.includes(value)) return;
  throw new UsageError(`${option}: expected one of ${known.join(", ")}, got "${value}"`);
}

const widths = [38, 36, 16, 16];

/** One line a claim, and the verdicts counted. */
function table(decks: Decks, judgements: readonly Judgement[]): string {
  const { ledger, cut, printedText, resultOf, valueText } = decks;
  const row = (cells: readonly string[]) =>
    cells.map((cell, i) => cut(cell, widths[i] ?? 99).padEnd(widths[i] ?? 0)).join("  ");
  const lines = judgements.map(({ claim, computed, drawnBy, verdict }) => {
    const result = resultOf(computed);
    return `${ledger.deckOf(claim).id.padEnd(7)} ${row([
      ledger.slideOf(claim),
      claim.id,
      printedText(claim.printed),
      drawnBy ?? (result === undefined ? "" : valueText(result)),
      verdict,
    ])}`;
  });
  const head = `lecture ${row(["slide", "claim", "printed", "computed", "verdict"])}`;
  return [head, ...lines, "", counted(decks, judgements)].join("\n");
}

function counted({ verdicts }: Decks, judgements: readonly Judgement[]): string {
  const counts = verdicts
    .map((verdict) => [verdict, judgements.filter((j) => j.verdict === verdict).length] as const)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${count} ${verdict}`);
  return `${judgements.length} claims: ${counts.join(", ") || "none"}`;
}

function failOnBroken(judgements: readonly Judgement[]): void {
  const broken = judgements.filter(({ verdict }) => verdict === "broken");
  if (broken.length === 0) return;
  const listed = broken.map(({ claim, reason }) => `${claim.id} (${reason})`).join(", ");
  throw new Failure(`${broken.length} broken: ${listed}`);
}
