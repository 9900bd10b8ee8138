import {
  add,
  type Code,
  constant,
  doWhileBelow,
  firsts,
  get,
  loadPromoted,
  loadVector,
  type Procedure,
  seconds,
  set,
  storeDemoted,
  storeVector,
} from "./assembler.js";

/**
 * Packs four neighbours, rows or columns of a matrix, into a panel: for each step down their depth
 * four numbers side by side. Addresses and lengths in bytes. What is read beyond the four's end, and
 * written beyond the panel's for an odd depth, is of no account.
 * @param to where the four begin in their panel
 * @param toEnd that address plus the panel's length
 * @param toStep from one step of depth to the next in the panel
 * @param from where the four begin in the matrix, float64 numbers
 * @param stride `packRows`: from one of them to the next, each running on side by side;
 *   `packColumns`: from one step of depth to the next, the four standing side by side
 */
export type PackingKernel = (
  to: number,
  toEnd: number,
  toStep: number,
  from: number,
  stride: number,
) => void;

const [TO, TO_END, TO_STEP, FROM, STRIDE] = [0, 1, 2, 3, 4];
const ROWS = [FROM, 5, 6, 7];

const step = (local: number, by: Code) => set(local, add(get(local), by));

type Store = (address: Code, offset: number, value: Code) => Code;

/** Four rows that run on in memory: two steps of depth at a time. */
function packRows(name: string, store: Store, pair: number): Procedure {
  const [P0, P1, P2, P3] = [8, 9, 10, 11];
  const two = [P0, P1, P2, P3];
  const body = [
    ...ROWS.slice(1).map((row, r) => set(row, add(get(ROWS[r]), get(STRIDE)))),
    doWhileBelow(
      [
        ...ROWS.map((row, r) => set(two[r], loadVector(get(row), 0))),
        ...[firsts, seconds].flatMap((half) => [
          store(get(TO), 0, half(get(P0), get(P1))),
          store(get(TO), pair, half(get(P2), get(P3))),
          step(TO, get(TO_STEP)),
        ]),
        ...ROWS.map((row) => step(row, constant(16))),
      ],
      get(TO),
      get(TO_END),
    ),
  ];
  return { name, parameters: 5, wholeNumbers: 3, vectors: 4, body };
}

/** Four columns, side by side in memory: one step of depth at a time. */
function packColumns(name: string, store: Store, pair: number): Procedure {
  const four = [
    store(get(TO), 0, loadVector(get(FROM), 0)),
    store(get(TO), pair, loadVector(get(FROM), 16)),
    step(TO, get(TO_STEP)),
    step(FROM, get(STRIDE)),
  ];
  const body = [doWhileBelow(four, get(TO), get(TO_END))];
  return { name, parameters: 5, wholeNumbers: 0, vectors: 0, body };
}

/** Copies float32 numbers, four at a time, to float64 numbers. */
function promote(): Procedure {
  const [from, end, to] = [0, 1, 2];
  const four = [
    storeVector(get(to), 0, loadPromoted(get(from), 0)),
    storeVector(get(to), 16, loadPromoted(get(from), 8)),
    step(from, constant(16)),
    step(to, constant(32)),
  ];
  const body = [doWhileBelow(four, get(from), get(end))];
  return { name: "promote", parameters: 3, wholeNumbers: 0, vectors: 0, body };
}

/** Packing as float64 and, rounded on the way, as float32. */
export const PACKINGS: readonly Procedure[] = [
  packRows("packRows64", storeVector, 16),
  packRows("packRows32", storeDemoted, 8),
  packColumns("packColumns64", storeVector, 16),
  packColumns("packColumns32", storeDemoted, 8),
  promote(),
];
