/**
 * The Adam optimizer.
 *
 * Adam keeps a running mean of the gradients and one of their squares, both starting at 0. In its
 * t-th step (t = 1, 2, ...), with beta1 = 0.9, beta2 = 0.999 and epsilon = 1e-8,
 *
 *     m <- beta1 m + (1 - beta1) g            v <- beta2 v + (1 - beta2) g^2
 *     mhat = m / (1 - beta1^t)                vhat = v / (1 - beta2^t)
 *     x <- x - rate * mhat / (sqrt(vhat) + epsilon)
 *
 * adam(rate) returns a function of x and the gradient g there that gives the next x, and remembers
 * m, v and t from call to call.
 *
 * Example: const step = adam(0.1); step(5, 10) gives 4.9: the first step is always as long as rate.
 */
export function adam(rate: number): (x: number, gradient: number) => number {
  throw new Error("not written yet");
}
