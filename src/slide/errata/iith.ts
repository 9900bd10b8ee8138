import {
  gradientDescent1D,
  numericalDerivative,
  numericalGradient,
  signStep,
  square,
} from "../../descent/index.js";
import { Activation, Dense, sigmoid } from "../../layer/index.js";
import { meanSquaredError, sumSquaredError } from "../../loss/index.js";
import { Random } from "../../matrix/index.js";
import { gradientPaths, Network } from "../../network/index.js";
import { randomNumbers } from "../agreement.js";
import type { Erratum } from "../erratum.js";
import { squareAsPrinted } from "../iith/examples.js";
import { wording } from "./wording.js";

/** IIT Hyderabad, lecture 23. */
export const iithErrata: readonly Erratum[] = [
  {
    id: "E01",
    title: "Mean squared error without brackets or index",
    class: "A",
    where: "iith l.99",
    printed: "1/M Σ f*(x) - f(x;θ)²",
    right: "1/M Σ_m (f*(x_m) - f(x_m;θ))²",
    transcription: "possible",
    proof: () => {
      const [targets, predictions] = [randomNumbers(5, 1), randomNumbers(5, 2)];
      const asPrinted = squareAsPrinted(targets, predictions);
      const perfect = squareAsPrinted([2, 3], [2, 3]);
      const mean = meanSquaredError.value(
        predictions.map((p) => [p]),
        targets.map((t) => [t]),
      );
      return {
        computed: {
          "as printed": asPrinted,
          "mean squared error": mean,
          "as printed, for a perfect fit to (2, 3)": perfect,
        },
        contradicts: asPrinted !== mean && perfect < 0,
        shows: "As printed the loss of a perfect fit is negative; a squared error cannot be.",
      };
    },
  },
  {
    id: "E02",
    title: "Noisy data, yet the loss compares with f* itself",
    class: "B",
    where: "iith l.75-79, l.99, l.117",
    printed: "the data are noisy estimates of f*(x), but the loss has f*(x) as target; M and m",
    right: "y_m as target",
    transcription: "unlikely",
    proof: () => {
      const x = randomNumbers(20, 1);
      const noise = randomNumbers(20, 2, { low: -0.1, high: 0.1 });
      const rows = (values: readonly number[]) => values.map((value) => [value]);
      const fStar = rows(x.map((value) => 2 * value));
      const y = rows(x.map((value, m) => 2 * value + (noise[m] as number)));
      const [exact, onData] = [fStar, y].map((t) => meanSquaredError.value(fStar, t));
      return {
        computed: {
          "loss of f* with targets f*(x_m)": exact as number,
          "loss of f* with targets y_m": onData as number,
        },
        contradicts: exact === 0 && (onData as number) > 0,
        shows: "With noisy y_m the two losses differ, even for f* itself; only y_m is known.",
      };
    },
  },
  {
    id: "E03",
    title: "argmin said to give the minimum value",
    class: "C",
    where: "iith l.123",
    printed: "argmin gives the minimum value of f",
    right: "argmin gives the x, min the value; the next sentence says so",
    transcription: "likely",
    proof: () => {
      const xs = Array.from({ length: 41 }, (_, i) => i / 10);
      const f = (x: number) => (x - 2) ** 2 + 3;
      const min = Math.min(...xs.map(f));
      const argmin = xs.find((x) => f(x) === min) as number;
      return {
        computed: { "argmin of (x-2)² + 3": argmin, "min of (x-2)² + 3": min },
        contradicts: argmin !== min,
        shows: "They are different numbers; on x² both happen to be 0, which hides it.",
      };
    },
  },
  {
    id: "E04",
    title: "x* and f* confused",
    class: "C",
    where: "iith l.121-123",
    printed: "f* gives the smallest value of f(x)",
    right: "x* gives the smallest value, f(x*)",
    transcription: "likely",
    proof: () => {
      const f = (x: number) => (x - 2) ** 2 + 3;
      const [xStar, fStar] = [2, f(2)];
      return {
        computed: { "x*": xStar, "f(x*)": fStar, "f at the value f*": f(fStar) },
        contradicts: f(fStar) > f(xStar),
        shows: "Put into f, the smallest value does not give the smallest value.",
      };
    },
  },
  {
    id: "E05",
    title: "Strict inequalities fail where the slope is 0",
    class: "B",
    where: "iith l.134, l.147, l.151",
    printed: "f(x + p sign f'(x)) > f(x) and f(x - p sign f'(x)) < f(x) for a small p",
    right: "the same, if f'(x) ≠ 0",
    transcription: "unlikely",
    proof: () => {
      const { sign, here, up, down } = signStep(square, 0, 1e-3);
      return {
        computed: { "sign of f'(0) on x²": sign, "f up": up, "f here": here, "f down": down },
        contradicts: !(up > here) && !(down < here),
        shows: "At a critical point the sign is 0, so x does not move and all three are equal.",
      };
    },
  },
  {
    id: "E06",
    title: "The picture is credited to a figure of another function",
    class: "B",
    where: "iith l.103, l.176",
    printed: "the example is x²; its picture is credited to Goodfellow, chapter 4",
    right: "that chapter's figure 4.1 plots ½x² with slope x (from memory of the book; unverified)",
    transcription: "no",
    proof: () => {
      const half = (x: number) => x ** 2 / 2;
      const slopes = [square.value, half].map((f) => numericalDerivative(f, 1));
      return {
        computed: { "slope at 1 of x²": slopes[0] as number, "of ½x²": slopes[1] as number },
        contradicts: Math.abs((slopes[0] as number) - (slopes[1] as number)) > 0.5,
        shows: "The two functions have the same minimum and signs, but not the same slopes.",
      };
    },
  },
  {
    id: "E07",
    title: "A step said to lower f in any case",
    class: "B",
    where: "iith l.165, l.192",
    printed: "one step against the gradient is certain to lower f",
    right: "only a small enough one: 0 < η < 1 on x²",
    transcription: "unlikely",
    proof: () => {
      const step = (learningRate: number) =>
        gradientDescent1D(square, -1, { learningRate, maxSteps: 1 }).end.value;
      const after = [0.1, 0.9, 1, 1.5].map(step);
      return {
        computed: { "f(-1)": 1, "learning rates": [0.1, 0.9, 1, 1.5], "f after one step": after },
        contradicts: (after[2] as number) >= 1 && (after[3] as number) > 1,
        shows: "At η = 1 the step changes nothing, at 1.5 it quadruples f.",
      };
    },
  },
  {
    id: "E08",
    title: "Steepest descent called the direction to the minimum",
    class: "B",
    where: "iith l.229, l.241, l.255",
    printed: "u is the direction that takes us to the minimum",
    right: "u is the direction of steepest local decrease",
    transcription: "unlikely",
    proof: () => {
      const [x, y] = [1, 1];
      const gradient = numericalGradient(([a = 0, b = 0]) => a ** 2 + 10 * b ** 2, [x, y]);
      const [g1 = 0, g2 = 0] = gradient;
      const size = Math.hypot(...gradient);
      const cosine = (g1 * x + g2 * y) / size / Math.hypot(x, y);
      const degrees = (Math.acos(cosine) * 180) / Math.PI;
      return {
        computed: {
          "-∇L at (1, 1), L = x² + 10y²": gradient.map((g) => -g),
          "degrees off": degrees,
        },
        contradicts: degrees > 1,
        shows: "On an ellipse the negative gradient points well past the minimum.",
      };
    },
  },
  {
    id: "E09",
    title: "Components of the gradient's norm",
    class: "B",
    where: "iith l.261, l.271",
    printed: "√(L_1(θ)² + … + L_n(θ)²)",
    right: "√(Σ_i (∂L/∂θ_i)²), unless L_i is declared to be the i-th partial derivative",
    transcription: "possible",
    proof: () => {
      const parts = [(a: number) => a ** 2, (b: number) => 3 * b + 1];
      const theta = [1, 2];
      const values = parts.map((part, i) => part(theta[i] as number));
      const gradient = numericalGradient(
        (t) => parts.reduce((sum, part, i) => sum + part(t[i] as number), 0),
        theta,
      );
      const [ofValues, ofGradient] = [Math.hypot(...values), Math.hypot(...gradient)];
      return {
        computed: { "√(L_1² + L_2²)": ofValues, "‖∇L‖": ofGradient },
        contradicts: Math.abs(ofValues - ofGradient) > 1e-6,
        shows: "Read as parts of the loss, the printed root is not the length of the gradient.",
      };
    },
  },
  {
    id: "E10",
    title: "δ for ∂",
    class: "C",
    where: "iith l.292-295",
    printed: "δL/δθ_i",
    right: "∂L/∂θ_i",
    transcription: "possible",
    proof: () => {
      const L = (a: number) => a ** 3;
      const change = (L(1.5) - L(1)) / 0.5;
      const partial = numericalDerivative(L, 1);
      return {
        computed: { "δL/δθ, a ratio of changes": change, "∂L/∂θ": partial },
        contradicts: Math.abs(change - partial) > 1e-3,
        shows: "A ratio of changes is not the derivative; only its limit is.",
      };
    },
  },
  {
    id: "E11",
    title: "Repeat until the gradient is zero",
    class: "B",
    where: "iith l.297, l.314",
    printed: "repeat until the gradient is zero",
    right: "stop where |gradient| is below a tolerance, or at a cap of iterations",
    transcription: "unlikely",
    proof: () => {
      const forever = { learningRate: 0.1, maxSteps: 1000, tolerance: 0 };
      const { end, stopped } = gradientDescent1D(square, 1, forever);
      const saddle = {
        name: "x³",
        value: (x: number) => x ** 3,
        derivative: (x: number) => 3 * x ** 2,
      };
      const atSaddle = gradientDescent1D(saddle, 0, { learningRate: 0.1 });
      return {
        computed: {
          "steps on x²": end.step,
          "slope after them": end.slope,
          "x³: where it stops": atSaddle.end.x,
          "x³: a lower value nearby": saddle.value(-0.1),
        },
        contradicts: stopped === "steps" && end.slope > 0 && atSaddle.end.step === 0,
        shows:
          "After 1000 steps the slope is still not 0; and where it is 0 need not be a minimum.",
      };
    },
  },
  {
    id: "E12",
    title: "One index for a weight and for a layer",
    class: "B",
    where: "iith l.349, l.353",
    printed: "w_i needs all activations from layer i+1 to the last",
    right: "two indices; weights between layers l-1 and l need the activations from layer l on",
    transcription: "unlikely",
    proof: () => {
      const random = new Random(1);
      const network = new Network([
        new Dense(2, 3, { random }),
        new Activation(sigmoid),
        new Dense(3, 1, { random }),
      ]);
      const weights = network.parameters
        .filter(({ name }) => name === "W")
        .reduce((sum, { value }) => sum + value.data.length, 0);
      const paths = gradientPaths(network, [1, 2], [0], sumSquaredError, {
        layer: 1,
        neuron: 1,
        input: 1,
      });
      const ownLayer = paths.filter(({ units }) => units.includes("h_11"));
      return {
        computed: {
          "weights of a 2-3-1 network": weights,
          "its layers": 2,
          "paths of w_111": paths.length,
          "of these through its own layer 1": ownLayer.length,
        },
        contradicts: weights > 2 && ownLayer.length === paths.length,
        shows: "There are more weights than layers, and every path passes the weight's own layer.",
      };
    },
  },
  {
    id: "E13",
    title: "Slips of the transcribed speech",
    class: "C",
    where: "iith l.63, 67, 83, 117, 119, 165, 243, 245, 271, 273, 312",
    printed: "input to networks; better of inputs; one day example; true norm; and more",
    right: "input to outputs; vector of inputs; 1-D example; 2-norm; and more",
    transcription: "certain",
    proof: () =>
      wording(
        {
          "input to networks": "input to outputs",
          "better of inputs": "vector of inputs",
          "shakes you": "takes you",
          "one day example": "1-D example",
          released: "least",
          "primary test": "parametrised",
          "number to a norm": "2-norm",
          "true norm": "2-norm",
          "θ^i": "θ_i",
        },
        "None of the printed words is the term; what was said is a guess from the context.",
      ),
  },
];
