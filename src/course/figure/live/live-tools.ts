import { onDarkPage } from "../theme.js";
import { figureHead } from "./figure-head.js";
import { FrameControls, stepsOf } from "./frame-controls.js";
import { isLight, recolored } from "./inks.js";
import type { LiveTools } from "./live-figure.js";
import { plotPart } from "./plot-part.js";

/** What a live figure is made with, wherever it is drawn. */
export const liveTools: LiveTools = {
  figureHead,
  FrameControls,
  stepsOf,
  plotPart,
  recolored,
  isLight,
  onDarkPage,
};
