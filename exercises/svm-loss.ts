/**
 * The multiclass SVM loss of one example.
 *
 * Every wrong class should score lower than the true one by a margin of at least delta; each class
 * that does not adds what is missing:
 *
 *     L = sum over j other than truth of max(0, s_j - s_truth + delta).
 *
 * scores has one number a class, and truth is the index of the true class, from 0.
 *
 * Example: svmLoss([3, 5, 1], 0, 1) gives 3: class 1 adds 5 - 3 + 1 = 3, class 2 adds nothing.
 */
export function svmLoss(scores: number[], truth: number, delta: number): number {
  throw new Error("not written yet");
}
