import { Matrix, SGD, Training } from "../src/index.js";
import { type Timed, timed } from "./measure.js";
import { networkOf } from "./peer/ours.js";
import { workload } from "./workload.js";

/** From a new training to its first step, over and over: a notebook trains small things once. */
export function firstSteps(ids: readonly string[]): Timed[] {
  return ids.map((id) => {
    const work = workload(id);
    const [X, y] = [Matrix.from(work.X), Matrix.from(work.y)];
    return timed(id, () => {
      const { network, loss } = networkOf(work);
      const optimizer = new SGD({ learningRate: work.rate });
      new Training(network, X, y, { loss, optimizer, batchSize: work.batchSize }).step();
      return 1;
    });
  });
}
