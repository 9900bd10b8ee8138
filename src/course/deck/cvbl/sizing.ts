import { Dense } from "../../../library/layer/index.js";
import { Network, networkSize } from "../../../library/network/index.js";
import { Random } from "../../../library/number/index.js";
import { networkFigure } from "../../figure/index.js";
import type { Claim } from "../../ledger/claim.js";
import { drawn } from "../../ledger/demonstration/drawn.js";
import { type Evidence, evidence } from "../../ledger/evidence.js";

/** The two networks of the slides, the left one and the right one: inputs, then layers. */
const [first, second] = [
  [3, 4, 2],
  [3, 4, 4, 1],
] as const;

type Count = "neurons" | "weights" | "biases";

/** A count as the slide writes it, the terms of the layers and their sum: `4+2=6`. */
function counted(widths: readonly number[], what: Count): Evidence {
  const total = networkSize(widths)[what];
  const layers = widths.slice(1);
  const terms =
    what === "weights" ? layers.map((width, l) => `[${widths[l]}x${width}]`) : layers.map(String);
  return {
    ...evidence({ widths, [what]: total }, entriesOf(widths, what) === total),
    asPrinted: `${terms.join("+")}=${total}`,
  };
}

/** The same count from a network that was really built. */
function entriesOf(widths: readonly number[], what: Count): number {
  return networkSize(networkOf(widths))[what];
}

function networkOf(widths: readonly number[]): Network {
  const random = new Random(1);
  return new Network(widths.slice(1).map((width, l) => new Dense(widths[l], width, { random })));
}

function total(widths: readonly number[]): Evidence {
  const { weights, biases, parameters } = networkSize(widths);
  return { computed: { weights, biases, parameters } };
}

/** IIIT Allahabad, sizing neural networks (slides 55-59). */
export const sizing: readonly Claim[] = [
  {
    id: "cvbl-size-1-neurons",
    slides: [56],
    kind: "number",
    statement: "First network (3-4-2): neurons, inputs not counted.",
    printed: "4+2=6",
    check: () => counted(first, "neurons"),
    shownIn: "10#first-network",
  },
  {
    id: "cvbl-size-1-weights",
    slides: [57],
    kind: "number",
    statement: "First network: weights.",
    printed: "[3x4]+[4x2]=20",
    check: () => counted(first, "weights"),
    shownIn: "10#first-network",
  },
  {
    id: "cvbl-size-1-biases",
    slides: [57],
    kind: "number",
    statement: "First network: biases.",
    printed: "4+2=6",
    check: () => counted(first, "biases"),
    shownIn: "10#first-network",
  },
  {
    id: "cvbl-size-1-total",
    slides: [57],
    kind: "number",
    statement: "First network: learnable parameters.",
    printed: "26",
    check: () => total(first),
    shownIn: "10#first-network",
  },
  {
    id: "cvbl-size-2-neurons",
    slides: [59],
    kind: "number",
    statement: "Second network (3-4-4-1): neurons.",
    printed: "4+4+1=9",
    check: () => counted(second, "neurons"),
    shownIn: "10#second-network",
  },
  {
    id: "cvbl-size-2-weights",
    slides: [59],
    kind: "number",
    statement: "Second network: weights.",
    printed: "[3x4]+[4x4]+[4x1]=32",
    check: () => counted(second, "weights"),
    shownIn: "10#second-network",
  },
  {
    id: "cvbl-size-2-biases",
    slides: [59],
    kind: "number",
    statement: "Second network: biases.",
    printed: "4+4+1=9",
    check: () => counted(second, "biases"),
    shownIn: "10#second-network",
  },
  {
    id: "cvbl-size-2-total",
    slides: [59],
    kind: "number",
    statement: "Second network: learnable parameters.",
    printed: "41",
    check: () => total(second),
    shownIn: "10#second-network",
  },
  {
    id: "cvbl-fig-sizing-networks",
    slides: [55, 56, 57, 58, 59],
    kind: "figure",
    statement: "Two network drawings, 3-4-2 (left) and 3-4-4-1 (right); implied by the products.",
    check: () => drawn(networkFigure, first),
    shownIn: "10#second-network",
  },
  {
    id: "cvbl-quiz-sizing",
    slides: [55, 58],
    kind: "exercise-worthy",
    statement: "Fill in: number of neurons and learnable parameters of both networks.",
    origin: "derived",
    check: () => {
      const sizes = [first, second].map((widths) => networkSize(widths));
      const built = [first, second].map(
        (widths) => entriesOf(widths, "weights") + entriesOf(widths, "biases"),
      );
      return evidence(
        {
          neurons: sizes.map(({ neurons }) => neurons),
          "entries of the networks built": built,
          parameters: sizes.map(({ parameters }) => parameters),
        },
        sizes.every(({ parameters }, i) => parameters === built[i]),
      );
    },
    shownIn: "10#second-network",
  },
];
