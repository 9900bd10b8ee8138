export interface Weights {
  W1: number[][];
  b1: number[];
  W2: number[][];
  b2: number[];
}

/** Trains a tanh and softmax network by gradient descent on the whole data set. */
export function trainNetwork(
  network: Weights,
  X: number[][],
  labels: number[],
  rate: number,
  epochs: number,
): Weights & { losses: number[] } {
  const losses: number[] = [];
  let { W1, b1, W2, b2 } = network;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const sum = { W1: W1.map(zeros), b1: zeros(b1), W2: W2.map(zeros), b2: zeros(b2) };
    let loss = 0;
    X.forEach((x, n) => {
      const h = affine(W1, x, b1).map(Math.tanh);
      const yhat = softmax(affine(W2, h, b2));
      const truth = labels[n];
      loss -= Math.log(at(yhat, truth));
      const output = yhat.map((p, k) => p - (k === truth ? 1 : 0));
      const hidden = h.map((value, j) => {
        const fromAbove = W2.reduce((total, row, k) => total + at(row, j) * at(output, k), 0);
        return fromAbove * (1 - value ** 2);
      });
      addOuter(sum.W1, sum.b1, hidden, x);
      addOuter(sum.W2, sum.b2, output, h);
    });
    losses.push(loss / X.length);
    const step = rate / X.length;
    W1 = W1.map((row, i) => moved(row, sum.W1[i], step));
    W2 = W2.map((row, i) => moved(row, sum.W2[i], step));
    b1 = moved(b1, sum.b1, step);
    b2 = moved(b2, sum.b2, step);
  }
  return { losses, W1, b1, W2, b2 };
}

function affine(W: number[][], x: number[], b: number[]): number[] {
  return W.map((row, i) => row.reduce((total, weight, j) => total + weight * at(x, j), at(b, i)));
}

function softmax(a: number[]): number[] {
  const largest = Math.max(...a);
  const powers = a.map((value) => Math.exp(value - largest));
  const total = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / total);
}

/** Adds one example's gradients: upstream times input to W, upstream itself to b. */
function addOuter(W: number[][], b: number[], upstream: number[], input: number[]): void {
  upstream.forEach((gradient, i) => {
    b[i] = at(b, i) + gradient;
    const row = W[i];
    input.forEach((value, j) => {
      row[j] = at(row, j) + gradient * value;
    });
  });
}

function moved(values: number[], gradients: number[], step: number): number[] {
  return values.map((value, i) => value - step * at(gradients, i));
}

function zeros(values: number[]): number[] {
  return values.map(() => 0);
}

function at(values: number[], index: number): number {
  return values[index];
}
