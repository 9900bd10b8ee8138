/** The derivative of functions applied one after another, by the chain rule. */
export function chainDerivative(
  functions: ((x: number) => number)[],
  derivatives: ((x: number) => number)[],
  x: number,
): number {
  let value = x;
  let slope = 1;
  functions.forEach((f, i) => {
    slope *= derivatives[i]?.(value) ?? Number.NaN;
    value = f(value);
  });
  return slope;
}
