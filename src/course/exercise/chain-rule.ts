import { type Exercise, fn } from "./exercise.js";

type Functions = readonly ((x: number) => number)[];
type Chain = (functions: Functions, derivatives: Functions, x: number) => number;

const mistake = (says: string, chainDerivative: Chain) => ({ says, exports: { chainDerivative } });

const value = (functions: Functions, x: number) => functions.reduce((at, f) => f(at), x);
const slopes = (functions: Functions, derivatives: Functions, x: number) =>
  derivatives.map((derivative, i) => derivative(value(functions.slice(0, i), x)));
const product = (factors: readonly number[]) => factors.reduce((all, factor) => all * factor, 1);

const [square, twice, exp, sin, cos, cube] = [
  fn("x => x * x"),
  fn("x => 2 * x"),
  fn("Math.exp"),
  fn("Math.sin"),
  fn("Math.cos"),
  fn("x => x ** 3"),
];
const cubeSlope = fn("x => 3 * x * x");

export const chainRule: Exercise = {
  id: "chain-rule",
  title: "The chain rule for any chain",
  lecture: "Amrita, feed forward neural networks",
  notebook: 5,
  checks: [
    {
      tries: "e to the x²",
      call: "chainDerivative",
      with: [[square, exp], [twice, exp], 1],
    },
    {
      tries: "e to the e to the x²",
      call: "chainDerivative",
      with: [[square, exp, exp], [twice, exp, exp], 0.5],
    },
    { tries: "a single function", call: "chainDerivative", with: [[cube], [cubeSlope], 2] },
    { tries: "an empty chain", call: "chainDerivative", with: [[], [], 3], hidden: true },
    {
      tries: "three functions at any place",
      call: "chainDerivative",
      with: (random) => [[sin, cube, exp], [cos, cubeSlope, exp], random.uniform(0.4, 1.2)],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake(
      "each derivative is taken at the value that goes into its function, not at x",
      (_, d, x) => product(d.map((derivative) => derivative(x))),
    ),
    mistake("each derivative is taken before its function is applied, not after", (f, d, x) =>
      product(d.map((derivative, i) => derivative(value(f.slice(0, i + 1), x)))),
    ),
    mistake("the derivatives of a chain are multiplied, not added", (f, d, x) =>
      slopes(f, d, x).reduce((sum, slope) => sum + slope, 0),
    ),
    mistake(
      "only the last derivative was used: every link counts",
      (f, d, x) => slopes(f, d, x).at(-1) ?? 1,
    ),
    mistake("that is the value of the chain, not its derivative", (f, _, x) => value(f, x)),
  ],
  hints: [
    "Keep two numbers while you walk along the chain: the value so far, and the slope so far.",
    "At each link: slope *= derivatives[i](value), and only then value = functions[i](value).",
  ],
};
