/**
 * The best direction.
 *
 * Of all directions of length 1, the one that lowers a loss fastest for a tiny step is
 *
 *     u = -gradient / |gradient|,     |g| = sqrt(g_1^2 + ... + g_n^2).
 *
 * Where the gradient is zero there is no such direction: return zeros.
 *
 * Example: steepestDirection([3, 4]) gives [-0.6, -0.8].
 */
export function steepestDirection(gradient: number[]): number[] {
  throw new Error("not written yet");
}
