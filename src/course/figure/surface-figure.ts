import { short } from "../text/format.js";
import type { Figure } from "./figure.js";
import { type HeightGrid, heightsOf, requireGrid } from "./grid.js";
import { ink, themedLayout } from "./theme.js";
import type { ColorScale } from "./trace.js";

/** From dark to light, so that height shows in grey as well. */
export const heightScale: ColorScale = [
  [0, "#0b3c5d"],
  [0.5, "#0072b2"],
  [0.8, "#e69f00"],
  [1, "#f0e442"],
];

/**
 * A function of two numbers as a surface that can be turned.
 *
 * IIT Hyderabad, "Gradient Descent" (the loss as a landscape).
 *
 * @example
 * ```ts
 * import { sampleGrid, surfaceFigure } from "backprop-workbook/figure";
 *
 * const bowl = sampleGrid((u, v) => u * u + v * v, [-2, 2], [-2, 2]);
 * console.log(surfaceFigure(bowl, { title: "A bowl" }).title); // A bowl
 * ```
 * @param options.axes names of the two numbers and of the height
 * @throws RangeError on a grid of other shapes
 */
export function surfaceFigure(
  grid: HeightGrid,
  options: { readonly title?: string; readonly axes?: readonly [string, string, string] } = {},
): Figure {
  requireGrid("surfaceFigure: grid", grid);
  const [low, high] = heightsOf(grid);
  const title = options.title ?? "The loss as a landscape";
  const [x, y, z] = options.axes ?? ["w_1", "w_2", "loss"];
  const { lowest, highest } = extremes(grid);
  const side = (name: string) => ({
    title: { text: name.replace(/_(\w+)/, "<sub>$1</sub>"), font: { size: 14 } },
    tickfont: { size: 11 },
    nticks: 5,
    gridcolor: ink.line,
    zerolinecolor: ink.line,
    backgroundcolor: "rgba(0,0,0,0)",
  });
  return {
    title,
    alt:
      `A surface of ${z} over ${x} and ${y}: lowest, ${short(low)}, at ${lowest}; ` +
      `highest, ${short(high)}, at ${highest}.`,
    data: [
      { type: "surface", ...grid, colorscale: heightScale, showscale: false, hoverinfo: "skip" },
    ],
    layout: themedLayout(title, {
      height: 460,
      margin: { l: 8, r: 8, b: 8 },
      scene: {
        xaxis: side(x),
        yaxis: side(y),
        zaxis: side(z),
        aspectmode: "manual",
        aspectratio: { x: 1, y: 1, z: 0.6 },
        camera: { eye: { x: 1.2, y: -1.35, z: 0.8 }, center: { x: 0, y: 0, z: -0.12 } },
      },
    }),
  };
}

function extremes(grid: HeightGrid): { lowest: string; highest: string } {
  const [low, high] = heightsOf(grid);
  const place = (height: number) => {
    const i = grid.z.findIndex((row) => row.includes(height));
    const j = grid.z[i]?.indexOf(height) ?? 0;
    return `(${short(grid.x[j] ?? 0)}, ${short(grid.y[i] ?? 0)})`;
  };
  return { lowest: place(low), highest: place(high) };
}
