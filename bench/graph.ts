import { constant, Graph, type GraphNode, variable } from "../src/index.js";
import { Value } from "./closure-graph.js";
import { type Timed, timed } from "./measure.js";
import { type Workload, workload } from "./workload.js";

/** What a network of scalars is written in, ours or the closures. */
interface Algebra<Scalar> {
  number(value: number): Scalar;
  add(a: Scalar, b: Scalar): Scalar;
  mul(a: Scalar, b: Scalar): Scalar;
  sigmoid(a: Scalar): Scalar;
}

type Weights<Scalar> = { W: Scalar[][]; b: Scalar[] }[];

/** Half the squared error of one batch on W-B's network, with sigmoids, scalar by scalar. */
function batchLoss<Scalar>(
  { number, add, mul, sigmoid }: Algebra<Scalar>,
  weights: Weights<Scalar>,
  X: Workload["X"],
  y: Workload["y"],
): Scalar {
  let loss = number(0);
  X.forEach((x, m) => {
    let h = x.map(number);
    for (const { W, b } of weights) {
      h = W.map((row, j) => sigmoid(row.reduce((sum, w, i) => add(sum, mul(w, h[i])), b[j])));
    }
    const difference = add(h[0], number(-y[m]?.[0]));
    loss = add(loss, mul(difference, difference));
  });
  return mul(loss, number(0.5));
}

const OURS: Algebra<GraphNode> = {
  number: constant,
  add: (a, b) => a.plus(b),
  mul: (a, b) => a.times(b),
  sigmoid: (a) => a.sigmoid(),
};

const CLOSURES: Algebra<Value> = {
  number: (value) => new Value(value),
  add: (a, b) => a.add(b),
  mul: (a, b) => a.mul(b),
  sigmoid: (a) => a.sigmoid(),
};

/** One training step on scalars: build the graph, go backward, move the weights. */
export function graphs(): Timed[] {
  const work = workload("W-B");
  const X = work.X.slice(0, work.batchSize);
  const y = work.y.slice(0, work.batchSize);
  const weightsOf = <Scalar>(of: (value: number) => Scalar): Weights<Scalar> =>
    work.layers.map(({ W, b }) => ({ W: W.map((row) => row.map(of)), b: b.map(of) }));

  const ours = weightsOf((value) => variable("w", value));
  const closures = weightsOf((value) => new Value(value));
  const stepOurs = () => {
    const graph = new Graph(batchLoss(OURS, ours, X, y));
    graph.backward();
    for (const { W, b } of ours) {
      for (const w of [...W.flat(), ...b]) w.value -= work.rate * w.gradient;
    }
    return graph.output.value;
  };
  const stepClosures = () => {
    const loss = batchLoss(CLOSURES, closures, X, y);
    const all = closures.flatMap(({ W, b }) => [...W.flat(), ...b]);
    for (const w of all) w.grad = 0;
    loss.backward();
    for (const w of all) w.data -= work.rate * w.grad;
    return loss.data;
  };
  // The second loss is right only where the first gradients were.
  for (const losses of [1, 2]) {
    const [a, b] = [stepOurs(), stepClosures()];
    if (Math.abs(a - b) > 1e-9) throw new Error(`graph: loss ${losses}: ours ${a}, closures ${b}`);
  }
  return [timed("ours", once(stepOurs)), timed("closures", once(stepClosures))];
}

function once(step: () => number): () => number {
  return () => {
    step();
    return 1;
  };
}
