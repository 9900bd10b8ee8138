/** The name under which a metered program exports its counter, an i64 that counts down. */
export const FUEL = "fuel";

/** How many bytes that are copied or filled at once count as one turn of a loop. */
const BYTES_A_TURN = 16;

/**
 * Rewrites a WebAssembly program so that it counts the turns of all its loops, and stops with a
 * trap when its fuel is used up. So work inside one built-in function, in which an interpreter
 * counts nothing (sorting, filling, a regular expression that goes back and back), is counted too,
 * and equal work stops at the same point on every machine, which no clock can promise.
 *
 * Source: WebAssembly Core Specification 2.0, sections 5.4 (instructions) and 5.5 (modules).
 * @throws Error where the program has instructions that are not known here
 */
export function metered(program: Uint8Array): Uint8Array {
  const sections = sectionsOf(program);
  const types = sections.get(SECTION.types)?.count ?? 0;
  const imported = importedFunctions(sections.get(SECTION.imports));
  const defined = sections.get(SECTION.functions)?.count ?? 0;
  const globals = sections.get(SECTION.globals)?.count ?? 0;
  const spend = { global: globals, fill: imported + defined, copy: imported + defined + 1 };
  const added: Readonly<Record<number, readonly number[][]>> = {
    // (i32, i32, i32) -> (), what fills and copies take.
    [SECTION.types]: [[0x60, 3, 0x7f, 0x7f, 0x7f, 0]],
    [SECTION.functions]: [unsigned(types), unsigned(types)],
    // A mutable i64 that begins with 2^42: what the program does to start is its own.
    [SECTION.globals]: [[0x7e, 1, 0x42, 128, 128, 128, 128, 128, 128, 1, 0x0b]],
    [SECTION.exports]: [[...named(FUEL), 3, ...unsigned(globals)]],
    [SECTION.code]: [bulkBody(spend.global, FILL), bulkBody(spend.global, COPY)],
  };
  const written = [...sections].map(([id, { count, body }]) => {
    const more = added[id] ?? [];
    const counted = COUNTED.has(id) ? unsigned(count + more.length) : [];
    const inside = id === SECTION.code ? codeWithMeters(body, count, spend) : body;
    return section(id, [Uint8Array.from(counted), inside, Uint8Array.from(more.flat())]);
  });
  return joined([program.subarray(0, 8), ...written]);
}

const SECTION = { types: 1, imports: 2, functions: 3, globals: 6, exports: 7, code: 10 } as const;
const COUNTED = new Set<number>(Object.values(SECTION));
const FILL = [0xfc, 11, 0];
const COPY = [0xfc, 10, 0, 0];

interface Section {
  /** How many entries it has. */
  readonly count: number;
  /** The entries; the whole section where they are not counted here. */
  readonly body: Uint8Array;
}

function sectionsOf(program: Uint8Array): Map<number, Section> {
  const sections = new Map<number, Section>();
  const reader = new Reader(program, 8);
  while (reader.at < program.length) {
    const id = reader.byte();
    const end = reader.unsigned() + reader.at;
    const count = COUNTED.has(id) ? reader.unsigned() : 0;
    sections.set(id, { count, body: program.subarray(reader.at, end) });
    reader.at = end;
  }
  return sections;
}

function importedFunctions(section: Section | undefined): number {
  if (section === undefined) return 0;
  const reader = new Reader(section.body);
  let functions = 0;
  for (let i = 0; i < section.count; i++) {
    for (let name = 0; name < 2; name++) reader.skip(reader.unsigned());
    const kind = reader.byte();
    if (kind === 0) {
      functions += 1;
      reader.unsigned();
    } else if (kind === 3) reader.skip(2);
    else {
      if (kind === 1) reader.byte();
      const limits = reader.byte();
      reader.unsigned();
      if ((limits & 1) === 1) reader.unsigned();
    }
  }
  return functions;
}

interface Spend {
  readonly global: number;
  readonly fill: number;
  readonly copy: number;
}

function codeWithMeters(body: Uint8Array, count: number, spend: Spend): Uint8Array {
  const reader = new Reader(body);
  const written: Uint8Array[] = [];
  const turn = spent(spend.global, [0x42, 1]);
  for (let i = 0; i < count; i++) {
    const end = reader.unsigned() + reader.at;
    const pieces: Uint8Array[] = [];
    let begin = reader.at;
    for (let locals = reader.unsigned(); locals > 0; locals--) {
      reader.unsigned();
      reader.byte();
    }
    while (reader.at < end) {
      const start = reader.at;
      const instruction = reader.instruction();
      const call = instruction === "fill" ? spend.fill : instruction === "copy" ? spend.copy : 0;
      if (instruction !== "loop" && call === 0) continue;
      pieces.push(body.subarray(begin, call === 0 ? reader.at : start));
      pieces.push(Uint8Array.from(call === 0 ? turn : [0x10, ...unsigned(call)]));
      begin = reader.at;
    }
    const inside = joined([...pieces, body.subarray(begin, end)]);
    written.push(Uint8Array.from(unsigned(inside.length)), inside);
  }
  return joined(written);
}

/** Takes an i64 that some instructions leave from the fuel; traps where none is left. */
function spent(global: number, amount: readonly number[]): number[] {
  const counter = unsigned(global);
  return [
    ...[0x23, ...counter, ...amount, 0x7d, 0x24, ...counter],
    ...[0x23, ...counter, 0x42, 0, 0x53, 0x04, 0x40, 0x00, 0x0b],
  ];
}

/** A function that pays for a fill or a copy of so many bytes, and makes it. */
function bulkBody(global: number, instruction: readonly number[]): number[] {
  const turns = [0x20, 2, 0xad, 0x42, ...unsigned(BYTES_A_TURN), 0x80];
  const body = [0, ...spent(global, turns), 0x20, 0, 0x20, 1, 0x20, 2, ...instruction, 0x0b];
  return [...unsigned(body.length), ...body];
}

/** Reads the parts of a program one after another. */
class Reader {
  readonly #bytes: Uint8Array;

  constructor(
    bytes: Uint8Array,
    public at = 0,
  ) {
    this.#bytes = bytes;
  }

  byte(): number {
    const byte = this.#bytes[this.at++];
    if (byte === undefined) throw new Error("the program ends within an instruction");
    return byte;
  }

  skip(bytes: number): void {
    this.at += bytes;
  }

  unsigned(): number {
    let value = 0;
    for (let place = 1; ; place *= 128) {
      const byte = this.byte();
      value += (byte & 127) * place;
      if (byte < 128) return value;
    }
  }

  /** Passes over one instruction with all that belongs to it. */
  instruction(): "loop" | "fill" | "copy" | "other" {
    const code = this.byte();
    if (code === 0xfc) return this.#bulk(this.unsigned());
    if (code === 0x0e) {
      for (let labels = this.unsigned(); labels >= 0; labels--) this.unsigned();
    } else if (code === 0x1c) {
      this.skip(this.unsigned());
    } else {
      const size = SIZES[code] ?? UNKNOWN;
      if (size === UNKNOWN) throw new Error(`instruction ${code} is not known`);
      if (size < 0) for (let part = 0; part > size; part--) this.unsigned();
      else this.skip(size);
    }
    return code === 0x03 ? "loop" : "other";
  }

  #bulk(code: number): "fill" | "copy" | "other" {
    const parts = code < 8 ? 0 : [8, 10, 12, 14].includes(code) ? 2 : 1;
    if (code > 17) throw new Error(`instruction 252 ${code} is not known`);
    for (let part = 0; part < parts; part++) this.unsigned();
    return code === 11 ? "fill" : code === 10 ? "copy" : "other";
  }
}

const UNKNOWN = 127;

/** From and to which code, and what follows: so many bytes, or, below 0, so many LEB128 numbers. */
const RANGES: readonly (readonly [first: number, last: number, size: number])[] = [
  [0x00, 0x01, 0],
  [0x02, 0x04, -1],
  [0x05, 0x05, 0],
  [0x0b, 0x0b, 0],
  [0x0c, 0x0d, -1],
  [0x0f, 0x0f, 0],
  [0x10, 0x10, -1],
  [0x11, 0x11, -2],
  [0x1a, 0x1b, 0],
  [0x20, 0x26, -1],
  [0x28, 0x3e, -2],
  [0x3f, 0x42, -1],
  [0x43, 0x43, 4],
  [0x44, 0x44, 8],
  [0x45, 0xc4, 0],
];

/** The same for each code. */
const SIZES = new Int8Array(256).fill(UNKNOWN);
for (const [first, last, size] of RANGES) SIZES.fill(size, first, last + 1);

/** A number in LEB128, as unsigned ones are written. */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    bytes.push((rest & 127) | (rest > 127 ? 128 : 0));
    rest >>>= 7;
  } while (rest > 0);
  return bytes;
}

function named(name: string): number[] {
  return [...unsigned(name.length), ...Buffer.from(name)];
}

function section(id: number, parts: readonly Uint8Array[]): Uint8Array {
  const body = joined(parts);
  return joined([Uint8Array.of(id), Uint8Array.from(unsigned(body.length)), body]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}
