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
    byHand("read step by step", id),
    training("listened to", id, listener),
    training("listened to, each tenth step", id, listener, 10),
  ];
  if (heard === 0) throw new Error("progress: the listener heard nothing");
  return contestants;
}

/** Each step asked for, and all that it says read. */
function byHand(name: string, id: string): Timed {
  const run = trainingOf(id);
  const { length } = workload(id).X;
  const steps = Math.ceil(length / (run.options.batchSize ?? length));
  let read = 0;
  return timed(name, () => {
    for (let s = 0; s < steps; s++) {
      const { step, epoch, loss, rate, accuracy = 0 } = run.step();
      read += step + epoch + loss + rate + accuracy;
    }
    if (read === 0) throw new Error("progress: there was nothing to read");
    return length;
  });
}

function training(
  name: string,
  id: string,
  onStep?: TrainingOptions["onStep"],
  every?: number,
): Timed {
  const run = trainingOf(id, onStep, every);
  const { length } = workload(id).X;
  run.run(1);
  return timed(name, () => run.run(1).length * length);
}

function trainingOf(id: string, onStep?: TrainingOptions["onStep"], every?: number): Training {
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
  return new Training(network, Matrix.from(work.X), Matrix.from(work.y), options);
}
