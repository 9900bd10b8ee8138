/** A step function of gradient descent with momentum, which remembers its velocity. */
export function momentum(rate: number, friction: number): (x: number, gradient: number) => number {
  let velocity = 0;
  return (x, gradient) => {
    velocity = friction * velocity - rate * gradient;
    return x + velocity;
  };
}
