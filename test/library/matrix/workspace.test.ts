import { describe, expect, it } from "vitest";
import { addMatrices, Matrix, multiplyMatrices } from "../../../src/library/matrix/index.js";
import { handedOut, resultMatrix, Workspace } from "../../../src/library/matrix/workspace.js";

const A = Matrix.from([[1, 2]]);
const B = Matrix.from([[3, 4]]);

describe("Workspace", () => {
  it("hands out the matrices of the last run again, in their order", () => {
    const workspace = new Workspace();
    const first = workspace.run(() => [addMatrices(A, A), addMatrices(A, B)]);
    const second = workspace.run(() => [addMatrices(B, B), addMatrices(A, B)]);
    expect(second[0]).toBe(first[0]);
    expect(second[1]).toBe(first[1]);
    expect(second.map((C) => C?.toArray())).toEqual([[[6, 8]], [[4, 6]]]);
  });

  it("allocates anew where a shape changes", () => {
    const workspace = new Workspace();
    const row = workspace.run(() => resultMatrix(1, 2));
    const column = workspace.run(() => resultMatrix(2, 1));
    expect(column.shape).toBe("2x1");
    expect(row.shape).toBe("1x2");
  });

  it("leaves alone what is computed outside of it, also after an error inside", () => {
    const workspace = new Workspace();
    const fail = () => {
      addMatrices(A, A);
      throw new Error("stop");
    };
    expect(() => workspace.run(fail)).toThrow("stop");
    const kept = addMatrices(A, B);
    workspace.run(() => addMatrices(B, B));
    expect(kept.toArray()).toEqual([[4, 6]]);
    expect(addMatrices(A, B)).not.toBe(addMatrices(A, B));
  });

  it("shows no old entries in a product", () => {
    const workspace = new Workspace();
    const column = Matrix.from([[1], [1]]);
    workspace.run(() => multiplyMatrices(B, column));
    expect(workspace.run(() => multiplyMatrices(A, column)).toArray()).toEqual([[3]]);
  });

  it("may be nested, each with matrices of its own", () => {
    const [outer, inner] = [new Workspace(), new Workspace()];
    const kept = outer.run(() => {
      const sum = addMatrices(A, B);
      inner.run(() => addMatrices(B, B));
      expect(addMatrices(A, A).toArray()).toEqual([[2, 4]]);
      return sum;
    });
    expect(kept.toArray()).toEqual([[4, 6]]);
  });

  it("writes no more into what was handed out", () => {
    const workspace = new Workspace();
    const [kept, other] = workspace.run(() => [addMatrices(A, A), addMatrices(A, B)] as const);
    expect(handedOut(kept)).toBe(kept);
    const [fresh, again] = workspace.run(() => [addMatrices(B, B), addMatrices(B, B)] as const);
    expect(kept.toArray()).toEqual([[2, 4]]);
    expect(fresh).not.toBe(kept);
    expect(again).toBe(other);
    // It has been handed out already, and never was of a workspace.
    expect(handedOut(handedOut(kept))).toBe(kept);
    expect(handedOut(A)).toBe(A);
  });
});
