/** The gradient of -log softmax(W x)_truth by W. */
export function softmaxGradient(W: number[][], x: number[], truth: number): number[][] {
  const scores = W.map((w) => w.reduce((sum, weight, i) => sum + weight * (x[i] ?? 0), 0));
  const powers = scores.map((score) => Math.exp(score - Math.max(...scores)));
  const total = powers.reduce((sum, power) => sum + power);
  return powers.map((power, j) => {
    const delta = power / total - (j === truth ? 1 : 0);
    return x.map((value) => delta * value);
  });
}
