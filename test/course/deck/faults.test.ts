import { afterEach, describe, expect, it, vi } from "vitest";
import { ledger } from "../../../src/course/deck/decks.js";
import { Ledger } from "../../../src/course/ledger/ledger.js";
import { BatchNorm, Dense, Softmax, sigmoid } from "../../../src/library/layer/index.js";
import { crossEntropy, sumSquaredError } from "../../../src/library/loss/index.js";
import { Matrix } from "../../../src/library/matrix/index.js";
import { expectedVerdicts } from "./expected-verdicts.js";

/** A fault of the library, and claims that it must turn broken. */
interface Fault {
  readonly fault: string;
  readonly inject: () => void;
  readonly breaks: readonly string[];
}

/** A matrix with each entry replaced, from the entry and its column. */
const mapped = (M: Matrix, of: (x: number, column: number) => number) =>
  Matrix.from(M.toArray().map((row) => row.map(of)));

/** The standard deviation of each column. */
function deviations(rows: readonly (readonly number[])[]): number[] {
  const mean = (v: readonly number[]) => v.reduce((sum, x) => sum + x, 0) / v.length;
  return (rows[0] ?? []).map((_, j) => {
    const column = rows.map((row) => row[j] ?? Number.NaN);
    return Math.sqrt(mean(column.map((x) => (x - mean(column)) ** 2)));
  });
}

const faults: readonly Fault[] = [
  {
    fault: "BatchNorm divides by the variance",
    inject: () => {
      const { forward } = BatchNorm.prototype;
      vi.spyOn(BatchNorm.prototype, "forward").mockImplementation(function (
        this: BatchNorm,
        batch,
        mode,
      ) {
        const once = forward.call(this, batch, mode);
        const again = deviations(Matrix.from(batch).toArray());
        return mapped(once, (x, j) => x / (again[j] ?? Number.NaN));
      });
    },
    breaks: ["amrita-hp-batchnorm"],
  },
  {
    fault: "the sigmoid's derivative is σ instead of σ(1 - σ)",
    inject: () => {
      vi.spyOn(sigmoid, "derivative").mockImplementation((a) => 1 / (1 + Math.exp(-a)));
      vi.spyOn(sigmoid, "derivativeFromValue" as "value").mockImplementation((h) => h);
    },
    breaks: [
      "amrita-ex-dh13",
      "amrita-ex-w131-final-formula",
      "khapra-thin-chain-W111",
      "bp-sigmoid-activation",
    ],
  },
  {
    fault: "the sigmoid is twice as steep",
    inject: () => {
      vi.spyOn(sigmoid, "value").mockImplementation((a) => 1 / (1 + Math.exp(-2 * a)));
    },
    breaks: ["amrita-ex-dy1da21", "amrita-ex-dh13", "amrita-ex-da21dw131", "amrita-ex-h1"],
  },
  {
    fault: "softmax backward keeps the diagonal only, as the lecture does",
    inject: () => {
      const { forward } = Softmax.prototype;
      let slopes: number[] = [];
      vi.spyOn(Softmax.prototype, "forward").mockImplementation(function (this: Softmax, batch) {
        const yHat = forward.call(this, batch);
        slopes = yHat.row(0).map((p) => p * (1 - p));
        return yHat;
      });
      vi.spyOn(Softmax.prototype, "jacobian").mockImplementation(() =>
        Matrix.from(slopes.map((slope, i) => slopes.map((_, j) => (i === j ? slope : 0)))),
      );
      vi.spyOn(Softmax.prototype, "backward").mockImplementation((upstream) =>
        mapped(Matrix.from(upstream), (d, j) => d * (slopes[j] ?? Number.NaN)),
      );
    },
    breaks: ["amrita-ex-w212-chain", "amrita-multiple-paths", "amrita-ex-w131-final-formula"],
  },
  {
    fault: "the squared error's gradient has lost its 2",
    inject: () => {
      const { gradient } = sumSquaredError;
      vi.spyOn(sumSquaredError, "gradient").mockImplementation((p, y) =>
        mapped(gradient(p, y), (g) => g / 2),
      );
    },
    breaks: ["amrita-ex-dLdy1", "amrita-ex-w212-chain", "amrita-ex-w131-chain"],
  },
  {
    fault: "cross-entropy swaps its arguments, as the lecture does",
    inject: () => {
      const { value } = crossEntropy;
      vi.spyOn(crossEntropy, "value").mockImplementation((p, y) => value(y, p));
    },
    breaks: ["khapra-cross-entropy", "khapra-nll"],
  },
  {
    fault: "a dense layer takes its weights transposed, as the lecture prints them",
    inject: () => {
      const { forward } = Dense.prototype;
      vi.spyOn(Dense.prototype, "forward").mockImplementation(function (this: Dense, H) {
        const W = this.W.value.toArray();
        if (W.length !== W[0]?.length) return forward.call(this, H);
        const transposed = W.map((_, i) => W.map((row) => row[i] ?? Number.NaN));
        return forward.call(new Dense(W.length, W.length, { weights: transposed }), H);
      });
    },
    breaks: ["amrita-ex-a1"],
  },
];

const refuted = ledger.claims.filter(({ refutedBy }) => refutedBy !== undefined);

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a fault of the library", () => {
  it.each(faults)("turns claims broken and none into an erratum: $fault", ({ inject, breaks }) => {
    inject();
    // Proofs are worked out once for each ledger.
    const faulty = new Ledger(ledger.decks);
    const named = breaks.map((id) => ledger.claim(id));
    const judged = [...new Set([...named, ...refuted])].map((claim) => faulty.judge(claim));
    const changed = judged.filter(
      ({ claim, verdict }) => verdict !== expectedVerdicts.get(claim.id),
    );
    expect(changed.filter(({ verdict }) => verdict !== "broken")).toEqual([]);
    const ids = changed.map(({ claim }) => claim.id);
    expect(breaks.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("is needed for that: without one every claim has its verdict", () => {
    const named = faults.flatMap(({ breaks }) => breaks).map((id) => ledger.claim(id));
    for (const claim of new Set([...named, ...refuted])) {
      expect(ledger.judge(claim).verdict, claim.id).toBe(expectedVerdicts.get(claim.id));
    }
  });
});
