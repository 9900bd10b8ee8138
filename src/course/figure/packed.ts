import { base64 } from "../text/base64.js";

/** Numbers as Plotly unpacks them: the type, the bytes, and rows and columns where there are rows. */
export interface Packed {
  readonly dtype: "u1" | "i2" | "f4";
  readonly bdata: string;
  readonly shape?: string;
}

/** Fewer numbers than this are better read than short. */
const fewest = 32;

/**
 * A long list of numbers, or rows of them, as bytes: a saved notebook, which gives each number a
 * line of its own, is then a fifth as long. Anything else comes back as it was.
 */
export function packed(value: unknown): unknown {
  if (isNumbers(value)) return value.length < fewest ? value : pack(value);
  if (!Array.isArray(value) || !value.every(isNumbers)) return value;
  const numbers = value.flat();
  const columns = value[0]?.length ?? 0;
  const isGrid = value.every((row) => row.length === columns);
  if (!isGrid || numbers.length < fewest) return value;
  return { ...pack(numbers), shape: `${value.length}, ${columns}` };
}

/** As whole numbers of one or two bytes where they are such; else seven digits remain. */
function pack(numbers: readonly number[]): Packed {
  const [dtype, array] = smallest(numbers);
  return { dtype, bdata: base64(new Uint8Array(array.buffer)) };
}

function smallest(
  numbers: readonly number[],
): [Packed["dtype"], Uint8Array | Int16Array | Float32Array] {
  const fits = (low: number, high: number) =>
    numbers.every((it) => Number.isInteger(it) && it >= low && it <= high);
  if (fits(0, 255)) return ["u1", Uint8Array.from(numbers)];
  if (fits(-32768, 32767)) return ["i2", Int16Array.from(numbers)];
  return ["f4", Float32Array.from(numbers)];
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((it) => typeof it === "number");
}
