import { invalid } from "../../library/error/check.js";
import { count, list, short } from "../text/format.js";
import { rangeOf } from "./curve.js";
import type { Figure } from "./figure.js";
import type { Axis } from "./layout.js";
import { logTicks } from "./svg/scale.js";
import { axis, seriesStyles, themedLayout } from "./theme.js";

export interface LossFigureOptions {
  readonly title?: string;
  /** What the numbers were taken at; `step` when left out. */
  readonly unit?: string;
  /** The number of the first one; 0 when left out, the state before the first step. */
  readonly first?: number;
  /** How many units lie between two numbers of a curve, by its name; 1 where left out. */
  readonly every?: Readonly<Record<string, number>>;
  /** What is drawn; `loss` when left out. */
  readonly quantity?: string;
  /** A logarithmic axis, for losses above 0. */
  readonly logarithmic?: boolean;
}

/**
 * One loss curve, or several by name, against the step; `losses[0]` is the loss before the first.
 *
 * @example
 * ```ts
 * import { lossFigure } from "backprop-workbook/figure";
 *
 * const figure = lossFigure({ training: [4, 1, 0.25], validation: [5, 2, 1] });
 * console.log(figure.title, figure.data.length); // Loss while learning 2
 * ```
 * @throws RangeError on an empty curve, a number that is not finite, or one below or at 0 where the
 *   axis is logarithmic
 */
export function lossFigure(
  losses: readonly number[] | Readonly<Record<string, readonly number[]>>,
  options: LossFigureOptions = {},
): Figure {
  const { unit = "step", first = 0, quantity = "loss", logarithmic = false } = options;
  const every = (name: string) => options.every?.[name] ?? 1;
  const isOne = Array.isArray(losses);
  const curves: [string, readonly number[]][] = isOne
    ? [[quantity, losses]]
    : Object.entries(losses as Readonly<Record<string, readonly number[]>>);
  if (curves.length === 0) throw invalid("lossFigure: losses", "at least one curve", losses);
  for (const [name, values] of curves) requireCurve(name, values, logarithmic);

  const height = (value: number) => (logarithmic ? Math.log10(value) : value);
  const all = curves.flatMap(([, values]) => values.map(height));
  const longest = Math.max(...curves.map(([name, ys]) => (ys.length - 1) * every(name)), 1);
  const heights = logarithmic ? rangeOf(all) : rangeOf([...all, 0]);
  const title = options.title ?? `${capital(quantity)} while learning`;
  const styles = seriesStyles(curves.map(([name]) => name));
  return {
    title,
    alt: `${list(curves.map(([name, values]) => describe(name, values, unit, every(name))))}.`,
    data: curves.map(([name, values], index) => {
      const { color, dash, symbol } = styles[index];
      const isShort = values.length <= 30;
      return {
        type: "scatter",
        mode: isShort ? "lines+markers" : "lines",
        name,
        x: values.map((_, k) => first + k * every(name)),
        y: values,
        line: { color, width: 2, dash },
        marker: { color, symbol, size: 7 },
        hovertemplate: `${unit} %{x}: %{y:.4g}`,
      };
    }),
    layout: themedLayout(title, {
      showlegend: !isOne,
      xaxis: axis(unit, [first - 0.02 * longest, first + 1.02 * longest]),
      yaxis: axis(quantity, heights, logarithmic ? { type: "log", ...powers(heights) } : {}),
    }),
  };
}

/** Ticks at powers of ten, and where few of them are in sight at 2 and 5 times each as well. */
function powers([low, high]: readonly [number, number]): Partial<Axis> {
  if (high - low >= 2) return { dtick: 1 };
  const tickvals = logTicks(low, high);
  return { tickvals, ticktext: tickvals.map((value) => short(value)) };
}

function requireCurve(name: string, values: readonly number[], logarithmic: boolean): void {
  if (values.length === 0) throw invalid(`lossFigure: ${name}`, "at least one number", values);
  const bad = values.find((value) => !Number.isFinite(value) || (logarithmic && value <= 0));
  if (bad !== undefined) {
    throw invalid(`lossFigure: ${name}`, `finite numbers${logarithmic ? " above 0" : ""}`, bad);
  }
}

function describe(name: string, values: readonly number[], unit: string, every: number): string {
  const [first, last] = [values[0], values[values.length - 1]];
  const verb = last < first ? "falls" : last > first ? "rises" : "goes";
  const steps = count((values.length - 1) * every, unit);
  return `${name} ${verb} from ${short(first, 2)} to ${short(last, 2)} in ${steps}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
