// This module also runs inside the sandbox, beside code that may have replaced every built-in. It
// therefore imports nothing, calls only what it took hold of here, before that code ran, and reads
// properties by their descriptors, so that no getter runs.
const { apply, getPrototypeOf, ownKeys, getOwnPropertyDescriptor: descriptorOf } = Reflect;
const { isArray } = Array;
const { isView } = ArrayBuffer;
const { stringify } = JSON;
const toText = String;
const promises = Promise.prototype;
const boxes: readonly object[] = [Number.prototype, String.prototype, Boolean.prototype];
const typedArrays = getPrototypeOf(Uint8Array.prototype) as object;
const typedArrayName = descriptorOf(typedArrays, Symbol.toStringTag)?.get;
const typedArrayLength = descriptorOf(typedArrays, "length")?.get;

const MOST_ENTRIES = 100_000;
const MOST_LETTERS = 2_000;
const MOST_LETTERS_IN_ALL = 100_000;
const DEEPEST = 8;

/** Writes any value down as JSON; what JSON has no word for becomes `{"$": "its name"}`. */
export function encode(value: unknown): string {
  let entries = 0;
  let letters = 0;

  function write(item: unknown, depth: number): string {
    entries += 1;
    if (entries > MOST_ENTRIES) return special("more than 100000 entries");
    if (letters > MOST_LETTERS_IN_ALL) return special("more than 100000 letters of text");
    if (item === null || item === true || item === false) return toText(item);
    if (typeof item === "number") return number(item);
    if (typeof item === "string") return text(item);
    if (typeof item === "function") return special("a function");
    if (typeof item === "bigint") return special("a BigInt");
    if (typeof item === "symbol") return special("a symbol");
    if (item === undefined) return special("undefined");
    if (depth === DEEPEST) return special("something nested too deep");
    if (isArray(item)) return array(item, depth);
    return isView(item) ? typedArray(item) : object(item as object, depth);
  }

  function array(items: readonly unknown[], depth: number): string {
    const length = descriptorOf(items, "length")?.value;
    if (typeof length !== "number" || length > MOST_ENTRIES) return special("a huge array");
    let written = "";
    for (let i = 0; i < length; i++) {
      const slot = descriptorOf(items, toText(i));
      if (slot === undefined) return special("an array with holes");
      if (slot.get !== undefined) return special("an array with getters");
      written += (i === 0 ? "" : ",") + write(slot.value, depth + 1);
      if (entries > MOST_ENTRIES) return special("more than 100000 entries");
    }
    return `[${written}]`;
  }

  function typedArray(view: ArrayBufferView): string {
    const name = typedArrayName && apply(typedArrayName, view, []);
    if (!typedArrayLength || name === undefined) return special("a DataView");
    const length = apply(typedArrayLength, view, []) as number;
    if (length > MOST_ENTRIES) return special("a huge array");
    let written = "";
    for (let i = 0; i < length; i++) {
      written += (i === 0 ? "" : ",") + write((view as unknown as unknown[])[i], DEEPEST);
    }
    return `[${written}]`;
  }

  function object(item: object, depth: number): string {
    const prototype = getPrototypeOf(item);
    if (prototype === promises) return special("a promise");
    for (let i = 0; i < boxes.length; i++) {
      if (prototype === boxes[i]) return special("an object made with new Number or the like");
    }
    const keys = ownKeys(item);
    if (keys.length > 1_000) return special("an object of more than 1000 properties");
    let written = "";
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (typeof key !== "string") continue;
      if (key.length > MOST_LETTERS) return special("an object with a very long name in it");
      // It is our own word for what JSON has none for.
      if (key === "$") return special("an object with the name $ in it");
      const slot = descriptorOf(item, key);
      if (slot === undefined || slot.enumerable !== true) continue;
      const entry = slot.get === undefined ? write(slot.value, depth + 1) : special("a getter");
      written += `${written === "" ? "" : ","}${text(key)}:${entry}`;
    }
    return `{${written}}`;
  }

  function text(value: string): string {
    if (value.length > MOST_LETTERS) return special("a very long text");
    letters += value.length;
    return stringify(value);
  }

  return write(value, 0);
}

function number(value: number): string {
  if (value - value !== 0) return special(toText(value));
  return value === 0 && 1 / value < 0 ? special("-0") : toText(value);
}

function special(what: string): string {
  return `{"$":${stringify(what)}}`;
}

/** Writes down what was thrown: its name, message and stack, each only where it is plain text. */
export function encodeThrown(thrown: unknown): string {
  if (typeof thrown !== "object" || thrown === null) {
    const message = typeof thrown === "function" ? "a function" : shortened(toText(thrown));
    return `{"name":"","message":${stringify(message)},"stack":""}`;
  }
  const part = (name: string) => stringify(shortened(inheritedText(thrown, name)));
  return `{"name":${part("name")},"message":${part("message")},"stack":${part("stack")}}`;
}

function inheritedText(item: object, name: string): string {
  let holder: object | null = item;
  for (let level = 0; level < 5 && holder !== null; level++) {
    const value = descriptorOf(holder, name)?.value;
    if (typeof value === "string") return value;
    holder = getPrototypeOf(holder);
  }
  return "";
}

function shortened(message: string): string {
  let kept = "";
  for (let i = 0; i < message.length && i < MOST_LETTERS; i++) kept += message[i];
  return kept;
}
