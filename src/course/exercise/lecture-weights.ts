/** The weights of Amrita's worked example, four inputs to four neurons and those to two outputs. */
export const W1 = [
  [0.1, 0.3, 0.8, -0.4],
  [-0.3, -0.2, 0.5, 0.5],
  [-0.3, 0, 0.5, 0.4],
  [0.2, 0.5, -0.9, 0.7],
];
export const W2 = [
  [0.5, 0.8, 0.2, 0.4],
  [0.5, 0.2, 0.3, -0.5],
];
