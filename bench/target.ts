import type { Speed } from "./measure.js";

/** At least how many times as fast ours must be as theirs. */
export interface Target {
  readonly workload: string;
  readonly ours: string;
  readonly theirs: string;
  readonly ratio: number;
}

const target = (workload: string, ours: string, theirs: string, ratio: number): Target => ({
  workload,
  ours,
  theirs,
  ratio,
});

export const TARGETS: readonly Target[] = [
  target("W-A", "ours", "synaptic", 1.4),
  target("W-A", "ours", "brain.js 2", 2),
  target("W-A", "ours", "tfjs cpu", 500),
  target("W-A", "ours", "tfjs wasm", 500),
  target("W-B", "ours", "synaptic", 3.5),
  target("W-B", "ours", "brain.js 2", 4.5),
  target("W-B", "ours", "convnetjs", 9),
  target("W-B", "ours", "tfjs cpu", 150),
  target("W-B", "ours", "tfjs wasm", 150),
  target("W-C", "ours", "jax-js float32", 1.5),
  target("W-C", "ours, float32", "jax-js float32", 2.5),
  target("W-C", "ours", "tfjs wasm", 5),
  target("W-D", "ours, float32", "jax-js float32", 1.35),
  target("W-D", "ours", "jax-js float32", 0.85),
  target("W-D", "ours", "jax-js float64", 15),
  target("W-D", "ours", "tfjs wasm", 9),
  ...[64, 128, 256, 512].flatMap((n) => [
    target(`product ${n}`, "ours", "OpenBLAS", 0.3),
    target(`product ${n}`, "ours", "naive loops", 10),
  ]),
  target("graph", "ours", "closures", 10),
  target("grading", "ours", "60 s for a class", 1),
  ...["W-A", "W-B", "W-C"].flatMap((id) =>
    ["listened to", "listened to, each tenth step"].map((name) =>
      target(`progress ${id}`, name, "read step by step", 0.99),
    ),
  ),
];

export interface Outcome extends Target {
  /** Measured ratio of medians. */
  readonly measured: number;
  readonly reached: boolean;
}

/** The targets of a workload whose two sides were measured. */
export function outcomes(workload: string, speeds: ReadonlyMap<string, Speed>): Outcome[] {
  return TARGETS.flatMap((goal) => {
    const [ours, theirs] = [speeds.get(goal.ours), speeds.get(goal.theirs)];
    if (goal.workload !== workload || ours === undefined || theirs === undefined) return [];
    const measured = ours.median / theirs.median;
    return [{ ...goal, measured, reached: measured >= goal.ratio }];
  });
}
