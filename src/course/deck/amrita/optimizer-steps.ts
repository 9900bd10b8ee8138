import { type Optimizer, SGD } from "../../../library/descent/index.js";
import { Random } from "../../../library/number/index.js";
import { largestDifference } from "../../ledger/demonstration/agreement.js";
import { type Evidence, evidence } from "../../ledger/evidence.js";

/** Where an optimizer goes from x = 1 on x² in five steps. */
export function fiveSteps(optimizer: Optimizer): number[] {
  let x = 1;
  return Array.from({ length: 5 }, () => {
    x = optimizer.step([x], [2 * x])[0];
    return x;
  });
}

/** Compares an optimizer's five steps with its rule written out for one number. */
export function sameSteps(optimizer: Optimizer, rule: (x: number, g: number) => number): Evidence {
  let x = 1;
  const byHand = Array.from({ length: 5 }, () => {
    x = rule(x, 2 * x);
    return x;
  });
  const steps = fiveSteps(optimizer);
  return evidence(
    { "five steps by hand": byHand, "the optimizer": steps },
    largestDifference(byHand, steps) < 1e-12,
  );
}

/** The numbers 0 to count - 1 in random order, cut into batches. */
export function batchesOf(count: number, size: number): number[][] {
  const order = new Random(1).shuffle(Array.from({ length: count }, (_, i) => i));
  return Array.from({ length: Math.ceil(count / size) }, (_, b) =>
    order.slice(b * size, (b + 1) * size),
  );
}

/** Fits y = w x to y = 3x in 20 epochs, an update a batch: updates an epoch, and the loss left. */
export function epochOfUpdates(count: number, size: number): { updates: number; loss: number } {
  const random = new Random(1);
  const x = Array.from({ length: count }, () => random.uniform(-1, 1));
  const optimizer = new SGD({ learningRate: 0.1 });
  let w = 0;
  const batches = batchesOf(count, size);
  for (let epoch = 0; epoch < 20; epoch++) {
    for (const batch of batches) {
      const slope = batch.reduce((sum, i) => sum + 2 * (w - 3) * x[i] ** 2, 0);
      w = optimizer.step([w], [slope / batch.length])[0];
    }
  }
  const loss = x.reduce((sum, xi) => sum + ((w - 3) * xi) ** 2, 0) / count;
  return { updates: batches.length, loss };
}
