import { finite, invalid, nonNegative, positive, wholeNumber } from "../error/check.js";
import { exponential } from "../number/exponential.js";
import { portableCosSin, wholePower } from "../number/portable.js";

/** The learning rate η(t) at time t, which counts epochs from 0 in a training. */
export type Schedule = (t: number) => number;

/** The schedules made here: what they give depends on t alone. */
const ofTimeAlone = new WeakSet<Schedule>();

/** Whether a schedule is known to give the same rate for the same t, however often it is asked. */
export function dependsOnTimeAlone(schedule: Schedule): boolean {
  return ofTimeAlone.has(schedule);
}

function ofTime(schedule: Schedule): Schedule {
  ofTimeAlone.add(schedule);
  return schedule;
}

/**
 * Step decay: the rate is multiplied by `factor` after every `every` epochs,
 * η(t) = η_0 factor^⌊t / every⌋. CS231n, "Annealing the learning rate".
 *
 * @example
 * ```ts
 * const rate = stepDecay(1, { factor: 0.5, every: 10 });
 * console.log([0, 9, 10, 20].map(rate)); // [ 1, 1, 0.5, 0.25 ]
 * ```
 * @param initial η_0, above 0
 * @param options factor in (0, 1], every above 0
 */
export function stepDecay(
  initial: number,
  options: { readonly factor: number; readonly every: number },
): Schedule {
  const { factor, every } = options;
  positive("stepDecay: initial", initial);
  positive("stepDecay: every", every);
  if (!(finite("stepDecay: factor", factor) > 0 && factor <= 1)) {
    throw invalid("stepDecay: factor", "a number above 0 and at most 1", factor);
  }
  return ofTime(
    (t) => initial * wholePower(factor, Math.floor(nonNegative("stepDecay: t", t) / every)),
  );
}

/**
 * Exponential decay, η(t) = η_0 e^(-k t). CS231n, "Annealing the learning rate".
 *
 * @example
 * ```ts
 * const rate = exponentialDecay(1, Math.log(2));
 * console.log([0, 1, 2].map((epoch) => rate(epoch).toFixed(2))); // [ '1.00', '0.50', '0.25' ]
 * ```
 * @param initial η_0, above 0
 * @param k at least 0
 */
export function exponentialDecay(initial: number, k: number): Schedule {
  positive("exponentialDecay: initial", initial);
  nonNegative("exponentialDecay: k", k);
  return ofTime((t) => initial * exponential(-k * nonNegative("exponentialDecay: t", t)));
}

/**
 * Inverse-time ("1/t") decay, η(t) = η_0 / (1 + k t). CS231n, "Annealing the learning rate".
 *
 * @example
 * ```ts
 * const rate = inverseTimeDecay(1, 1);
 * console.log([0, 1, 3].map(rate)); // [ 1, 0.5, 0.25 ]
 * ```
 * @param initial η_0, above 0
 * @param k at least 0
 */
export function inverseTimeDecay(initial: number, k: number): Schedule {
  positive("inverseTimeDecay: initial", initial);
  nonNegative("inverseTimeDecay: k", k);
  return ofTime((t) => initial / (1 + k * nonNegative("inverseTimeDecay: t", t)));
}

/**
 * Cosine decay from η_0 to η_T within T epochs, and η_T from then on:
 * η(t) = η_T + (η_0 - η_T) (1 + cos(π t / T)) / 2. Loshchilov and Hutter (2017), equation (5),
 * without restarts.
 *
 * @example
 * ```ts
 * const rate = cosineDecay(1, { epochs: 10, final: 0.5 });
 * console.log([0, 5, 10].map((epoch) => rate(epoch).toFixed(2))); // [ '1.00', '0.75', '0.50' ]
 * ```
 * @param initial η_0, above 0
 * @param options epochs T, at least 1; final η_T, above 0 and at most η_0, a hundredth of η_0 when
 *   left out
 */
export function cosineDecay(
  initial: number,
  options: { readonly epochs: number; readonly final?: number },
): Schedule {
  const { epochs, final = initial / 100 } = options;
  positive("cosineDecay: initial", initial);
  wholeNumber("cosineDecay: epochs", epochs);
  if (positive("cosineDecay: final", final) > initial) {
    throw invalid("cosineDecay: final", `at most the initial rate ${initial}`, final);
  }
  return ofTime((t) => {
    const part = Math.min(nonNegative("cosineDecay: t", t) / epochs, 1);
    return final + ((initial - final) * (1 + portableCosSin(Math.PI * part)[0])) / 2;
  });
}
