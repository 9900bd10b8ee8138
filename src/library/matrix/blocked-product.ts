import { precision } from "./precision.js";
import { type Kernels, kernels } from "./wasm/kernels.js";
import { TILE_ROWS, tileColumns } from "./wasm/product-kernel.js";

/** The largest blocks that the factors are cut into, so that each stays in a cache. */
const BLOCK = { rows: 256, depth: 256, columns: 512 };
const A_SIZE = BLOCK.rows * BLOCK.depth;
const B_SIZE = BLOCK.depth * BLOCK.columns;
const C_SIZE = BLOCK.rows * BLOCK.columns;

const PAGE = 65536;
/** A cache line after each part of the memory, for what kernels read and write beyond an end. */
const SLACK = 64;
/** Numbers that are brought from JavaScript at once. */
const AT_ONCE = 16384;
const B_START = 8 * A_SIZE + SLACK;
const C_START = B_START + 8 * B_SIZE + SLACK;
/** Where the sums are kept while they are float32. */
const C32_START = C_START + 8 * C_SIZE + SLACK;
/** Where a block comes from JavaScript, as it lies there, to be packed. */
const STAGE_START = C32_START + 4 * C_SIZE + SLACK;
const BYTES = STAGE_START + 8 * Math.max(A_SIZE, B_SIZE) + SLACK;

interface KernelMemory {
  readonly kernels: Kernels;
  /** Views of the kernels' memory. */
  readonly c: Float64Array;
  readonly stage: Float64Array;
}

/** The kernels and their memory; null where there is no WebAssembly. */
let memory: KernelMemory | null | undefined;

function setUp(): KernelMemory | null {
  const made = kernels(Math.ceil(BYTES / PAGE));
  if (made === undefined) return null;
  return {
    kernels: made,
    c: new Float64Array(made.buffer, C_START, C_SIZE),
    stage: new Float64Array(made.buffer, STAGE_START, Math.max(A_SIZE, B_SIZE)),
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
  if (memory === undefined) memory = setUp();
  if (memory === null) return false;
  const { kernels, c } = memory;
  const single = precision() === "float32";
  const bytes = single ? 4 : 8;
  const width = tileColumns(bytes);
  const first = single ? kernels.float32First : kernels.float64First;
  const further = single ? kernels.float32 : kernels.float64;
  const cStart = single ? C32_START : C_START;
  const { deepest, widest } = blockSize(m, k, n);
  for (let j = 0; j < n; j += widest) {
    const columns = Math.min(widest, n - j);
    const wide = roundUp(columns, width);
    for (let i = 0; i < m; i += BLOCK.rows) {
      const rows = Math.min(BLOCK.rows, m - i);
      const high = roundUp(rows, TILE_ROWS);
      const area = high * wide;
      if (k === 0) c.fill(0, 0, area);
      for (let l = 0; l < k; l += deepest) {
        const depth = Math.min(deepest, k - l);
        pack(memory, single, 0, TILE_ROWS, A, i * aDown + l * aRight, aDown, aRight, rows, depth);
        // Where one block is as deep as the product, the block above left its panels of B behind.
        if (i === 0 || k > deepest) {
          const start = l * bDown + j * bRight;
          pack(memory, single, B_START, width, B, start, bRight, bDown, columns, depth);
        }
        const bEnd = B_START + bytes * wide * depth;
        const panel = bytes * TILE_ROWS * depth;
        const multiplyBlock = l === 0 ? first : further;
        multiplyBlock(0, bytes * high * depth, panel, B_START, bEnd, cStart, bytes * wide);
      }
      if (single && k > 0) kernels.promote(C32_START, C32_START + 4 * area, C_START);
      copyRows(C, i * n + j, n, c, 0, wide, rows, columns);
    }
  }
  return true;
}

/** A block that is small in one direction may be larger in another: whole rows are copied faster. */
function blockSize(m: number, k: number, n: number): { deepest: number; widest: number } {
  const high = Math.min(roundUp(m, TILE_ROWS), BLOCK.rows);
  const wide = Math.min(roundUp(n, 8), BLOCK.columns);
  const deepest = Math.max(BLOCK.depth, Math.floor(Math.min(A_SIZE / high, B_SIZE / wide)));
  const fitting = Math.min(C_SIZE / high, B_SIZE / Math.max(1, Math.min(k, deepest)));
  return { deepest, widest: Math.floor(fitting / 8) * 8 };
}

function roundUp(size: number, multiple: number): number {
  return Math.ceil(size / multiple) * multiple;
}

/**
 * Packs `count` rows or columns into panels of `width` of them, from the address `target` on; what
 * fills the last one up is of no account. `across` leads from one to the next, `along` runs down
 * their depth, and one of the two is 1.
 */
function pack(
  { kernels, stage }: KernelMemory,
  single: boolean,
  target: number,
  width: number,
  source: Float64Array,
  start: number,
  across: number,
  along: number,
  count: number,
  depth: number,
): void {
  const bytes = single ? 4 : 8;
  const step = bytes * width;
  // A panel of eight is packed in two halves, one row of four numbers beside the other.
  const panelOf = (first: number) =>
    target + bytes * ((first - (first % width)) * depth + (first % width));
  if (along === 1) {
    const kernel = single ? kernels.packRows32 : kernels.packRows64;
    const most = rowsAtOnce(depth);
    for (let top = 0; top < count; top += most) {
      const rows = Math.min(most, count - top);
      copyRows(stage, 0, depth, source, start + top * across, across, rows, depth);
      for (let row = 0; row < rows; row += 4) {
        const to = panelOf(top + row);
        kernel(to, to + step * depth, step, STAGE_START + 8 * row * depth, 8 * depth);
      }
    }
    return;
  }
  const kernel = single ? kernels.packColumns32 : kernels.packColumns64;
  const most = rowsAtOnce(count);
  for (let top = 0; top < depth; top += most) {
    const rows = Math.min(most, depth - top);
    copyRows(stage, 0, count, source, start + top * along, along, rows, count);
    for (let first = 0; first < count; first += 4) {
      const to = panelOf(first) + step * top;
      kernel(to, to + step * rows, step, STAGE_START + 8 * first, 8 * count);
    }
  }
}

/** How many rows of a matrix are brought at once: as many as stay in a cache until packed. */
function rowsAtOnce(length: number): number {
  return Math.max(4, Math.floor(AT_ONCE / length / 4) * 4);
}

/** Copying fewer numbers than this one by one is faster than making a view of them. */
const WORTH_A_VIEW = 32;

/** Copies rows of `length` numbers; from one row to the next it is `toDown` and `down`. */
export function copyRows(
  target: Float64Array,
  toStart: number,
  toDown: number,
  source: Float64Array,
  start: number,
  down: number,
  rows: number,
  length: number,
): void {
  if (toDown === length && down === length && rows > 1) {
    const all = rows * length;
    copyRows(target, toStart, all, source, start, all, 1, all);
    return;
  }
  for (let i = 0; i < rows; i++) {
    const to = toStart + i * toDown;
    const from = start + i * down;
    if (length > WORTH_A_VIEW) {
      target.set(source.subarray(from, from + length), to);
      continue;
    }
    for (let j = 0; j < length; j++) target[to + j] = source[from + j];
  }
}
