/** What perceptron learning leads to. */
export interface LearnedPerceptron {
  readonly w: number[];
  readonly b: number;
  /** Wrong answers in each pass over the data. */
  readonly mistakes: number[];
}

/** 1 where w·x + b ≥ 0, else 0. */
export function threshold(w: readonly number[], b: number, x: readonly number[]): number {
  return w.reduce((sum, wi, i) => sum + wi * (x[i] as number), b) >= 0 ? 1 : 0;
}

/** w ← w + η(y - ŷ)x and b ← b + η(y - ŷ), example by example, until a pass has no mistake. */
export function learnPerceptron(
  X: readonly (readonly number[])[],
  y: readonly number[],
  learningRate: number,
  passes: number,
): LearnedPerceptron {
  let w = (X[0] ?? []).map(() => 0);
  let b = 0;
  const mistakes: number[] = [];
  for (let pass = 0; pass < passes && mistakes[mistakes.length - 1] !== 0; pass++) {
    let wrong = 0;
    X.forEach((x, i) => {
      const error = (y[i] as number) - threshold(w, b, x);
      if (error !== 0) wrong++;
      w = w.map((wi, j) => wi + learningRate * error * (x[j] as number));
      b += learningRate * error;
    });
    mistakes.push(wrong);
  }
  return { w, b, mistakes };
}
