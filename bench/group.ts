import type { Entry } from "./contestant.js";
import { firstSteps } from "./first-step.js";
import { measureGrading } from "./grading.js";
import { graphs } from "./graph.js";
import { GROWING, growth } from "./growth.js";
import { interleave, type Speed, type Timed, timed } from "./measure.js";
import { brain } from "./peer/brain.js";
import { convnet } from "./peer/convnet.js";
import { jaxFloat32, jaxFloat64 } from "./peer/jax.js";
import { ours, oursFloat32, trueFirstLoss } from "./peer/ours.js";
import { synaptic } from "./peer/synaptic.js";
import { tfjsCpu, tfjsWasm } from "./peer/tfjs.js";
import { PREDICTED, predictions } from "./predictions.js";
import { findNumpy, openBlas, PRODUCTS, products } from "./product.js";
import { LISTENED, listened } from "./progress.js";
import { WORKLOADS, type Workload, workload } from "./workload.js";

const ENTRIES: readonly Entry[] = [
  ours,
  oursFloat32,
  synaptic,
  brain,
  convnet,
  tfjsCpu,
  tfjsWasm,
  jaxFloat32,
  jaxFloat64,
];

/** All that is measured, each in a process of its own. */
export const GROUPS: readonly string[] = [
  ...WORKLOADS,
  ...PRODUCTS.map((n) => `product ${n}`),
  "graph",
  "grading",
  ...LISTENED.map((id) => `progress ${id}`),
  ...PREDICTED.map((id) => `predictions ${id}`),
  "first step",
  ...GROWING.map((what) => `growth ${what}`),
];

/** How long to measure. */
export interface Effort {
  readonly rounds: number;
  readonly milliseconds: number;
}

export interface GroupResult {
  readonly speeds: Map<string, Speed>;
  /** What could not be measured, and why. */
  readonly skipped: readonly string[];
  /** What a unit of speed is. */
  readonly unit: string;
}

/** Measures one group. @throws Error where a contestant's first loss differs from ours */
export async function measureGroup(group: string, effort: Effort): Promise<GroupResult> {
  const measure = (contestants: readonly Timed[]) =>
    interleave(contestants, effort.rounds, effort.milliseconds);
  if (WORKLOADS.includes(group)) {
    const work = workload(group);
    const contestants: Timed[] = [];
    for (const entry of ENTRIES.filter(({ workloads }) => workloads.includes(group))) {
      contestants.push(await prepared(entry, work));
    }
    return { speeds: await measure(contestants), skipped: [], unit: "samples" };
  }
  if (group.startsWith("progress ")) {
    const { rounds, milliseconds } = effort;
    // A hundredth shows only in the median of many turns, each too short to be disturbed.
    const contestants = listened(group.replace("progress ", ""));
    const speeds = await interleave(contestants, 10 * rounds, milliseconds / 5);
    return { speeds, skipped: [], unit: "samples" };
  }
  if (group.startsWith("predictions ")) {
    const speeds = await measure(predictions(group.replace("predictions ", "")));
    return { speeds, skipped: [], unit: "samples" };
  }
  if (group === "first step") {
    return { speeds: await measure(firstSteps(WORKLOADS)), skipped: [], unit: "trainings" };
  }
  if (group.startsWith("growth ")) {
    const speeds = await measure(growth(group.replace("growth ", "")));
    return { speeds, skipped: [], unit: "multiplied weights" };
  }
  if (group === "grading") {
    const students = effort.rounds < 5 ? 50 : 500;
    return { speeds: await measureGrading(students), skipped: [], unit: "answers" };
  }
  if (group === "graph") {
    // Long turns, so that few of the closures are swept up at the expense of the other.
    const speeds = await interleave(graphs(), effort.rounds, 5 * effort.milliseconds);
    return { speeds, skipped: [], unit: "steps" };
  }
  const n = Number(group.replace("product ", ""));
  const python = findNumpy();
  if (python === undefined) {
    const skipped = ["OpenBLAS: no python3 with numpy here"];
    return { speeds: await measure(products(n)), skipped, unit: "flops" };
  }
  const blas = openBlas(python, n);
  try {
    return { speeds: await measure([...products(n), blas]), skipped: [], unit: "flops" };
  } finally {
    blas.close();
  }
}

async function prepared(entry: Entry, work: Workload): Promise<Timed> {
  const contestant = await entry.prepare(work);
  const expected = trueFirstLoss(work, entry.loss);
  const error = Math.abs(contestant.firstLoss - expected) / Math.abs(expected);
  if (!(error <= contestant.tolerance)) {
    throw new Error(
      `${work.id}: first loss of ${entry.name} is ${contestant.firstLoss}, expected ${expected}`,
    );
  }
  return timed(entry.name, () => contestant.train());
}
