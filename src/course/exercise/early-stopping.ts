import type { Random } from "../../library/number/random.js";
import type { Exercise } from "./exercise.js";

/** What a mistake replaces: when a loss counts as better, and when patience has run out. */
interface Rule {
  better(losses: readonly number[], epoch: number, best: number): boolean;
  enough(waited: number, patience: number): boolean;
}

const at = (losses: readonly number[], epoch: number) => losses[epoch] ?? Number.NaN;
const right: Rule = {
  better: (losses, epoch, best) => at(losses, epoch) < at(losses, best),
  enough: (waited, patience) => waited >= patience,
};

function mistake(says: string, wrong: Partial<Rule>) {
  const rule = { ...right, ...wrong };
  const earlyStopping = (losses: readonly number[], patience: number) => {
    let best = 0;
    let stopped = losses.length - 1;
    for (let epoch = 1; epoch <= stopped; epoch++) {
      if (rule.better(losses, epoch, best)) best = epoch;
      else if (rule.enough(epoch - best, patience)) stopped = epoch;
    }
    return { best, stopped };
  };
  return { says, exports: { earlyStopping } };
}

/** Finds the best epoch, but begins to wait anew whenever the loss falls at all. */
function waitingSinceAnyFall(losses: readonly number[], patience: number) {
  let [best, waited] = [0, 0];
  for (let epoch = 1; epoch < losses.length; epoch++) {
    if (at(losses, epoch) < at(losses, best)) best = epoch;
    waited = at(losses, epoch) < at(losses, epoch - 1) ? 0 : waited + 1;
    if (waited >= patience) return { best, stopped: epoch };
  }
  return { best, stopped: losses.length - 1 };
}

/** Losses that fall for some epochs and then rise for good. */
function valley(random: Random) {
  const bottom = random.integer(4, 8);
  const patience = random.integer(2, 4);
  const losses = Array.from({ length: 16 }, (_, epoch) => Math.abs(epoch - bottom) + 1);
  return [losses, patience];
}

export const earlyStopping: Exercise = {
  id: "early-stopping",
  title: "When to stop",
  lecture: "Amrita, feed forward neural networks",
  notebook: 11,
  checks: [
    { tries: "two epochs of patience", call: "earlyStopping", with: [[5, 3, 4, 3.5, 2], 2] },
    { tries: "more patience", call: "earlyStopping", with: [[5, 3, 4, 3.5, 2], 3] },
    { tries: "a loss that stays", call: "earlyStopping", with: [[4, 3, 2, 2, 2, 1], 2] },
    { tries: "no patience", call: "earlyStopping", with: [[3, 2, 2.5, 1], 1], hidden: true },
    { tries: "a single epoch", call: "earlyStopping", with: [[7], 2], hidden: true },
    {
      tries: "a small dip that is no new best",
      call: "earlyStopping",
      with: [[9, 4, 6, 5, 6, 7, 8, 9, 9.5], 3],
      hidden: true,
    },
    { tries: "any valley", call: "earlyStopping", with: valley, hidden: true, points: 2 },
  ],
  mistakes: [
    mistake("an equal loss is no new best: it has to be lower", {
      better: (losses, epoch, best) => at(losses, epoch) <= at(losses, best),
    }),
    mistake("one epoch too many: stop when patience epochs have passed, not after one more", {
      enough: (waited, patience) => waited > patience,
    }),
    mistake("compare with the best loss so far, not with the epoch before", {
      better: (losses, epoch) => at(losses, epoch) < at(losses, epoch - 1),
    }),
    {
      says: "the wait starts anew at every loss below the one before; only a new best ends it",
      exports: { earlyStopping: waitingSinceAnyFall },
    },
    mistake("training never stops: patience is not used", { enough: () => false }),
    mistake("the highest loss was kept: lower is better", {
      better: (losses, epoch, best) => at(losses, epoch) > at(losses, best),
    }),
  ],
  hints: [
    "Remember the index of the best epoch so far; `epoch - best` is how long you have waited.",
    "A new best comes first; only otherwise ask whether epoch - best >= patience, and return.",
  ],
};
