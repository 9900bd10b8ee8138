/** Makes text safe inside SVG and HTML, in elements and in quoted attributes. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** One SVG element; attributes left undefined are left out, numbers keep two decimals. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = "",
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === "number" ? pixel(value) : escapeMarkup(`${value}`)}"`,
    )
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A coordinate to a tenth of a pixel, for lines of many points. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A coordinate as short as it may be: two decimals at most. */
export function pixel(value: number): string {
  return String(Math.round(value * 100) / 100);
}
