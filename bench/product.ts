import { spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Matrix, multiplyMatrices, Random } from "../src/index.js";
import { type Timed, timed } from "./measure.js";

export const PRODUCTS: readonly number[] = [64, 128, 256, 512];

/** Products A B of two n x n matrices: ours, three loops, and OpenBLAS where NumPy is there. */
export function products(n: number): Timed[] {
  const random = new Random(n);
  const draw = () => Float64Array.from({ length: n * n }, () => random.uniform(-1, 1));
  const [A, B] = [new Matrix(n, n, draw()), new Matrix(n, n, draw())];
  const C = new Float64Array(n * n);
  naive(n, A.data, B.data, C);
  const product = multiplyMatrices(A, B);
  if (product.data.some((entry, i) => Math.abs(entry - C[i]) > 1e-12 * n)) {
    throw new Error(`product ${n}: ours differs from three loops`);
  }
  const flops = 2 * n ** 3;
  return [
    timed("ours", () => {
      multiplyMatrices(A, B);
      return flops;
    }),
    timed("naive loops", () => {
      naive(n, A.data, B.data, C);
      return flops;
    }),
  ];
}

function naive(n: number, A: Float64Array, B: Float64Array, C: Float64Array): void {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += A[i * n + k] * B[k * n + j];
      C[i * n + j] = sum;
    }
  }
}

const PYTHONS = ["python3", "/usr/bin/python3"];

/** The Python that has NumPy, or undefined. */
export function findNumpy(): string | undefined {
  return PYTHONS.find((python) => spawnSync(python, ["-c", "import numpy"]).status === 0);
}

/** OpenBLAS on one thread, in a Python of its own that keeps its own clock. */
export function openBlas(python: string, n: number): Timed & { close(): void } {
  const script = fileURLToPath(new URL("../../peer/openblas.py", import.meta.url));
  const child = spawn(python, [script, String(n)], {
    env: { ...process.env, OPENBLAS_NUM_THREADS: "1" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    name: "OpenBLAS",
    async turn(milliseconds) {
      child.stdin.write(`${milliseconds}\n`);
      const { value } = await answers.next();
      return Number(value);
    },
    close: () => child.stdin.end(),
  };
}
