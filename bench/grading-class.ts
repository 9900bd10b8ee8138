import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exercises } from "../src/course/exercise/index.js";
import { Random } from "../src/library/number/index.js";
import { endless } from "../test/system/grader/hostile/endless.js";
import { greedy } from "../test/system/grader/hostile/greedy.js";
import { odd } from "../test/system/grader/hostile/odd.js";
import { poison } from "../test/system/grader/hostile/poison.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const HOSTILE = [...endless, ...greedy, ...odd, ...poison];
/** The exercise that the hostile programs answer. */
const HOSTILE_EXERCISE = "gradient-descent-1d";

/** What is graded: the first twelve exercises of the course, and nothing of them trains for long. */
export const GRADED: readonly string[] = exercises.slice(0, 12).map(({ id }) => id);

/** Slips that a student makes, each a change of the right answer's text. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/ - /, " + "],
  [/ \* /, " + "],
  [/ \/ /, " * "],
  [/\b0\b/, "1"],
  [/ < /, " <= "],
  [/return /, "return null ?? "],
  [/Math\.\w+\(/, "("],
  [/;\n/, "\n\n"],
  [/\}\s*$/, ""],
];

/**
 * Writes a class's submissions: of each five answers two are right, two have a slip, and one is the
 * starter, each in a text of its own; one student in twenty means harm.
 */
export function writeClass(folder: string, students: number): void {
  const random = new Random(12);
  for (let i = 0; i < students; i++) {
    const own = join(folder, `student-${String(i + 1).padStart(3, "0")}`);
    mkdirSync(own, { recursive: true });
    for (const id of GRADED) {
      const hostile = id === HOSTILE_EXERCISE && random.integer(1, 20) === 1;
      const text = hostile ? pick(HOSTILE, random).source : answer(id, random);
      writeFileSync(join(own, `${id}.ts`), `// Student ${i + 1}\n${text}`);
    }
  }
}

function answer(id: string, random: Random): string {
  const right = readFileSync(join(ROOT, "solutions", `${id}.ts`), "utf8");
  const kind = random.integer(1, 5);
  if (kind <= 2) return right;
  if (kind === 5) return readFileSync(join(ROOT, "exercises", `${id}.ts`), "utf8");
  const possible = SLIPS.filter(([slip]) => slip.test(right));
  const [slip, instead] = pick(possible, random);
  return right.replace(slip, instead);
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[random.integer(0, items.length - 1)];
}
