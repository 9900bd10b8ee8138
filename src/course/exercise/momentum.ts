import type { Exercise } from "./exercise.js";

type Update = (velocity: number, gradient: number, rate: number, friction: number) => number;

/** A mistake in how the velocity changes. */
function mistake(says: string, update: Update) {
  const momentum = (rate: number, friction: number) => {
    let velocity = 0;
    return (x: number, gradient: number) => {
      velocity = update(velocity, gradient, rate, friction);
      return x + velocity;
    };
  };
  return { says, exports: { momentum } };
}

const lecture = [
  [5, 10],
  [4, 8],
];

export const momentum: Exercise = {
  id: "momentum",
  title: "Gradient descent with momentum",
  lecture: "Amrita, feed forward neural networks",
  notebook: 11,
  checks: [
    { tries: "the first step", call: "momentum", with: [0.1, 0.9], thenCall: [[5, 10]] },
    { tries: "two steps", call: "momentum", with: [0.1, 0.9], thenCall: lecture },
    {
      tries: "four steps that turn round",
      call: "momentum",
      with: [0.25, 0.5],
      thenCall: [
        [1, 4],
        [0, 0],
        [-0.5, -4],
        [0.2, 1],
      ],
      hidden: true,
    },
    {
      tries: "without friction's memory it is plain descent",
      call: "momentum",
      with: [0.5, 0],
      thenCall: [
        [2, 3],
        [1, -1],
      ],
      hidden: true,
    },
    {
      tries: "any rate and friction",
      call: "momentum",
      with: (random) => [random.uniform(0.05, 0.3), random.uniform(0.5, 0.95)],
      thenCall: [
        [3, 2],
        [2.5, 1],
        [2, -1],
      ],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("the velocity is forgotten: keep it from step to step", (_, g, rate) => -rate * g),
    mistake("the ball rolls uphill: v goes against the gradient", (v, g, rate, friction) => {
      return friction * v + rate * g;
    }),
    mistake("friction multiplies the old velocity only", (v, g, rate, friction) => {
      return friction * (v - rate * g);
    }),
    mistake("the rate is missing before the gradient", (v, g, _, friction) => friction * v - g),
    mistake("the old velocity is not slowed down: multiply it by friction", (v, g, rate) => {
      return v - rate * g;
    }),
  ],
  hints: [
    "A variable `let velocity = 0` inside momentum, outside the function it returns, is remembered.",
    "In the returned function: update velocity first, then return x + velocity.",
  ],
};
