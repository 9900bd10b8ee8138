/** Colours by the colours that take their places. */
export type Inks = Readonly<Record<string, string>>;

/** A figure's data with some colours exchanged; what is no plain data stays as it is. */
export function recolored<T>(value: T, inks: Inks): T {
  const exchange = (part: unknown): unknown => {
    if (typeof part === "string") return inks[part.toUpperCase()] ?? part;
    if (Array.isArray(part)) return part.map(exchange);
    const isPlain = part !== null && Object.getPrototypeOf(part) === Object.prototype;
    if (!isPlain) return part;
    return Object.fromEntries(Object.entries(part as object).map(([k, v]) => [k, exchange(v)]));
  };
  return exchange(value) as T;
}

/** Whether a computed colour, `rgb(230, 230, 230)`, is light: the text of a dark page. */
export function isLight(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return 0.3 * red + 0.6 * green + 0.1 * blue > 128;
}
