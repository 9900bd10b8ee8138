/**
 * A number as figures write it: so many significant digits, none that say nothing, and a true minus
 * sign. 0.00013, −1.5, 1e−7.
 */
export function short(value: number, digits = 3): string {
  if (value === 0) return "0";
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  const written = size >= 1e6 || size < 1e-5 ? rounded.toExponential() : String(rounded);
  return written.replaceAll("-", "−");
}

/** `1 step`, `20 steps`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}

/** `a_13` as Plotly writes subscripts: a<sub>13</sub>. A letter without an index stays. */
export function withSubscript(name: string): string {
  const [letter, index] = name.split("_");
  return index === undefined ? name : `${letter}<sub>${index}</sub>`;
}
