/** The walk x_0, ..., x_steps of gradient descent with a fixed learning rate. */
export function gradientDescent(
  derivative: (x: number) => number,
  start: number,
  learningRate: number,
  steps: number,
): number[] {
  const walk = [start];
  let x = start;
  for (let step = 0; step < steps; step++) {
    x -= learningRate * derivative(x);
    walk.push(x);
  }
  return walk;
}
