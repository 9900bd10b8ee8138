import type { Figure } from "../../figure/index.js";
import type { Evidence } from "../evidence.js";

/** Draws a figure: it must have a title, words for who does not see it, and something in it. */
export function drawn<Arguments extends readonly unknown[]>(
  by: (...values: Arguments) => Figure,
  ...values: Arguments
): Evidence {
  const figure = by(...values);
  const parts = figure.data.length + (figure.layout.shapes?.length ?? 0);
  return {
    computed: { "traces and shapes drawn": parts, "words of alt text": words(figure.alt) },
    holds: parts > 0 && figure.title !== "" && words(figure.alt) > 4,
    drawnBy: by.name,
  };
}

const words = (text: string) => text.split(/\s+/).filter((word) => word !== "").length;
