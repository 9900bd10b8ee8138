import { Matrix, SGD, Training, type TrainingOptions } from "../src/index.js";
import { type Timed, timed } from "./measure.js";
import { networkOf } from "./peer/ours.js";
import { workload } from "./workload.js";

/** The workloads on which the cost of progress is measured. */
export const LISTENED: readonly string[] = ["W-A", "W-B", "W-C"];

/** One workload's training, by itself and with a listener that reads all it is told. */
export function listened(id: string): Timed[] {
  let heard = 0;
  const listener: TrainingOptions["onStep"] = ({ step, epoch, loss, rate, accuracy = 0 }) => {
    heard += step + epoch + loss + rate + accuracy;
  };
  const contestants = [
    training("silent", id),
    training("listened to", id, listener),
    training("listened to, each tenth step", id, listener, 10),
  ];
  if (heard === 0) throw new Error("progress: the listener heard nothing");
  return contestants;
}

function training(
  name: string,
  id: string,
  onStep?: TrainingOptions["onStep"],
  every?: number,
): Timed {
  const work = workload(id);
  const { network, loss } = networkOf(work);
  const optimizer = new SGD({ learningRate: work.rate });
  const { batchSize } = work;
  const options = {
    loss,
    optimizer,
    batchSize,
    ...(onStep && { onStep }),
    ...(every && { every }),
  };
  const run = new Training(network, Matrix.from(work.X), Matrix.from(work.y), options);
  run.run(1);
  return timed(name, () => run.run(1).length * work.X.length);
}
