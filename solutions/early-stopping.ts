/** The best epoch, and the one after which training stops. */
export function earlyStopping(
  losses: number[],
  patience: number,
): { best: number; stopped: number } {
  let best = 0;
  for (let epoch = 1; epoch < losses.length; epoch++) {
    if (losses[epoch] < losses[best]) best = epoch;
    else if (epoch - best >= patience) return { best, stopped: epoch };
  }
  return { best, stopped: losses.length - 1 };
}
