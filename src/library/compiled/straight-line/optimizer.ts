import {
  AdaGrad,
  Adam,
  Momentum,
  Nesterov,
  type Optimizer,
  RMSProp,
  SGD,
} from "../../descent/index.js";
import { isOneOf, OPTIMIZERS } from "../known.js";

/** How an optimizer's step is written in code. */
export interface OptimizerCode {
  /** The letters of what it remembers of every number that is learned. */
  readonly letters: readonly string[];
  /** What it remembers, in the same order: one list for each parameter. */
  readonly memory: readonly (readonly Float64Array[])[];
  /** Its settings, read from `optimizer`. */
  readonly settings: readonly string[];
  /** Lines before those of the single numbers. */
  readonly before: readonly string[];
  /** The lines that move one number, given its name. */
  move(w: string): readonly string[];
}

const NONE = { letters: [], memory: [], before: [] } as const;
const RATE = "const η = optimizer.learningRate;";

/** The code of one of the library's own optimizers; undefined for another. */
export function optimizerCode(optimizer: Optimizer): OptimizerCode | undefined {
  if (!isOneOf(OPTIMIZERS, optimizer)) return undefined;
  if (optimizer instanceof SGD) {
    return { ...NONE, settings: [RATE], move: (w) => [`${w} -= η * d${w};`] };
  }
  if (optimizer instanceof Momentum) return momentum(optimizer);
  if (optimizer instanceof Nesterov) return nesterov(optimizer);
  if (optimizer instanceof AdaGrad) {
    return byRoot(optimizer, [], (w) => `s_${w} += d${w} * d${w};`);
  }
  if (optimizer instanceof RMSProp) {
    const settings = ["const ρ = optimizer.decay;"];
    return byRoot(optimizer, settings, (w) => `s_${w} = ρ * s_${w} + (1 - ρ) * d${w} * d${w};`);
  }
  return optimizer instanceof Adam ? adam(optimizer) : undefined;
}

const VELOCITY = { letters: ["v"], settings: [RATE, "const μ = optimizer.momentum;"] };

function momentum({ velocity }: Momentum): OptimizerCode {
  const move = (w: string) => [`v_${w} = μ * v_${w} - η * d${w};`, `${w} += v_${w};`];
  return { ...NONE, ...VELOCITY, memory: [velocity], move };
}

function nesterov({ velocity }: Nesterov): OptimizerCode {
  const move = (w: string) => [
    `before = v_${w};`,
    `v_${w} = μ * before - η * d${w};`,
    `${w} = ${w} - μ * before + (1 + μ) * v_${w};`,
  ];
  return { ...NONE, ...VELOCITY, memory: [velocity], before: ["let before = 0;"], move };
}

/** θ ← θ - η g / (√s + ε). */
function byRoot(
  { cache }: AdaGrad | RMSProp,
  settings: readonly string[],
  note: (w: string) => string,
): OptimizerCode {
  return {
    ...NONE,
    letters: ["s"],
    memory: [cache],
    settings: [RATE, ...settings, "const ε = optimizer.epsilon;"],
    move: (w) => [note(w), `${w} -= (η * d${w}) / (Math.sqrt(s_${w}) + ε);`],
  };
}

function adam({ firstMoment, secondMoment }: Adam): OptimizerCode {
  return {
    letters: ["m", "v"],
    memory: [firstMoment, secondMoment],
    settings: [
      RATE,
      "const β1 = optimizer.beta1;",
      "const β2 = optimizer.beta2;",
      "const ε = optimizer.epsilon;",
      "let t = optimizer.steps;",
    ],
    before: [
      "t++;",
      "const correction1 = 1 - power(β1, t);",
      "const correction2 = 1 - power(β2, t);",
    ],
    move: (w) => [
      `m_${w} = β1 * m_${w} + (1 - β1) * d${w};`,
      `v_${w} = β2 * v_${w} + (1 - β2) * d${w} * d${w};`,
      `${w} -= η * (m_${w} / correction1 / (Math.sqrt(v_${w} / correction2) + ε));`,
    ],
  };
}
