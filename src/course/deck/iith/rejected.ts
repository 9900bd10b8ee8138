import { gradientDescent1D, parabola } from "../../../library/descent/index.js";
import { Activation, sigmoid } from "../../../library/layer/index.js";
import { layered } from "../../ledger/demonstration/networks.js";
import type { RejectedReport } from "../../ledger/erratum.js";
import { norm } from "./directions.js";

const shifted = (x: number) => (x - 2) ** 2 + 3;
const steps = Array.from({ length: 41 }, (_, i) => i / 10);

/** IIT Hyderabad, lecture 23: reports that turned out to be no mistake. */
export const rejected: readonly RejectedReport[] = [
  {
    id: "E03",
    title: "argmin said to give the minimum value",
    where: { iith: [5] },
    reported: "argmin gives the minimum value of f",
    reason: "a slip of speech that the next sentence corrects; the slide itself has it right",
    check: () => {
      const min = Math.min(...steps.map(shifted));
      const argmin = steps.find((x) => shifted(x) === min) ?? Number.NaN;
      return {
        computed: { "argmin of (x-2)² + 3": argmin, "min of (x-2)² + 3": min },
        isRight: argmin === 2 && min === shifted(argmin),
      };
    },
  },
  {
    id: "E04",
    title: "x* and f* confused",
    where: { iith: [5] },
    reported: "f* gives the smallest value of f(x)",
    reason: "the same slip as E03, as the speech was written down; the slide prints x* and f(x*)",
    check: () => {
      const { end } = gradientDescent1D(parabola, 1, { learningRate: 0.1 });
      const atStar = parabola.value(0);
      const others = steps.slice(1).map(parabola.value);
      return {
        computed: { "f(x*) of x²": atStar, "lowest f elsewhere": Math.min(...others), x: end.x },
        isRight: others.every((value) => value > atStar) && Math.abs(end.x) < 1e-6,
      };
    },
  },
  {
    id: "E06",
    title: "The picture is credited to a figure of another function",
    where: { iith: [5, 7] },
    reported: "the credited figure plots ½x², the example is x²",
    reason: "from memory of the book and unverified; all that the slide says holds for both",
    check: () => {
      const slopes = [-1, 0, 1].map((x) => [parabola.derivative(x), x]);
      return {
        computed: { "slopes of x² and of ½x² at -1, 0, 1": slopes },
        isRight: slopes.every(([whole = 0, half = 0]) => Math.sign(whole) === Math.sign(half)),
      };
    },
  },
  {
    id: "E13",
    title: "Words of the transcribed speech",
    where: { iith: [3, 4, 5, 6, 9, 10, 11] },
    reported: "input to networks, better of inputs, one day example, true norm, and more",
    reason: "slips of who wrote the speech down, not of the lecture; the slides have the terms",
    check: () => {
      const neuron = layered([4, 1], () => [new Activation(sigmoid)]);
      const { columns } = neuron.forward([[1, 2, 3, 4]]);
      return {
        computed: {
          "a neuron: a vector of": 4,
          "to numbers": columns,
          "2-norm of (3, 4)": norm([3, 4]),
        },
        isRight: columns === 1 && norm([3, 4]) === 5,
      };
    },
  },
  {
    id: "E53",
    title: "The gradient's norm said to be positive",
    where: { iith: [10] },
    reported: "‖∇L‖ may be 0, where no direction is the best",
    reason: "the speech goes on to say non-negative; where it is 0 there is nothing to descend",
    check: () => {
      const norms = [
        [0, 0],
        [3, 4],
        [-1, 0],
      ].map(norm);
      return { computed: { "norms of three vectors": norms }, isRight: Math.min(...norms) >= 0 };
    },
  },
];
