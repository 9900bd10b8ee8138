import type { Random } from "../../library/number/random.js";

/** Numbers with one decimal place, easy to read in a message. None is 0, which would hide factors. */
export function numbers(random: Random, count: number, low = -3, high = 3): number[] {
  return Array.from(
    { length: count },
    () => Math.round(random.uniform(low, high) * 10) / 10 || 0.1,
  );
}

/**
 * Draws anew until what was drawn tells right answers from wrong ones: what an answer earns should
 * not hang on the draw.
 */
export function drawUntil<Drawn>(draw: () => Drawn, tells: (drawn: Drawn) => boolean): Drawn {
  for (;;) {
    const drawn = draw();
    if (tells(drawn)) return drawn;
  }
}

/** A matrix of such numbers, as rows. */
export function rows(random: Random, count: number, width: number, low = -3, high = 3): number[][] {
  return Array.from({ length: count }, () => numbers(random, width, low, high));
}

/** A one-hot vector with its 1 anywhere. */
export function oneHot(random: Random, count: number): number[] {
  const truth = random.integer(0, count - 1);
  return Array.from({ length: count }, (_, i) => (i === truth ? 1 : 0));
}
