/** The sum over the wrong classes of max(0, s_j - s_truth + delta). */
export function svmLoss(scores: number[], truth: number, delta: number): number {
  const right = scores[truth];
  return scores.reduce((loss, score, j) => {
    return j === truth ? loss : loss + Math.max(0, score - right + delta);
  }, 0);
}
