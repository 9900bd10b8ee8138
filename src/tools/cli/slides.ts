import type { Command } from "commander";
import type { Claim, Judgement } from "../../course/deck/index.js";
import { Failure, UsageError } from "./failure.js";

interface SlidesOptions {
  readonly lecture?: string;
  readonly kind?: string;
  readonly verdict?: string;
  readonly json?: boolean;
}

type SlideRoom = typeof import("../../course/deck/index.js");

/** `workbook slides`: every claim of the lectures recomputed, or one explained. */
export function addSlidesCommand(
  program: Command,
  load: () => Promise<SlideRoom> = () => import("../../course/deck/index.js"),
): void {
  program
    .command("slides")
    .description("Recompute what the lecture slides claim, and compare it with what they print.")
    .argument("[id]", "one claim to explain, like amrita-ex-dLdy1")
    .option("--lecture <name>", "only iith, amrita, khapra, cvbl or bp; may be abbreviated")
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
      const slide = await load();
      const chosen = id === undefined ? choose(slide, options) : [slide.claimOf(id)];
      const judgements = chosen.map(slide.judge);
      if (options.json) {
        console.log(JSON.stringify(judgements.map(slide.claimRecord), null, 2));
      } else if (id !== undefined) {
        for (const judgement of judgements) console.log(slide.explain(judgement));
      } else {
        console.log(table(slide, judgements));
      }
      failOnBroken(judgements);
    });
}

function choose(slide: SlideRoom, { lecture, kind, verdict }: SlidesOptions): readonly Claim[] {
  const kinds = [...new Set(slide.claims.map((claim) => claim.kind))];
  requireOneOf("--kind", kind, kinds);
  requireOneOf("--verdict", verdict, slide.verdicts);
  const wanted = lecture === undefined ? undefined : slide.lectureNamed(lecture).id;
  return slide.claims.filter(
    (claim) =>
      (wanted === undefined || slide.lectureOf(claim.id).id === wanted) &&
      (kind === undefined || claim.kind === kind) &&
      (verdict === undefined || slide.judge(claim).verdict === verdict),
  );
}

function requireOneOf(option: string, value: string | undefined, known: readonly string[]): void {
  if (value === undefined || known.includes(value)) return;
  throw new UsageError(`${option}: expected one of ${known.join(", ")}, got "${value}"`);
}

const widths = [38, 36, 16, 16];

/** One line a claim, and the verdicts counted. */
function table(slide: SlideRoom, judgements: readonly Judgement[]): string {
  const row = (cells: readonly string[]) =>
    cells.map((cell, i) => slide.cut(cell, widths[i] ?? 99).padEnd(widths[i] ?? 0)).join("  ");
  const lines = judgements.map(({ claim, computed, drawnBy, verdict }) => {
    const result = slide.resultOf(computed);
    const { lecture, topic } = { lecture: slide.lectureOf(claim.id).id, topic: claim.slide };
    return `${lecture.padEnd(7)} ${row([
      topic,
      claim.id,
      slide.printedText(claim.printed),
      drawnBy ?? (result === undefined ? "" : slide.valueText(result)),
      verdict,
    ])}`;
  });
  const head = `lecture ${row(["slide", "claim", "printed", "computed", "verdict"])}`;
  return [head, ...lines, "", counted(slide, judgements)].join("\n");
}

function counted(slide: SlideRoom, judgements: readonly Judgement[]): string {
  const counts = slide.verdicts
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
