/** Steps of RMSProp, which remember the running mean of the squared gradients. */
export function rmsProp(rate: number, rho: number): (x: number, gradient: number) => number {
  let s = 0;
  return (x, gradient) => {
    s = rho * s + (1 - rho) * gradient ** 2;
    return x - (rate * gradient) / (Math.sqrt(s) + 1e-8);
  };
}
