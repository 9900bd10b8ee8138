import type { Layout } from "./layout.js";
import { ink } from "./theme.js";

/** Pixels that slider and buttons take below a figure. */
export const sliderHeight = 100;

/** How long one step stays, in milliseconds. */
const stepDuration = 600;

/**
 * A layout with a slider over the frames and buttons to play and pause, in a strip added below.
 * @param names the frames' names, in order; also the slider's labels
 * @param active the frame that the figure's own data shows
 * @param prefix what the slider counts, `step`
 */
export function withSlider(
  layout: Layout,
  names: readonly string[],
  active: number,
  prefix: string,
): Layout {
  const below = layout.margin.b;
  const steps = names.map((name) => ({
    label: name,
    method: "animate",
    args: [[name], { mode: "immediate", frame: { duration: 0 }, transition: { duration: 0 } }],
  }));
  return {
    ...layout,
    height: layout.height + sliderHeight,
    margin: { ...layout.margin, b: layout.margin.b + sliderHeight },
    // A live figure has controls of the page instead, and takes the strip away.
    meta: { ...layout.meta, strip: sliderHeight },
    updatemenus: [playAndPause(below)],
    sliders: [
      {
        active,
        steps,
        x: 0.16,
        len: 0.84,
        y: 0,
        yanchor: "top",
        pad: { t: below + 8, b: 0 },
        currentvalue: { prefix: `${prefix} `, xanchor: "left", font: { size: 13 } },
        bordercolor: ink.line,
        bgcolor: ink.grid,
        activebgcolor: ink.line,
        tickcolor: ink.line,
        font: { size: 11 },
      },
    ],
  };
}

function playAndPause(below: number): unknown {
  const play = {
    frame: { duration: stepDuration },
    transition: { duration: 0 },
    fromcurrent: true,
  };
  const pause = { mode: "immediate", frame: { duration: 0 }, transition: { duration: 0 } };
  return {
    type: "buttons",
    direction: "left",
    showactive: false,
    x: 0,
    y: 0,
    xanchor: "left",
    yanchor: "top",
    pad: { t: below + 30, r: 8 },
    bordercolor: ink.line,
    bgcolor: "rgba(128, 128, 128, 0.1)",
    buttons: [
      { label: "▶", method: "animate", args: [null, play] },
      { label: "❚❚", method: "animate", args: [[null], pause] },
    ],
  };
}
