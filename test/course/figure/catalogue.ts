import { w1w2 } from "../../../src/course/deck/index.js";
import {
  blockFigure,
  classRegionsFigure,
  contourFigure,
  decisionRegionsFigure,
  descentFigure,
  directionSweepFigure,
  distributionFigure,
  type Figure,
  functionsFigure,
  graphFigure,
  learningRatesFigure,
  lossFigure,
  networkFigure,
  neuronFigure,
  neuronViewsFigure,
  sampleGrid,
  secantFigure,
  sharesFigure,
  signStepFigure,
  surfaceFigure,
  tableFigure,
} from "../../../src/course/figure/index.js";
import {
  Activation,
  constant,
  Dense,
  Graph,
  gradientDescent1D,
  gradientPaths,
  identity,
  Network,
  parabola,
  Random,
  relu,
  Softmax,
  sigmoid,
  sumSquaredError,
  tanh,
  variable,
  type WeightIndex,
} from "../../../src/index.js";

const { W1, W2, x, y } = w1w2;
const lecture = new Network([
  new Dense(4, 4, { weights: W1 }),
  new Activation(sigmoid),
  new Dense(4, 2, { weights: W2 }),
  new Softmax(),
]);
const w131: WeightIndex = { layer: 1, neuron: 3, input: 1 };
const w212: WeightIndex = { layer: 2, neuron: 1, input: 2 };
const pathsOf = (weight: WeightIndex) => gradientPaths(lecture, x, y, sumSquaredError, weight);

const deep = new Network([
  new Dense(3, 3, { random: new Random(5) }),
  new Activation(sigmoid),
  new Dense(3, 3, { random: new Random(6) }),
  new Activation(sigmoid),
  new Dense(3, 2, { random: new Random(7) }),
  new Softmax(),
]);
const w222: WeightIndex = { layer: 2, neuron: 2, input: 2 };

const descend = (learningRate: number) =>
  gradientDescent1D(parabola, -1, { learningRate, maxSteps: 20, limit: 10, allowDivergence: true });

const random = new Random(3);
const disc = Array.from({ length: 60 }, (_, i) => {
  const [radius, angle] = [
    (i % 2 === 0 ? 0.5 : 1.5) + random.normal(0, 0.15),
    random.uniform(0, 6.28),
  ];
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle), label: i % 2 };
});
const plane = (value: (x: number, y: number) => number) => sampleGrid(value, [-2, 2], [-2, 2], 31);
const region = (hidden: number) => ({
  name: `${hidden} hidden neurons`,
  accuracy: 0.95,
  probability: plane((a, b) => sigmoid.value(hidden * (Math.hypot(a, b) - 1))),
});
const view = (i: number) => ({
  name: `h_${i + 1}`,
  activation: plane((a, b) => Math.tanh(a * Math.cos(i) + b * Math.sin(i) + 0.3 * i - 1)),
});

function ravine(learningRate: number, steps: number): [number, number][] {
  const path: [number, number][] = [[-3.5, 1.4]];
  for (let k = 0; k < steps; k++) {
    const [a, b] = path[k] as [number, number];
    path.push([a - learningRate * a, b - learningRate * 12 * b]);
  }
  return path;
}

const [a, b, c] = [variable("x", -2), variable("y", 5), variable("z", -4)];
function backward(graph: Graph): Graph {
  graph.backward();
  return graph;
}
function sigmoidNeuron(): Graph {
  const [w0, x0, w1, x1, w2] = Object.entries({ w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 }).map(
    ([name, value]) => variable(name, value),
  ) as [typeof a, typeof a, typeof a, typeof a, typeof a];
  const sum = w0.times(x0).plus(w1.times(x1)).plus(w2);
  return backward(new Graph(sum.negate().exponential().plus(constant(1)).reciprocal()));
}
function lossGraph(): Graph {
  const powers = [0.5, -0.2].map((value, j) => variable(`a_2${j + 1}`, value).exponential());
  const [first, second] = powers as [typeof a, typeof a];
  const share = (power: typeof a) => power.dividedBy(first.plus(second)).minus(1).squared();
  return backward(new Graph(share(first).plus(share(second))));
}

const falling = (rate: number) => Array.from({ length: 201 }, (_, i) => 0.02 + 0.7 * rate ** i);

/** Every kind of figure that the course draws, plain and crowded, by name. */
export const catalogue: Readonly<Record<string, () => Figure>> = {
  descent: () => descentFigure(parabola, descend(0.1)),
  "descent-swinging": () => descentFigure(parabola, descend(0.9)),
  "descent-diverging": () => descentFigure(parabola, descend(1.1)),
  "learning-rates": () =>
    learningRatesFigure(
      [0.1, 0.4, 0.5, 0.9, 1, 1.1].map((rate) => ({ learningRate: rate, descent: descend(rate) })),
    ),
  "sign-step": () => signStepFigure(parabola, -1, 0.3),
  "sign-step-three": () => signStepFigure(parabola, [-1, 0, 1], 0.3),
  secant: () => secantFigure(parabola, 3, [2, 1, 0.4]),
  functions: () =>
    functionsFigure([sigmoid, tanh, identity, relu], [-2.5, 2.5], { title: "Four activations" }),
  loss: () => lossFigure(falling(0.97)),
  "loss-six": () =>
    lossFigure(
      Object.fromEntries(
        ["gradient descent", "momentum", "Nesterov", "AdaGrad", "RMSProp", "Adam"].map(
          (name, i) => [name, falling(0.99 - 0.03 * i)],
        ),
      ),
      { logarithmic: true },
    ),
  "direction-sweep": () =>
    directionSweepFigure(
      Array.from({ length: 37 }, (_, i) => {
        const predicted = 0.2 * Math.cos((i * Math.PI) / 18);
        return { angle: i * 10, change: predicted / 10 + 0.002, predicted: predicted / 10 };
      }),
    ),
  contour: () =>
    contourFigure(
      sampleGrid((u, v) => 0.5 * (u * u + 12 * v * v) + 0.02, [-4, 1.5], [-1.8, 1.8], 41),
      { "gradient descent": ravine(0.15, 40), "a smaller rate": ravine(0.05, 40) },
      { minimum: [0, 0], logarithmic: true },
    ),
  surface: () => surfaceFigure(plane((u, v) => u * u + 3 * v * v)),
  "decision-regions": () => decisionRegionsFigure([3, 6, 20].map(region), disc),
  "decision-region": () => decisionRegionsFigure([region(6)], disc),
  "class-regions": () =>
    classRegionsFigure(
      ["softmax classifier", "epoch 5", "epoch 25", "epoch 100", "epoch 300"].map((name, i) => ({
        name,
        predicted: plane((u, v) => (u > 0.1 * i ? (v > 0 ? 2 : 1) : 0)),
        accuracy: 0.6 + 0.05 * i,
      })),
      disc,
    ),
  "class-regions-six": () =>
    classRegionsFigure(
      [
        {
          name: "six sectors",
          predicted: plane((u, v) => Math.floor((Math.atan2(v, u) / Math.PI + 1) * 2.999)),
        },
      ],
      disc.map((point, i) => ({ ...point, label: i % 6 })),
    ),
  "neuron-views": () => neuronViewsFigure([0, 1, 2, 3, 4, 5, 6, 7].map(view), disc),
  distribution: () =>
    distributionFigure(["apple", "banana", "cherry"], [0, 1, 0], [0.19, 0.77, 0.04]),
  neuron: () => neuronFigure(3, { activation: "σ", weights: [2, -3, 0.5], bias: -3 }),
  "block-chain": () =>
    blockFigure(
      [{ label: "h = x²" }, { label: "Y = e<sup>h</sup>" }],
      [
        { forward: "x", backward: "dY/dx = 2x e<sup>x²</sup>" },
        { forward: "h", backward: "dY/dh = e<sup>h</sup>" },
        { forward: "Y", backward: "1" },
      ],
    ),
  "block-pipeline": () =>
    blockFigure(
      [1, 2, 3].flatMap((l) => [{ label: `W<sub>${l}</sub>`, learns: true }, { label: "σ" }]),
      [
        "X",
        "Y<sub>1</sub>",
        "Y<sub>2</sub>",
        "Y<sub>3</sub>",
        "Y<sub>4</sub>",
        "Y<sub>5</sub>",
        "Y<sub>6</sub>",
      ].map((forward) => ({ forward, backward: `∂L/∂${forward}` })),
    ),
  "graph-compound": () => graphFigure(backward(new Graph(a.plus(b).times(c)))),
  "graph-sigmoid": () => graphFigure(sigmoidNeuron()),
  "graph-loss": () => graphFigure(lossGraph()),
  "network-widths": () => networkFigure([3, 4, 4, 1]),
  "network-wide": () => networkFigure([784, 128, 10]),
  "network-deep": () => networkFigure([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
  "network-loss": () => networkFigure([3, 4, 4, 2], { loss: true, highlightedWeight: w212 }),
  "network-highlight": () => networkFigure(lecture, { highlightedWeight: w131 }),
  "network-weights": () => networkFigure(lecture, { weights: true }),
  "network-example": () => networkFigure(lecture, { example: { x, y, loss: sumSquaredError } }),
  "network-paths-w131": () =>
    networkFigure(lecture, { highlightedWeight: w131, paths: pathsOf(w131) }),
  "network-paths-w212": () =>
    networkFigure(lecture, { highlightedWeight: w212, paths: pathsOf(w212) }),
  "network-paths-w222": () =>
    networkFigure(deep, {
      highlightedWeight: w222,
      paths: gradientPaths(deep, [0.5, -1, 2], [0, 1], sumSquaredError, w222),
    }),
  shares: () =>
    sharesFigure(
      "Solved, by exercise",
      ["right", "partly right", "wrong", "missing"],
      ["gradient-descent-1d", "softmax", "dense-backward"].map((label, i) => ({
        label,
        shares: [0.8 - 0.2 * i, 0.1, 0.05, 0.05 + 0.2 * i],
      })),
    ),
  table: () =>
    tableFigure(
      "Hyper-parameters",
      ["choice", "what the slide names"],
      [
        ["algorithms", "vanilla, momentum, Nesterov, AdaGrad, RMSProp, Adam"],
        ["strategies", "batch, mini-batch (32, 64, 128), stochastic, learning rate schedule"],
        [
          "regularisation",
          "L2, early stopping, dataset augmentation, dropout, batch normalisation",
        ],
      ],
    ),
};
