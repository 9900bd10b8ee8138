/** The gradient of the multiclass SVM loss of one example by the rows of W. */
export function svmGradient(W: number[][], x: number[], truth: number, delta: number): number[][] {
  const scores = W.map((row) => row.reduce((sum, weight, i) => sum + weight * x[i], 0));
  const right = scores[truth];
  const violates = scores.map((score, j) => j !== truth && score - right + delta > 0);
  const violations = violates.filter(Boolean).length;
  return violates.map((violation, j) => {
    const times = j === truth ? -violations : Number(violation);
    return x.map((input) => (times === 0 ? 0 : times * input));
  });
}
