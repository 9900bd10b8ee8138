import { precision } from "./precision.js";
import { productKernels, TILE_ROWS, tileColumns } from "./wasm/product-kernel.js";

/** Sizes of the blocks that the factors are cut into, so that each stays in a cache. */
const BLOCK = { rows: 256, depth: 256, columns: 512 };

const A_SIZE = BLOCK.rows * BLOCK.depth;
const B_SIZE = BLOCK.depth * BLOCK.columns;
const C_SIZE = BLOCK.rows * BLOCK.columns;

const PAGE = 65536;
const B_START = 8 * A_SIZE;
const C_START = B_START + 8 * B_SIZE;
/** Where the sums are kept while they are float32. */
const C32_START = C_START + 8 * C_SIZE;
const BYTES = C32_START + 4 * C_SIZE;

/** The kernels and views of their memory; null where there is no WebAssembly. */
let shop: ReturnType<typeof setUp> | undefined;

function setUp() {
  const kernels = productKernels(Math.ceil(BYTES / PAGE));
  if (kernels === undefined) return null;
  return {
    kernels,
    a: new Float64Array(kernels.buffer, 0, A_SIZE),
    b: new Float64Array(kernels.buffer, B_START, B_SIZE),
    c: new Float64Array(kernels.buffer, C_START, C_SIZE),
  };
}

/**
 * C = A B by the vector kernel, block by block; arguments as in `plainProduct`. A block's factors
 * are packed into the kernel's memory, whose size is fixed, whatever the size of the matrices.
 * @returns false, with nothing done, where there is no WebAssembly
 */
export function blockedProduct(
  C: Float64Array,
  A: Float64Array,
  aDown: number,
  aRight: number,
  B: Float64Array,
  bDown: number,
  bRight: number,
  m: number,
  k: number,
  n: number,
): boolean {
  // Set up only here: most programs never multiply large matrices.
  shop ??= setUp();
  if (shop === null) return false;
  const { kernels, a, b, c } = shop;
  const single = precision() === "float32";
  const bytes = single ? 4 : 8;
  const width = tileColumns(bytes);
  for (let j = 0; j < n; j += BLOCK.columns) {
    const columns = Math.min(BLOCK.columns, n - j);
    const wide = roundUp(columns, width);
    for (let i = 0; i < m; i += BLOCK.rows) {
      const rows = Math.min(BLOCK.rows, m - i);
      const high = roundUp(rows, TILE_ROWS);
      const area = high * wide;
      if (k === 0) c.fill(0, 0, area);
      for (let l = 0; l < k; l += BLOCK.depth) {
        const depth = Math.min(BLOCK.depth, k - l);
        pack(a, TILE_ROWS, A, i * aDown + l * aRight, aDown, aRight, rows, depth);
        if (single) kernels.demote(0, 8 * high * depth, 0);
        // Where one block is as deep as the product, the block above left its panels of B behind.
        if (i === 0 || k > BLOCK.depth) {
          pack(b, width, B, l * bDown + j * bRight, bRight, bDown, columns, depth);
          if (single) kernels.demote(B_START, B_START + 8 * wide * depth, B_START);
        }
        const bEnd = B_START + bytes * wide * depth;
        const cStart = single ? C32_START : C_START;
        const multiplyBlock =
          l === 0
            ? single
              ? kernels.float32First
              : kernels.float64First
            : single
              ? kernels.float32
              : kernels.float64;
        const panel = bytes * TILE_ROWS * depth;
        multiplyBlock(0, bytes * high * depth, panel, B_START, bEnd, cStart, bytes * wide);
      }
      if (single && k > 0) kernels.promote(C32_START, C32_START + 4 * area, C_START);
      unpack(C, i * n + j, n, c, wide, rows, columns);
    }
  }
  return true;
}

function roundUp(size: number, multiple: number): number {
  return Math.ceil(size / multiple) * multiple;
}

/**
 * Copies `count` rows or columns into panels of `width` of them, filled up with zeros. `across`
 * leads from one to the next, `along` runs down their depth.
 */
function pack(
  target: Float64Array,
  width: number,
  source: Float64Array,
  start: number,
  across: number,
  along: number,
  count: number,
  depth: number,
): void {
  for (let first = 0; first < count; first += 4) {
    // A panel of eight is packed in two halves, one row of four numbers beside the other.
    const panel = first - (first % width);
    const t = panel * depth + (first - panel);
    const s = start + first * across;
    if (first + 4 <= count) packFour(target, t, width, source, s, across, along, depth);
    else packFew(target, t, width, source, s, across, along, depth, count - first);
  }
  if (width === 8 && count % 8 > 0 && count % 8 <= 4) {
    const panel = count - (count % 8);
    packFew(target, panel * depth + 4, width, source, 0, 0, 0, depth, 0);
  }
}

function packFour(
  target: Float64Array,
  start: number,
  width: number,
  source: Float64Array,
  first: number,
  across: number,
  along: number,
  depth: number,
): void {
  let [t, s0, s1] = [start, first, first + across];
  let [s2, s3] = [s1 + across, s1 + 2 * across];
  for (let l = 0; l < depth; l++) {
    target[t] = source[s0] as number;
    target[t + 1] = source[s1] as number;
    target[t + 2] = source[s2] as number;
    target[t + 3] = source[s3] as number;
    t += width;
    s0 += along;
    s1 += along;
    s2 += along;
    s3 += along;
  }
}

function packFew(
  target: Float64Array,
  start: number,
  width: number,
  source: Float64Array,
  first: number,
  across: number,
  along: number,
  depth: number,
  present: number,
): void {
  for (let l = 0; l < depth; l++) {
    for (let w = 0; w < 4; w++) {
      const entry = w < present ? (source[first + w * across + l * along] as number) : 0;
      target[start + l * width + w] = entry;
    }
  }
}

/** Copying fewer numbers than this one by one is faster than making a view of them. */
const WORTH_A_VIEW = 200;

/** Copies a block, `wide` numbers a row, to its place in C, whose rows are `down` apart. */
function unpack(
  C: Float64Array,
  start: number,
  down: number,
  block: Float64Array,
  wide: number,
  rows: number,
  columns: number,
): void {
  if (wide === down && rows * wide > WORTH_A_VIEW) {
    C.set(block.subarray(0, rows * wide), start);
    return;
  }
  for (let i = 0; i < rows; i++) {
    const to = start + i * down;
    const from = i * wide;
    if (columns > WORTH_A_VIEW) {
      C.set(block.subarray(from, from + columns), to);
      continue;
    }
    for (let j = 0; j < columns; j++) C[to + j] = block[from + j] as number;
  }
}
