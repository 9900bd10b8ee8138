import { finite, invalid } from "../../library/error/check.js";
import { count, list, short, withSubscript } from "../text/format.js";
import { rangeOf, sample } from "./curve.js";
import type { Figure } from "./figure.js";
import { axis, seriesStyles, themedLayout } from "./theme.js";
import type { ScatterTrace } from "./trace.js";

/** A function of one number with the name it has in the legend; an activation function is one. */
export interface NamedFunction {
  readonly name: string;
  value(x: number): number;
}

export interface FunctionsFigureOptions {
  readonly title?: string;
  /** Names of the axes; `x` and `f(x)` when left out. */
  readonly axes?: readonly [string, string];
  /** Points to draw beside the functions, by the name they have in the legend. */
  readonly points?: Readonly<Record<string, readonly (readonly [number, number])[]>>;
}

/**
 * Several functions of one number over the same range, each with its own colour and dash.
 *
 * Amrita, "Hyper parameter tuning" (activation functions); BP deck, the sigmoid.
 *
 * @example
 * ```ts
 * import { functionsFigure } from "backprop-workbook/figure";
 *
 * const figure = functionsFigure([{ name: "x²", value: (x) => x * x }], [0, 2]);
 * console.log(figure.alt); // For x from 0 to 2, x² goes from 0 to 4.
 * ```
 * @param range both ends, left before right
 * @throws RangeError when there is no function or the range is empty
 */
export function functionsFigure(
  functions: readonly NamedFunction[],
  range: readonly [number, number],
  options: FunctionsFigureOptions = {},
): Figure {
  if (functions.length === 0) {
    throw invalid("functionsFigure: functions", "at least one function", functions);
  }
  const [from, to] = [finite("functionsFigure: range", range[0]), finite("range", range[1])];
  if (from >= to) throw invalid("functionsFigure: range", "left before right", `${from}, ${to}`);
  const [xName, yName] = options.axes ?? ["x", "f(x)"];
  const curves = functions.map((f) => ({ name: f.name, ...sample(f.value, from, to) }));
  const ends = curves.map(({ name, y }) => {
    const [first, last] = [y[0] ?? 0, y[y.length - 1] ?? 0];
    return `${name} goes from ${short(first)} to ${short(last)}`;
  });
  const title = options.title ?? list(functions.map((f) => f.name));
  const points = Object.entries(options.points ?? {});
  const styles = seriesStyles([...functions.map((f) => f.name), ...points.map(([name]) => name)]);
  return {
    title,
    alt:
      `For ${xName} from ${short(from)} to ${short(to)}, ${list(ends)}.` +
      points.map(([name, all]) => ` ${count(all.length, "point")}: ${name}.`).join(""),
    data: [
      ...curves.map(({ name, x, y }, index): ScatterTrace => {
        const { color, dash } = styles[index];
        return { type: "scatter", mode: "lines", name, x, y, line: { color, width: 2.5, dash } };
      }),
      ...points.map(([name, all], index): ScatterTrace => {
        const { color, symbol } = styles[curves.length + index];
        return {
          type: "scatter",
          mode: "markers",
          name,
          x: all.map(([x]) => x),
          y: all.map(([, y]) => y),
          marker: { color, symbol, size: 9 },
        };
      }),
    ],
    layout: themedLayout(title, {
      showlegend: true,
      xaxis: axis(withSubscript(xName), [from, to]),
      yaxis: axis(
        withSubscript(yName),
        rangeOf([
          ...curves.flatMap(({ y }) => y),
          ...points.flatMap(([, all]) => all.map(([, y]) => y)),
        ]),
      ),
    }),
  };
}
