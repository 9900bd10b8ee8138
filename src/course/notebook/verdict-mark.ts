import type { Verdict } from "../deck/index.js";

// Okabe and Ito's colours: told apart by the colour-blind, readable on white and on black.
const colours: Readonly<Record<Verdict, string>> = {
  reproduced: "#009e73",
  rounding: "#009e73",
  given: "#0072b2",
  derived: "#0072b2",
  shown: "#0072b2",
  erratum: "#d55e00",
  broken: "#cc79a7",
};

const marks: Readonly<Record<Verdict, string>> = {
  reproduced: "✓",
  rounding: "≈",
  given: "=",
  derived: "+",
  shown: "○",
  erratum: "✗",
  broken: "!",
};

/** A verdict's sign, which says the same as its colour. */
export const markOf = (verdict: Verdict): string => marks[verdict];

/** A verdict's colour. */
export const colourOf = (verdict: Verdict): string => colours[verdict];
