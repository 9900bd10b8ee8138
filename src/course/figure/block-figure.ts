import { invalid } from "../../library/error/check.js";
import { count, list } from "../text/format.js";
import type { Figure } from "./figure.js";
import type { Annotation, Shape } from "./layout.js";
import { hiddenAxis, ink, okabeIto, strokes, themedLayout } from "./theme.js";

/** A box that computes something: `h = x²`, `W_1`, `σ`. */
export interface Block {
  readonly label: string;
  /** Whether it has weights of its own that are learned. */
  readonly learns?: boolean;
}

/** What runs along one arrow: a value forward, and a gradient back below it. */
export interface BlockWire {
  readonly forward: string;
  readonly backward?: string;
}

const boxHeight = 0.5;

/**
 * A chain of blocks with what flows between them: values forward above the arrows, gradients
 * backward below. Blocks that learn are drawn in another colour with a bold rim.
 *
 * Amrita, "Chain rule"; BP deck, "Key computation", "Simpler view", "Propagation".
 *
 * @example
 * ```ts
 * import { blockFigure } from "backprop-workbook/figure";
 *
 * const wires = [{ forward: "x", backward: "2x" }, { forward: "x²", backward: "1" }];
 * console.log(blockFigure([{ label: "square" }], wires).alt);
 * // A chain of 1 block: x into square, then x². Gradients flow back: 1 and 2x.
 * ```
 * @param wires one more than there are blocks: into the first, between, and out of the last
 * @throws RangeError when there is no block, or not one wire more than blocks
 */
export function blockFigure(
  blocks: readonly Block[],
  wires: readonly BlockWire[],
  options: { readonly title?: string } = {},
): Figure {
  if (blocks.length === 0) throw invalid("blockFigure: blocks", "at least one", blocks);
  if (wires.length !== blocks.length + 1) {
    throw invalid("blockFigure: wires", `${blocks.length + 1}, one more than blocks`, wires);
  }
  const title = options.title ?? "Block by block";
  const halfBox = wires.length > 5 ? 0.28 : 0.24;
  const hasBackward = wires.some(({ backward }) => backward !== undefined);
  const size = blocks.length > 5 ? 11 : 14;
  return {
    title,
    alt: describe(blocks, wires),
    data: [],
    layout: themedLayout(title, {
      height: 190,
      meta: { minWidth: 640 },
      margin: { l: 10, r: 10, t: 48, b: 10 },
      xaxis: hiddenAxis([-0.75, blocks.length - 0.25]),
      yaxis: hiddenAxis([-1, 1]),
      shapes: blocks.map((block, i) => box(block, i, halfBox)),
      annotations: [
        ...blocks.map(({ label }, i) => text(i, 0, label, size, ink.onColor)),
        ...wires.flatMap((wire, i) => arrows(wire, i, { halfBox, hasBackward, size })),
      ],
    }),
  };
}

function box({ learns = false }: Block, i: number, half: number): Shape {
  return {
    type: "rect",
    x0: i - half,
    x1: i + half,
    y0: -boxHeight,
    y1: boxHeight,
    fillcolor: learns ? okabeIto.orange : okabeIto.skyBlue,
    line: { color: ink.line, width: learns ? 3 : 1 },
    layer: "above",
  };
}

interface Look {
  readonly halfBox: number;
  readonly hasBackward: boolean;
  readonly size: number;
}

/** The arrows of wire i, from the box before it to the box after it; half as long at the ends. */
function arrows({ forward, backward }: BlockWire, i: number, look: Look): Annotation[] {
  const [from, to] = [i - 1 + look.halfBox, i - look.halfBox];
  const middle = (from + to) / 2;
  const high = look.hasBackward ? 0.22 : 0;
  const drawn = [
    arrow(from, to, high, strokes.green),
    text(middle, high + 0.24, forward, look.size, ink.forward),
  ];
  if (backward === undefined) return drawn;
  return [
    ...drawn,
    arrow(to, from, -high, strokes.vermillion),
    text(middle, -high - 0.28, backward, look.size, ink.backward),
  ];
}

/** The tail is given in data units, so that the arrow keeps to its gap at any width. */
function arrow(from: number, to: number, y: number, color: string): Annotation {
  return {
    x: to,
    y,
    ax: from,
    ay: y,
    axref: "x",
    ayref: "y",
    text: "",
    showarrow: true,
    arrowcolor: color,
    arrowwidth: 1.5,
    arrowhead: 2,
  };
}

function text(x: number, y: number, label: string, size: number, color: string): Annotation {
  return { x, y, text: label, showarrow: false, font: { size, color } };
}

function describe(blocks: readonly Block[], wires: readonly BlockWire[]): string {
  const plain = (markup: string) =>
    markup
      .replaceAll("<sub>", "_")
      .replaceAll("<sup>", "^")
      .replace(/<[^>]+>/g, "");
  const way = wires.map(({ forward }, i) => {
    const block = blocks[i];
    const next = block === undefined ? "" : ` into ${plain(block.label)}`;
    return `${plain(forward)}${next}`;
  });
  const back = wires.flatMap(({ backward }) => (backward === undefined ? [] : [plain(backward)]));
  const learning = blocks.filter(({ learns }) => learns === true).map(({ label }) => plain(label));
  return [
    `A chain of ${count(blocks.length, "block")}: ${way.join(", then ")}.`,
    back.length > 0 ? `Gradients flow back: ${list(back.reverse())}.` : "",
    learning.length > 0 ? `The blocks that learn are ${list(learning)}.` : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}
