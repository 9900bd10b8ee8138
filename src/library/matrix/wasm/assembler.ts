/**
 * As much of an assembler for WebAssembly as the matrix kernels need: instructions are bytes, and a
 * module is its sections. Section and instruction numbers are those of the WebAssembly core
 * specification 2.0, "Binary Format".
 */
export type Code = readonly number[];

/** An unsigned number in LEB128. */
function unsigned(value: number): number[] {
  const low = value & 0x7f;
  const rest = value >>> 7;
  return rest === 0 ? [low] : [low | 0x80, ...unsigned(rest)];
}

/** A signed number in LEB128. */
function signed(value: number): number[] {
  const low = value & 0x7f;
  const rest = value >> 7;
  const done = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
  return done ? [low] : [low | 0x80, ...signed(rest)];
}

const I32 = 0x7f;
const V128 = 0x7b;
const EMPTY = 0x40;

const code = (...parts: readonly (number | Code)[]): Code => parts.flat();

/** Instructions on a stack machine; what an instruction works on is written before it. */
export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code => code(value, 0x21, unsigned(local));
export const constant = (value: number): Code => [0x41, ...signed(value)];
export const add = (left: Code, right: Code): Code => code(left, right, 0x6a);
export const multiply = (left: Code, right: Code): Code => code(left, right, 0x6c);
const lessThan = (left: Code, right: Code): Code => code(left, right, 0x49);

/** Repeats `body`, at least once, as long as `left` is below `right`. */
export function doWhileBelow(body: readonly Code[], left: Code, right: Code): Code {
  return code(0x03, EMPTY, ...body, lessThan(left, right), 0x0d, 0, 0x0b);
}

const simd = (opcode: number): Code => [0xfd, ...unsigned(opcode)];
const at = (offset: number): Code => [0, ...unsigned(offset)];

/** A vector of zeros. */
export const zeros: Code = [...simd(12), ...Array<number>(16).fill(0)];

/** Loads and stores of 16 bytes, wherever they begin. */
export const loadVector = (address: Code, offset: number): Code =>
  code(address, simd(0), at(offset));
export const storeVector = (address: Code, offset: number, value: Code): Code =>
  code(address, value, simd(11), at(offset));

/** The first numbers of two pairs of float64 numbers, or the second ones. */
export const firsts = (left: Code, right: Code): Code => pick(left, right, 0);
export const seconds = (left: Code, right: Code): Code => pick(left, right, 8);

function pick(left: Code, right: Code, byte: number): Code {
  const bytes = Array.from({ length: 8 }, (_, i) => byte + i);
  return code(
    left,
    right,
    simd(13),
    bytes,
    bytes.map((b) => 16 + b),
  );
}

/** Stores a pair of float64 numbers rounded to float32, in 8 bytes. */
export const storeDemoted = (address: Code, offset: number, value: Code): Code =>
  code(address, value, simd(94), simd(91), at(offset), 0);
/** A pair of float32 numbers, of 8 bytes, as float64 numbers. */
export const loadPromoted = (address: Code, offset: number): Code =>
  code(address, simd(93), at(offset), simd(95));

/** Arithmetic on vectors of one kind of number. */
export interface Lanes {
  /** Bytes of one number. */
  readonly bytes: 4 | 8;
  /** A number from memory in all lanes. */
  splat(address: Code, offset: number): Code;
  /** sum + left right */
  addProduct(sum: Code, left: Code, right: Code): Code;
}

function lanes(bytes: 4 | 8, splat: number, plus: number, times: number): Lanes {
  return {
    bytes,
    splat: (address, offset) => code(address, simd(splat), at(offset)),
    addProduct: (sum, left, right) => code(sum, left, right, simd(times), simd(plus)),
  };
}

export const float64 = lanes(8, 10, 0xf0, 0xf2);
export const float32 = lanes(4, 9, 0xe4, 0xe6);
/**
 * float32 whose products are added in one instruction, which may round once instead of twice: as the
 * machine likes. Relaxed SIMD is a proposal of its own, which not every engine has.
 */
export const relaxedFloat32: Lanes = {
  ...float32,
  addProduct: (sum, left, right) => code(left, right, sum, simd(0x105)),
};

/** An exported function without a result: whole-number parameters, then locals. */
export interface Procedure {
  readonly name: string;
  readonly parameters: number;
  readonly wholeNumbers: number;
  readonly vectors: number;
  readonly body: readonly Code[];
}

/** The bytes of a module that works on memory "m" "memory" of at least one page. */
export function assemble(procedures: readonly Procedure[]): Uint8Array<ArrayBuffer> {
  const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
  const section = (id: number, items: readonly Code[]): Code => {
    const body = list(items);
    return [id, ...unsigned(body.length), ...body];
  };
  const name = (text: string): Code => list([...text].map((letter) => [letter.charCodeAt(0)]));
  const types = procedures.map(({ parameters }): Code => {
    const inputs = Array.from({ length: parameters }, (): Code => [I32]);
    return code(0x60, list(inputs), list([]));
  });
  const bodies = procedures.map(({ wholeNumbers, vectors, body }) => {
    const locals = list([
      [...unsigned(wholeNumbers), I32],
      [...unsigned(vectors), V128],
    ]);
    const bytes = code(locals, ...body, 0x0b);
    return code(unsigned(bytes.length), bytes);
  });
  const memory: Code = code(name("m"), name("memory"), 2, 0, 1);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, types),
    ...section(2, [memory]),
    ...section(
      3,
      procedures.map((_, index) => unsigned(index)),
    ),
    ...section(
      7,
      procedures.map((procedure, index) => code(name(procedure.name), 0, unsigned(index))),
    ),
    ...section(10, bodies),
  ]);
}
