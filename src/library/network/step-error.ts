import { isAboutNonFinite } from "../error/non-finite.js";
import type { Matrix } from "../matrix/index.js";
import type { Network } from "./network.js";
import { firstNonFinite } from "./non-finite.js";

/** Causes that were given here, and may be replaced where the same error is thrown again. */
const given = new WeakSet<object>();

/**
 * What a training throws on when something was thrown in one of its steps. The library's own errors
 * about numbers that are not finite are put in terms of the network: in which layer the first was.
 * All else arrives as it was thrown; an error without a cause gets the step as its cause.
 * @param X what was on its way through the network
 */
export function stepError(step: number, network: Network, X: Matrix, thrown: unknown): unknown {
  if (isAboutNonFinite(thrown)) {
    const where = placeOf(() => firstNonFinite(network.layers, X));
    const what = where && `${where} is not finite; try a smaller learning rate`;
    return new RangeError(`Training: step ${step}: ${what ?? thrown.message}`, { cause: thrown });
  }
  if (thrown instanceof Error && Object.isExtensible(thrown) && !hasOwnCause(thrown)) {
    const value = causeOf(step);
    Object.defineProperty(thrown, "cause", { value, configurable: true, writable: true });
  }
  return thrown;
}

/** The place, or undefined where looking for it fails: a layer may refuse to be asked again. */
function placeOf(look: () => string | undefined): string | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

function causeOf(step: number): Error {
  const cause = new Error(`Training: step ${step}`);
  // Only the step matters: where it was thrown is in the stack of the error itself.
  cause.stack = String(cause);
  given.add(cause);
  return cause;
}

function hasOwnCause({ cause }: Error): boolean {
  return cause !== undefined && !(cause instanceof Error && given.has(cause));
}
