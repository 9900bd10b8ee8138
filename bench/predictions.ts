import { Matrix, Random } from "../src/index.js";
import { type Timed, timed } from "./measure.js";
import { networkOf } from "./peer/ours.js";
import { workload } from "./workload.js";

/** The workloads whose networks only predict. */
export const PREDICTED: readonly string[] = ["W-A", "W-B", "W-C"];

/** Predictions alone, on one example, a batch and a data set. */
export function predictions(id: string): Timed[] {
  const { network } = networkOf(workload(id));
  const random = new Random(1);
  const inputs = network.layers[0].inputs as number;
  return [1, 64, 10_000].map((rows) => {
    const draw = () => random.uniform(-1, 1);
    const X = new Matrix(rows, inputs, Float64Array.from({ length: rows * inputs }, draw));
    return timed(`${rows} at once`, () => {
      network.forward(X);
      return rows;
    });
  });
}
