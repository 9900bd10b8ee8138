import type { Plan, Planned } from "./plan.js";
import { countOf, StraightLinePlan, straightLine } from "./straight-line/straight-line-plan.js";

/** Beyond this, straight-line code grows too long to be optimized. */
export const MOST_PARAMETERS = 500;

/** The plan for a training; or why it has to go by its layers, in words. */
export function planOf(planned: Planned): Plan | string {
  const misfit = misfitOf(planned);
  if (misfit !== undefined) return misfit;
  const count = countOf(planned.layers.flatMap(({ parameters }) => parameters));
  if (count > MOST_PARAMETERS) return "too large";
  const code = straightLine(planned);
  return typeof code === "string" ? code : new StraightLinePlan(code, planned);
}

/** What layers will say at the first step, where the examples do not fit the network. */
function misfitOf({ layers, X, y }: Planned): string | undefined {
  const inputs = layers.find((layer) => layer.inputs !== undefined)?.inputs ?? X.columns;
  const outputs = [...layers].reverse().find((layer) => layer.outputs !== undefined)?.outputs;
  const fits = X.columns === inputs && y.columns === (outputs ?? inputs);
  return fits ? undefined : `${X.shape} and ${y.shape} examples do not fit`;
}
