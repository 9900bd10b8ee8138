import {
  add,
  type Code,
  constant,
  doWhileBelow,
  float64,
  get,
  type Lanes,
  loadVector,
  multiply,
  type Procedure,
  set,
  storeVector,
  zeros,
} from "./assembler.js";

/** Rows of C that one tile covers; it is two vectors wide. */
export const TILE_ROWS = 4;

/** Columns of C that one tile covers: two vectors of 16 bytes. */
export const tileColumns = (bytes: number): number => 32 / bytes;

/**
 * A product of one block. A is packed in panels of 4 rows, B in panels as wide as a tile, each with
 * its depth running slowest; C is row-major.
 * @param a where A's panels begin
 * @param aEnd where they end
 * @param aPanel length of one of A's panels
 * @param b where B's panels begin
 * @param bEnd where they end
 * @param c where C begins
 * @param cRow length of one of C's rows
 */
export type ProductKernel = (
  a: number,
  aEnd: number,
  aPanel: number,
  b: number,
  bEnd: number,
  c: number,
  cRow: number,
) => void;

const [A, A_END, A_PANEL, B, B_END, C, C_ROW] = [0, 1, 2, 3, 4, 5, 6];
const [PA, PB, PC, STOP, TOP] = [7, 8, 9, 10, 11];
const [LEFT, RIGHT, FACTOR, SUMS] = [12, 13, 14, 15];

/**
 * The tile's eight sums stay in registers while its depth runs by: for each step two vectors of B
 * and four numbers of A give eight multiplications and eight additions. Every sum adds its terms
 * in order, as three plain loops do, so that both give the same bits.
 */
function product(name: string, lanes: Lanes, isFirst: boolean): Procedure {
  const sums = Array.from({ length: 2 * TILE_ROWS }, (_, s) => ({
    local: SUMS + s,
    row: Math.floor(s / 2),
    offset: 16 * (s % 2),
    right: s % 2 === 0 ? LEFT : RIGHT,
  }));
  const step = (local: number, by: Code) => set(local, add(get(local), by));
  const forRows = (of: (sum: (typeof sums)[0]) => Code): Code[] => [
    set(PC, get(TOP)),
    ...Array.from({ length: TILE_ROWS }, (_, row) => [
      ...(row === 0 ? [] : step(PC, get(C_ROW))),
      ...sums.filter((sum) => sum.row === row).flatMap(of),
    ]),
  ];
  const deeper = [
    set(LEFT, loadVector(get(PB), 0)),
    set(RIGHT, loadVector(get(PB), 16)),
    ...sums.flatMap(({ local, row, offset, right }) => [
      ...(offset === 0 ? [set(FACTOR, lanes.splat(get(PA), row * lanes.bytes))] : []),
      set(local, lanes.addProduct(get(local), get(FACTOR), get(right))),
    ]),
    step(PA, constant(TILE_ROWS * lanes.bytes)),
    step(PB, constant(32)),
  ];
  const tile = [
    ...(isFirst
      ? sums.map(({ local }) => set(local, zeros))
      : forRows(({ local, offset }) => set(local, loadVector(get(PC), offset)))),
    set(PB, get(B)),
    set(STOP, add(get(PA), get(A_PANEL))),
    doWhileBelow(deeper, get(PA), get(STOP)),
    ...forRows(({ local, offset }) => storeVector(get(PC), offset, get(local))),
    step(TOP, multiply(get(C_ROW), constant(TILE_ROWS))),
  ];
  const column = [
    set(PA, get(A)),
    set(TOP, get(C)),
    doWhileBelow(tile, get(PA), get(A_END)),
    set(B, get(PB)),
    step(C, constant(32)),
  ];
  const body = [doWhileBelow(column, get(B), get(B_END))];
  return { name, parameters: 7, wholeNumbers: 5, vectors: 3 + sums.length, body };
}

/** C += A B, and C = A B, with these lanes for float32. */
export const products = (single: Lanes): readonly Procedure[] => [
  product("float64", float64, false),
  product("float32", single, false),
  product("float64First", float64, true),
  product("float32First", single, true),
];
