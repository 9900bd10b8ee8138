/** Trains one sigmoid neuron on half the mean squared error, from w = b = 0. */
export function trainNeuron(
  xs: number[],
  ys: number[],
  rate: number,
  steps: number,
): { w: number; b: number; losses: number[] } {
  let w = 0;
  let b = 0;
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    let [loss, dw, db] = [0, 0, 0];
    xs.forEach((x, m) => {
      const y = ys[m] ?? 0;
      const f = 1 / (1 + Math.exp(-(w * x + b)));
      loss += (f - y) ** 2 / 2;
      dw += (f - y) * f * (1 - f) * x;
      db += (f - y) * f * (1 - f);
    });
    losses.push(loss / xs.length);
    w -= (rate * dw) / xs.length;
    b -= (rate * db) / xs.length;
  }
  return { w, b, losses };
}
