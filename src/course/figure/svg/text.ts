import { element, escapeMarkup, pixel, tenth } from "../../text/markup.js";

export interface TextStyle {
  readonly size: number;
  readonly color: string;
  readonly anchor?: "start" | "middle" | "end";
  /** Where y is: at the top, the middle or the bottom of the lines; middle when left out. */
  readonly baseline?: "top" | "middle" | "bottom";
  readonly weight?: "bold";
  /** Degrees, clockwise around (x, y). */
  readonly rotate?: number;
}

export const lineHeight = 1.3;

/** Text with the marks that Plotly knows: `<br>`, `<b>`, `<i>`, `<sub>`, `<sup>`. */
export function text(x: number, y: number, markup: string, style: TextStyle): string {
  return lineElements({ x, y, markup }, style, looksOf(style));
}

/** A text and where it stands. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly markup: string;
}

/** Several texts of one style, which is said once, around them. */
export function texts(placed: readonly PlacedText[], style: TextStyle): string {
  const shown = placed.filter(({ markup }) => markup !== "");
  const written = shown.map((it) => lineElements(it, style, {})).join("");
  return written === "" ? "" : element("g", looksOf(style), written);
}

type Looks = Readonly<Record<string, string | number | undefined>>;

function looksOf({ color, size, weight, anchor }: TextStyle): Looks {
  return {
    fill: color,
    "font-size": size,
    "font-weight": weight,
    "text-anchor": anchor === "start" ? undefined : (anchor ?? "middle"),
  };
}

/** One element for each line. */
function lineElements({ x, y, markup }: PlacedText, style: TextStyle, looks: Looks): string {
  const lines = linesOf(markup);
  const step = style.size * lineHeight;
  const above = { top: 0, middle: 0.5, bottom: 1 }[style.baseline ?? "middle"] * lines.length;
  const { rotate } = style;
  const transform = rotate === undefined ? undefined : `rotate(${rotate} ${pixel(x)} ${pixel(y)})`;
  return lines
    .map((line, i) => {
      // 0.85 of a line is about where letters stand that are centred in it.
      const at = y + (i - above + 0.5) * step + style.size * 0.35;
      const place = { x: tenth(x), y: tenth(at) };
      return element("text", { ...place, ...looks, transform }, spans(line, style.size));
    })
    .join("");
}

/** The lines of a text with `<br>` in it. */
export function linesOf(markup: string): string[] {
  return markup.split(/<br\s*\/?>/);
}

/** Words broken into lines of at most `width` pixels, as far as they are estimated to fit. */
export function wrapped(markup: string, size: number, width: number): string {
  const lines: string[] = [];
  for (const line of linesOf(markup)) {
    let begun = "";
    for (const word of line.split(" ")) {
      const longer = begun === "" ? word : `${begun} ${word}`;
      if (begun !== "" && textWidth(longer, size) > width) {
        lines.push(begun);
        begun = word;
      } else begun = longer;
    }
    lines.push(begun);
  }
  return lines.join("<br>");
}

/** Width of the longest line in pixels, estimated: no font is at hand to measure with. */
export function textWidth(markup: string, size: number): number {
  const widths = linesOf(markup).map((line) => {
    let width = 0;
    let scale = 1;
    for (const part of line.split(/(<[^>]+>)/)) {
      if (part === "<sub>" || part === "<sup>") scale = 0.7;
      else if (part === "</sub>" || part === "</sup>") scale = 1;
      else if (!part.startsWith("<")) width += scale * size * emWidth(part);
    }
    return width;
  });
  return Math.max(...widths);
}

function emWidth(plain: string): number {
  let width = 0;
  for (const letter of plain) {
    if (/[iljtf.,:;'|!() ]/.test(letter)) width += 0.34;
    else if (/[A-Zmw%@∂Σ→×]/.test(letter)) width += 0.8;
    else width += 0.62;
  }
  return width;
}

/** Raised and lowered parts; what follows must be moved back, since `dy` moves all that comes after. */
function spans(line: string, size: number): string {
  let written = "";
  let shift = 0;
  let attributes: Record<string, string | number> = {};
  for (const part of line.split(/(<[^>]+>)/)) {
    if (part === "") continue;
    if (part === "<sub>") attributes = shifted(0.28 * size, size);
    else if (part === "<sup>") attributes = shifted(-0.42 * size, size);
    else if (part === "</sub>" || part === "</sup>") attributes = {};
    else if (part === "<b>") attributes = { "font-weight": "bold" };
    else if (part === "<i>") attributes = { "font-style": "italic" };
    else if (part.startsWith("</")) attributes = {};
    else {
      const wanted = Number(attributes.dy ?? 0);
      const dy = wanted - shift;
      shift = wanted;
      const { dy: _, ...rest } = attributes;
      const content = escapeMarkup(plain(part));
      const moved = dy === 0 ? rest : { ...rest, dy };
      written += Object.keys(moved).length === 0 ? content : element("tspan", moved, content);
    }
  }
  return written;
}

function shifted(dy: number, size: number): Record<string, string | number> {
  return { dy, "font-size": size * 0.7 };
}

/** Plotly reads these three as the characters themselves. */
function plain(markup: string): string {
  return markup.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
