import { Activation, sigmoid, tanh } from "../../../library/layer/index.js";
import { meanSquaredError } from "../../../library/loss/index.js";
import { Network } from "../../../library/network/index.js";
import { Random } from "../../../library/number/index.js";
import {
  type DecisionRegion,
  decisionRegionsFigure,
  type LabelledPoint,
  type NeuronView,
  neuronViewsFigure,
  sampleGrid,
} from "../../figure/index.js";
import { drawn } from "../../ledger/demonstration/drawn.js";
import { ends, layered, trainingLosses } from "../../ledger/demonstration/networks.js";
import type { Evidence } from "../../ledger/evidence.js";

/** What training with a number of hidden neurons came to. */
export interface TrainedOnRings {
  readonly network: Network;
  readonly hidden: number;
  readonly loss: number;
  /** Share of the points that end up on the right side of 1/2. */
  readonly right: number;
}

const points = rings();
const trained = new Map<number, TrainedOnRings>();

/** A 2-hidden-1 network after 500 steps on two wavy rings of 80 points; each size trained once. */
export function trainedOnRings(hidden: number): TrainedOnRings {
  const known = trained.get(hidden);
  if (known !== undefined) return known;
  const X = points.map(({ x, y }) => [x, y]);
  const labels = points.map(({ label }) => [label]);
  const network = layered([2, hidden, 1], (_, isLast) => [new Activation(isLast ? sigmoid : tanh)]);
  const schedule = { learningRate: 2, steps: 500 };
  const loss = ends(trainingLosses(network, X, labels, meanSquaredError, schedule))[1];
  const outputs = network.forward(X).toArray();
  const right = outputs.filter(([p = 0], i) => Math.round(p) === points[i]?.label).length;
  const width = network.layers[0]?.outputs ?? 0;
  const result = { network, hidden: width, loss, right: right / points.length };
  trained.set(hidden, result);
  return result;
}

/** The decision region of such a network, drawn. */
export function drawRegion({ network, hidden, right }: TrainedOnRings): Evidence {
  const region: DecisionRegion = {
    name: `${hidden} hidden neurons`,
    probability: sampleGrid((x, y) => network.forward([[x, y]]).at(0, 0), [-2, 2], [-2, 2], 21),
    accuracy: right,
  };
  return drawn(decisionRegionsFigure, [region], points);
}

/** What each hidden neuron and the output of such a network answer over the plane, drawn. */
export function drawViews({ network, hidden }: TrainedOnRings): Evidence {
  const inner = new Network(network.layers.slice(0, 2));
  const view = (name: string, part: Network, unit: number): NeuronView => ({
    name,
    activation: sampleGrid((x, y) => part.forward([[x, y]]).at(0, unit), [-2, 2], [-2, 2], 21),
  });
  const views = Array.from({ length: hidden }, (_, j) => view(`h_${j + 1}`, inner, j));
  return drawn(neuronViewsFigure, [...views, view("ŷ", network, 0)], points);
}

/** An inner wavy ring of class 1 in an outer one of class 0. */
function rings(): LabelledPoint[] {
  const random = new Random(5);
  return Array.from({ length: 80 }, (_, i): LabelledPoint => {
    const label = i % 2 === 1 ? 1 : 0;
    const angle = random.uniform(0, 2 * Math.PI);
    const wave = 0.5 * Math.sin(4 * angle);
    const radius = (label === 1 ? 0.8 : 1.4) + wave + random.normal(0, 0.05);
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle), label };
  });
}
