import { perceptron, perceptronLearning } from "../../../library/classifier/index.js";

/** What perceptron learning leads to. */
export interface LearnedPerceptron {
  readonly w: readonly number[];
  readonly b: number;
  /** Wrong answers in each pass over the data. */
  readonly mistakes: number[];
}

/** 1 where w·x + b ≥ 0, else 0. */
export const threshold: typeof perceptron = perceptron;

/** w ← w + η(y - ŷ)x and b ← b + η(y - ŷ), example by example, until a pass has no mistake. */
export function learnPerceptron(
  X: readonly (readonly number[])[],
  y: readonly number[],
  learningRate: number,
  passes: number,
): LearnedPerceptron {
  const learned = perceptronLearning(X, y, { learningRate, maxEpochs: passes });
  const { weights: w, bias: b, updates, converged } = learned;
  const lastWrong = updates[updates.length - 1]?.epoch ?? -1;
  const mistakes = Array.from(
    { length: converged ? lastWrong + 2 : passes },
    (_, pass) => updates.filter(({ epoch }) => epoch === pass).length,
  );
  return { w, b, mistakes };
}
