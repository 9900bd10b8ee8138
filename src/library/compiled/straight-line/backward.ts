import type { Stage } from "../stage.js";
import { below, times, unit, weight } from "./names.js";

/**
 * What layer l adds to the gradients of its weights and biases, and what it hands to the layer
 * below: ∂L/∂W = δ hᵀ, ∂L/∂b = δ, ∂L/∂h = Wᵀ δ, with δ = ∂L/∂a.
 * @param upstream of output j: ∂L/∂h_j; where the activation is left out of the stage, δ_j itself
 */
export function backwardLines(
  { inputs, outputs, formula }: Stage,
  l: number,
  upstream: (j: number) => string,
): string[] {
  const gradients = times(outputs, (j) => {
    const δ = unit("δ", l, j);
    const slope = formula?.slope?.(unit("a", l, j), unit("h", l, j));
    return [
      `const ${δ} = ${slope === undefined ? upstream(j) : `${upstream(j)} * ${slope}`};`,
      ...times(inputs, (i) => `d${weight(l, j, i)} += ${δ} * ${below(l, i)};`),
      `d${unit("b", l, j)} += ${δ};`,
    ];
  }).flat();
  if (l === 1) return gradients;
  const handedDown = times(inputs, (i) => {
    const terms = times(outputs, (j) => `${unit("δ", l, j)} * ${weight(l, j, i)}`);
    return `const ${unit("dh", l - 1, i)} = ${terms.join(" + ")};`;
  });
  return [...gradients, ...handedDown];
}
