/**
 * The class with the highest score.
 *
 * A linear classifier has a row of W for each class; the score of class j is s_j = w_j . x. Return the
 * index, from 0, of the class with the highest score; where several have it, the first of them.
 *
 * Example: predictClass([[1, 0], [0, 1], [-1, -1]], [2, 3]) gives 1: the scores are 2, 3 and -5.
 */
export function predictClass(W: number[][], x: number[]): number {
  throw new Error("not written yet");
}
