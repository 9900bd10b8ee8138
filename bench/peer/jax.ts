import type { Array as JaxArray, Params } from "@jax-js/jax";
import { batches, type Contestant, type Entry, FLOAT32_TOLERANCE } from "../contestant.js";
import type { Workload } from "../workload.js";

type Precision = "float32" | "float64";

async function prepare(name: string, dtype: Precision, work: Workload): Promise<Contestant> {
  // Node 20 has no Float16Array, which jax-js asks about wherever it is given a typed array.
  if (!("Float16Array" in globalThis)) Object.assign(globalThis, { Float16Array: class {} });
  const jax = await import("@jax-js/jax");
  const { numpy: np, nn } = jax;
  await jax.init("wasm");
  // Its arrays are made of flat typed arrays: nested lists of a million numbers overflow its stack.
  const matrix = (rows: readonly (readonly number[])[]) => {
    const flat = rows.flat();
    const entries = dtype === "float32" ? Float32Array.from(flat) : Float64Array.from(flat);
    return np
      .array(entries, { dtype: np[dtype] })
      .reshape([rows.length, flat.length / rows.length]);
  };
  const activate = (A: JaxArray) =>
    work.activation === "sigmoid"
      ? nn.sigmoid(A)
      : work.activation === "tanh"
        ? np.tanh(A)
        : nn.relu(A);
  const count = work.layers.length;
  const loss = (params: Params, X: JaxArray, y: JaxArray) => {
    let H = X;
    params.forEach(({ W, b }, l) => {
      const A = np.matmul(H, W).add(b);
      H = l + 1 < count || work.output === "activation" ? activate(A) : A;
    });
    return work.output === "softmax"
      ? y
          .mul(nn.logSoftmax(H))
          .sum()
          .mul(-1 / work.batchSize)
      : np
          .square(H.sub(y))
          .sum()
          .mul(1 / work.batchSize);
  };
  const step = jax.jit((params: Params, X: JaxArray, y: JaxArray) => {
    const [value, gradients] = jax.valueAndGrad(loss)(
      params.map(({ W, b }) => ({ W: W.ref, b: b.ref })),
      X,
      y,
    );
    const updated = params.map(({ W, b }, l) => {
      const gradient = gradients[l];
      return { W: W.sub(gradient.W.mul(work.rate)), b: b.sub(gradient.b.mul(work.rate)) };
    });
    return { value, updated };
  });
  let params: Params = work.layers.map(({ W, b }) => ({
    W: matrix(transposed(W)),
    b: matrix([b]),
  }));
  const next = batches(work, (from, to) => ({
    X: matrix(work.X.slice(from, to)),
    y: matrix(work.y.slice(from, to)),
  }));
  const run = () => {
    const { X, y } = next();
    const { value, updated } = step(params, X.ref, y.ref);
    params = updated;
    return value;
  };
  const firstLoss = run().dataSync()[0];
  const steps = work.batchSize > 10 ? 1 : 20;
  return {
    name,
    firstLoss,
    // Its float64, too, keeps constants such as 1/64 and logarithms in float32.
    tolerance: FLOAT32_TOLERANCE,
    async train() {
      for (let i = 1; i < steps; i++) run().dispose();
      await run().data();
      await jax.blockUntilReady(params);
      return steps * work.batchSize;
    },
  };
}

function transposed(W: readonly (readonly number[])[]): number[][] {
  return (W[0] as number[]).map((_, j) => W.map((row) => row[j]));
}

export const jaxFloat32: Entry = {
  name: "jax-js float32",
  workloads: ["W-A", "W-B", "W-C", "W-D"],
  prepare: (work) => prepare("jax-js float32", "float32", work),
};

export const jaxFloat64: Entry = {
  name: "jax-js float64",
  workloads: ["W-D"],
  prepare: (work) => prepare("jax-js float64", "float64", work),
};
