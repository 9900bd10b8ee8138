import { describe, expect, it } from "vitest";
import {
  type LinearClassifier,
  linearSVM,
  logisticRegression,
  multiclassSVM,
  softmaxClassifier,
} from "../../../src/library/classifier/index.js";
import { blobs, type Dataset } from "../../../src/library/dataset/index.js";
import { Random } from "../../../src/library/number/index.js";

const cloud = (classes: number): Dataset =>
  blobs({ random: new Random(1), perClass: 30, noise: 0.2, classes });
const [two, three] = [cloud(2), cloud(3)];
const right = ({ predict }: LinearClassifier, { X, labels }: Dataset) =>
  predict(X).filter((own, i) => own === labels[i]).length / labels.length;

describe("the linear classifiers", () => {
  it("tell clouds apart that lines can", () => {
    expect(right(logisticRegression(two.X, two.labels), two)).toBe(1);
    expect(right(linearSVM(two.X, two.labels), two)).toBe(1);
    expect(right(softmaxClassifier(three.X, three.labels, 3), three)).toBe(1);
    expect(right(multiclassSVM(three.X, three.labels, 3), three)).toBe(1);
  });

  it("begin at the loss of knowing nothing: log k, or the margins", () => {
    expect(logisticRegression(two.X, two.labels).losses[0]).toBeCloseTo(Math.LN2, 14);
    expect(softmaxClassifier(three.X, three.labels, 3).losses[0]).toBeCloseTo(Math.log(3), 14);
    expect(linearSVM(two.X, two.labels).losses[0]).toBeCloseTo(1, 14);
    expect(multiclassSVM(three.X, three.labels, 3, { delta: 2 }).losses[0]).toBeCloseTo(4, 14);
  });

  it("end where the gradient of logistic regression is 0", () => {
    const labels = [0, 1, 0, 1, 1];
    const X = [[-2], [-1], [0.5], [1], [3]];
    const fitted = logisticRegression(X, labels, { steps: 5000 });
    const [w = 0] = fitted.weights[0] ?? [];
    const errors = X.map(([x = 0], i) => {
      return 1 / (1 + Math.exp(-(w * x + (fitted.biases[0] as number)))) - (labels[i] as number);
    });
    expect(errors.reduce((sum, e) => sum + e, 0)).toBeCloseTo(0, 9);
    expect(errors.reduce((sum, e, i) => sum + e * (X[i]?.[0] as number), 0)).toBeCloseTo(0, 9);
  });

  it("agree: softmax for two classes is logistic regression with half the difference each", () => {
    const logistic = logisticRegression(two.X, two.labels, { learningRate: 0.2, steps: 50 });
    // Each of the two rows moves half as fast as their difference.
    const softmax = softmaxClassifier(two.X, two.labels, 2, { learningRate: 0.1, steps: 50 });
    const [w0 = [], w1 = []] = softmax.weights;
    logistic.weights[0]?.forEach((w, i) => {
      expect((w1[i] as number) - (w0[i] as number)).toBeCloseTo(w, 12);
    });
    const p = logistic.outputs(two.X).map(([one]) => one);
    softmax.outputs(two.X).forEach(([, one], i) => {
      expect(one).toBeCloseTo(p[i] as number, 12);
    });
  });

  it("have the widest margin where λ is small: the SVM of two points", () => {
    // Between (-1, 0) and (1, 0) the widest margin has w = (1, 0), b = 0: y s = 1 for both.
    const options = { lambda: 0.01, learningRate: 0.01, steps: 5000 };
    const { weights, biases } = linearSVM(
      [
        [-1, 0],
        [1, 0],
      ],
      [0, 1],
      options,
    );
    expect(weights[0]?.[0]).toBeCloseTo(1, 1);
    expect(weights[0]?.[1]).toBeCloseTo(0, 12);
    expect(biases[0]).toBeCloseTo(0, 12);
  });

  it("give class 1 on the line itself, as a perceptron does", () => {
    // One example of each class in one place: the gradient is 0, and so the weights stay 0.
    for (const fit of [logisticRegression, linearSVM]) {
      expect(fit([[1], [1]], [0, 1]).predict([[1], [-3]])).toEqual([1, 1]);
    }
  });

  it("refuse labels that do not fit", () => {
    expect(() => logisticRegression([[1]], [2])).toThrow(
      "labels: number 0: expected a class from 0",
    );
    expect(() => linearSVM([[1]], [-1])).toThrow("labels: number 0: expected a class from 0 to 1");
    expect(() => softmaxClassifier([[1]], [3], 3)).toThrow("expected a class from 0 to 2, got 3");
    expect(() => multiclassSVM([[1]], [0.5], 3)).toThrow(
      "multiclassSVM: labels: number 0: expected a class from 0 to 2, got 0.5",
    );
    expect(() => linearSVM([[1, Number.NaN]], [1])).toThrow(
      "linear classifier: X: entry (0, 1): expected a finite number, got NaN",
    );
    expect(() => logisticRegression([[1], [2]], [1])).toThrow("got 2 examples but 1 targets");
    expect(() => linearSVM([[1]], [1], { lambda: -1 })).toThrow("lambda: expected");
    expect(() => linearSVM([[1]], [1], { learningRate: -1 })).toThrow("learningRate: expected");
  });
});
