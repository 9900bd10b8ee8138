import { invalid } from "../../library/error/check.js";
import { short } from "../text/format.js";
import type { Figure } from "./figure.js";
import { axis, strokes, themedLayout } from "./theme.js";
import type { ScatterTrace } from "./trace.js";

/**
 * A target distribution over classes beside the one that a network gives, as pairs of bars.
 *
 * CS7015, "Output functions and loss functions" (a one-hot target and ŷ).
 *
 * @example
 * ```ts
 * import { distributionFigure } from "backprop-workbook/figure";
 *
 * console.log(distributionFigure(["cat", "dog"], [1, 0], [0.8, 0.2]).alt);
 * // Probabilities of 2 classes, target and prediction: cat: 1 and 0.8; dog: 0 and 0.2.
 * ```
 * @param classes their names
 * @param y the target probabilities, one a class
 * @param yHat the predicted ones
 * @throws RangeError when the numbers are not as many as the classes, or not within 0 and 1
 */
export function distributionFigure(
  classes: readonly string[],
  y: readonly number[],
  yHat: readonly number[],
  options: { readonly title?: string } = {},
): Figure {
  if (classes.length === 0) throw invalid("distributionFigure: classes", "at least one", classes);
  for (const [name, values] of [
    ["y", y],
    ["yHat", yHat],
  ] as const) {
    if (values.length !== classes.length) {
      throw invalid(`distributionFigure: ${name}`, `${classes.length} numbers`, values);
    }
    const bad = values.find((p) => !(p >= 0 && p <= 1));
    if (bad !== undefined) throw invalid(`distributionFigure: ${name}`, "numbers in 0 … 1", bad);
  }
  const title = options.title ?? "Target and prediction as distributions";
  const said = classes.map((name, i) => `${name}: ${short(y[i] ?? 0)} and ${short(yHat[i] ?? 0)}`);
  const width = Math.min(34, 220 / classes.length);
  return {
    title,
    alt: `Probabilities of ${classes.length} classes, target and prediction: ${said.join("; ")}.`,
    data: [
      ...bars("target y", y, -0.16, strokes.blue, width),
      ...bars("prediction ŷ", yHat, 0.16, strokes.orange, width),
    ],
    layout: themedLayout(title, {
      showlegend: true,
      height: 340,
      xaxis: axis("class", [-0.6, classes.length - 0.4], {
        tickvals: classes.map((_, i) => i),
        ticktext: classes,
        showgrid: false,
        zeroline: false,
      }),
      yaxis: axis("probability", [0, 1.12]),
    }),
  };
}

/** Thick lines from 0, with the number above each: they look the same wherever they are drawn. */
function bars(
  name: string,
  values: readonly number[],
  beside: number,
  color: string,
  width: number,
): ScatterTrace[] {
  return [
    {
      type: "scatter",
      mode: "lines",
      name,
      x: values.flatMap((_, i) => [i + beside, i + beside, null]),
      y: values.flatMap((value) => [0, value, null]),
      line: { color, width },
      hoverinfo: "skip",
    },
    {
      type: "scatter",
      mode: "text",
      x: values.map((_, i) => i + beside),
      y: values,
      text: values.map((value) => short(value, 2)),
      textposition: "top center",
      showlegend: false,
      hoverinfo: "skip",
    },
  ];
}
