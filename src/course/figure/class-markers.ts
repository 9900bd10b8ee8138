import type { LabelledPoint } from "./panel-grid.js";
import { ink, seriesStyle } from "./theme.js";
import type { ScatterTrace } from "./trace.js";

/** The points of each class from 0 up to `classes` - 1, told apart by colour and shape. */
export function classMarkers(points: readonly LabelledPoint[], classes = 2): ScatterTrace[] {
  return Array.from({ length: classes }, (_, label): ScatterTrace => {
    const own = points.filter((point) => point.label === label);
    const { color, symbol } = seriesStyle(label);
    return {
      type: "scatter",
      mode: "markers",
      name: `class ${label}`,
      x: own.map(({ x }) => x),
      y: own.map(({ y }) => y),
      marker: { color, symbol, size: 7, line: { color: ink.onColor, width: 0.8 } },
      hoverinfo: "skip",
    };
  });
}
