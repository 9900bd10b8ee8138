/**
 * When to stop: early stopping.
 *
 * After each epoch of training the loss on held-out data is measured. Stop as soon as `patience`
 * epochs have passed without a new lowest loss, and keep the weights of the best epoch.
 *
 * losses are the held-out losses in order, one an epoch, at least one. Return { best, stopped }: the
 * index of the epoch with the lowest loss seen before stopping (the first, where equal), and the
 * index of the epoch after which training stopped: the last one where patience never ran out.
 *
 * Example: earlyStopping([5, 3, 4, 3.5, 2], 2) gives { best: 1, stopped: 3 }: epochs 2 and 3 brought
 * nothing better than epoch 1, so epoch 4 is never reached.
 */
export function earlyStopping(
  losses: number[],
  patience: number,
): { best: number; stopped: number } {
  throw new Error("not written yet");
}
