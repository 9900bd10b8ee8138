/** A number that Python writes otherwise than its value in JavaScript says: `1.0`, or 20 digits. */
export class PythonNumber extends Number {
  /** @param text as Python writes it */
  constructor(
    value: number,
    readonly text: string,
  ) {
    super(value);
  }
}

const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * JSON as `JSON.parse` reads it, but for numbers that would be written back otherwise than Python
 * would: each of these is a {@link PythonNumber}, which counts and is sent on as the number it is.
 * @throws SyntaxError where the text is no JSON
 */
export function parseKeepingNumbers(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const mark = crypto.randomUUID();
  let found = false;
  const marked = text.replace(TOKENS, (token) => {
    if (token.startsWith('"') || writtenByPython(token) === pythonNumber(Number(token)))
      return token;
    found = true;
    return `"${mark}${token}"`;
  });
  if (!found) return value;
  return JSON.parse(marked, (_name, entry: unknown) => {
    if (typeof entry !== "string" || !entry.startsWith(mark)) return entry;
    const token = entry.slice(mark.length);
    return new PythonNumber(Number(token), writtenByPython(token));
  });
}

/** A number of JavaScript's as Python writes it that has read it from JSON. */
export function pythonNumber(value: number): string {
  if (!Number.isFinite(value)) return "null";
  if (value === 0 || Math.abs(value) >= 1e-4) return JSON.stringify(value);
  // Python writes a fraction with an exponent from 1e-5 on, which has two digits at least.
  return value.toExponential().replace(/e-(\d)$/, "e-0$1");
}

/** What Python writes for a number that it has read: whole ones digit by digit, others as floats. */
function writtenByPython(token: string): string {
  if (/^-?\d+$/.test(token)) return token === "-0" ? "0" : token;
  const value = Number(token);
  if (!Number.isFinite(value)) return token;
  if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
  if (Math.abs(value) >= 1e16) return value.toExponential().replace(/e\+(\d)$/, "e+0$1");
  return Number.isInteger(value) ? `${value}.0` : pythonNumber(value);
}
