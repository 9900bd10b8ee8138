import { describe, expect, it } from "vitest";
import {
  CheckedLayer,
  loadNetwork,
  type Matrix,
  mapEntries,
  Network,
  type PassMode,
  registerLayer,
  saveNetwork,
} from "../../../src/library/index.js";
import { hadamardMap } from "../../../src/library/matrix/elementwise.js";

/** y = x² for each of two inputs, and what it was asked with. */
class Square extends CheckedLayer {
  readonly name = "Square";
  override readonly inputs = 2;
  override readonly elementwise = true;
  readonly modes: PassMode[] = [];

  protected output(X: Matrix, mode: PassMode): Matrix {
    this.modes.push(mode);
    return mapEntries(X, (x) => x * x);
  }

  protected inputGradient(dY: Matrix, X: Matrix, Y: Matrix): Matrix {
    expect(Y.toArray()).toEqual(mapEntries(X, (x) => x * x).toArray());
    return hadamardMap(dY, X, (x) => 2 * x);
  }
}

class Pair extends CheckedLayer {
  readonly name = "Pair";
  readonly first = this.parameter("u", [[1, 2]], { role: "weights" });
  readonly second = this.parameter("u", [[3]]);
  protected output = (X: Matrix) => X;
  protected inputGradient = (dY: Matrix) => dY;
}

describe("CheckedLayer", () => {
  it("computes forward, and backward with what it was given and gave", () => {
    const layer = new Square();
    expect(layer.forward([[3, -1]]).toArray()).toEqual([[9, 1]]);
    // 2 · 3 · 1 and 2 · (-1) · 10
    expect(layer.backward([[1, 10]]).toArray()).toEqual([[6, -20]]);
    layer.forward([[0, 0]], "train");
    expect(layer.modes).toEqual(["evaluate", "train"]);
  });

  it("refuses what does not fit, in the words of the other layers", () => {
    const layer = new Square();
    expect(() => layer.backward([[1, 1]])).toThrow("Square: call forward before backward");
    expect(() => layer.forward([[1]])).toThrow(
      "Square.forward: expected 2 inputs a row, got a 1x1 matrix",
    );
    layer.forward([[1, 2]]);
    expect(() => layer.backward([[1]])).toThrow(
      "Square.backward: expected equal shapes, got 1x2 and 1x1",
    );
  });

  it("learns its parameters, in the order in which they were made", () => {
    const { parameters, first, second } = new Pair();
    expect(parameters).toEqual([first, second]);
    expect(first.decayed).toBe(true);
    expect(second.role).toBe("other");
    expect(new Square().parameters).toEqual([]);
  });

  it("is saved by its parameters in their order, whatever their names are", () => {
    registerLayer("Pair", Pair);
    const pair = new Pair();
    pair.first.set([[5, 6]]);
    pair.second.set([[7]]);
    const [back] = loadNetwork(saveNetwork(new Network([pair]))).layers;
    expect(back?.parameters.map(({ value }) => value.toArray())).toEqual([[[5, 6]], [[7]]]);
    const cut = saveNetwork(new Network([pair])).replace(/,\s*\[\s*\[\s*7\s*\]\s*\]/, "");
    expect(() => loadNetwork(cut)).toThrow("u: expected rows of numbers");
  });

  it("comes back without a word on how, where it has nothing but parameters", () => {
    registerLayer("Square", Square);
    const back = loadNetwork(saveNetwork(new Network([new Square()])));
    expect(back.forward([[2, 3]]).toArray()).toEqual([[4, 9]]);
  });
});
