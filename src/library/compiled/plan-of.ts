import { Dense } from "../layer/dense.js";
import type { Layer } from "../layer/layer.js";
import type { Matrix } from "../matrix/index.js";
import { WORTH_PACKING } from "../matrix/multiply.js";
import { countOf } from "./count.js";
import { loopsPlan } from "./loops/loops-plan.js";
import type { Plan, Planned } from "./plan.js";
import { StraightLinePlan, straightLine } from "./straight-line/straight-line-plan.js";

/** With more parameters than this, code would be too long in any case. */
const MOST_PARAMETERS = 500;

/** Characters of code beyond which V8 no longer optimizes it: it then takes 30 times as long. */
const LONGEST = 70_000;

/** The plan for a training; or why it has to go by its layers, in words. */
export function planOf(planned: Planned): Plan | string {
  const misfit = misfitOf(planned.layers, planned.X, planned.y);
  if (misfit !== undefined) return misfit;
  return straightLinePlan(planned) ?? loopsPlan(planned);
}

function straightLinePlan(planned: Planned): Plan | undefined {
  const count = countOf(planned.layers.flatMap(({ parameters }) => parameters));
  if (count > MOST_PARAMETERS || isRounded(planned)) return undefined;
  const code = straightLine(planned);
  const isLong = code === undefined || code.source.length > LONGEST;
  return isLong ? undefined : new StraightLinePlan(code, planned);
}

/** Whether products of the layers would be rounded to float32. */
function isRounded({ layers, precision, batchSize, X }: Planned): boolean {
  if (precision === "float64") return false;
  const M = Math.min(batchSize, X.rows);
  return layers.some(
    (layer) => layer instanceof Dense && M * layer.inputs * layer.outputs >= WORTH_PACKING,
  );
}

/** What layers will say at the first step, where the examples do not fit the network. */
function misfitOf(layers: readonly Layer[], X: Matrix, y: Matrix): string | undefined {
  const inputs = layers.find((layer) => layer.inputs !== undefined)?.inputs ?? X.columns;
  const outputs = [...layers].reverse().find((layer) => layer.outputs !== undefined)?.outputs;
  const fits = X.columns === inputs && y.columns === (outputs ?? inputs);
  return fits ? undefined : "the examples do not fit";
}
