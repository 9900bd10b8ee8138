// Runs inside the sandbox too: the rules at the top of encode.ts hold here as well.
import { encode, encodeThrown } from "./encode.js";

const { apply, get, getOwnPropertyDescriptor: descriptorOf, getPrototypeOf, ownKeys } = Reflect;
const asynchronous = getPrototypeOf(async () => {});
const { create } = Object;
const { parse, stringify } = JSON;
const compile = Function;

/** How many names of exports are told, and how long each may be. */
const MOST_NAMES = 100;
const LONGEST_NAME = 100;

/**
 * Makes one call of an export and writes down what came of it. Never throws for what is called.
 * @param exports the module: its functions by name
 * @param call the call, written by `encodeCall`
 * @param told is handed what the called function throws, where that may leave this realm
 * @returns text for `decodeReply`
 */
export function run(exports: object, call: string, told?: (thrown: unknown) => void): string {
  try {
    const { call: name, with: values, thenCall } = revive(parse(call)) as RevivedCall;
    const called = get(exports, name) ?? byDefault(exports, name);
    if (typeof called !== "function") return missing(exports);
    // Its answer would be a promise, and what it goes on with afterwards nothing could end.
    if (getPrototypeOf(called) === asynchronous) return A_PROMISE;
    const before = encodedEach(values);
    const answer = encodeAnswer(apply(called, undefined, values), thenCall);
    return `{"kind":"value","value":${answer},"changed":[${changed(before, values)}]}`;
  } catch (thrown) {
    told?.(thrown);
    return `{"kind":"threw","thrown":${encodeThrown(thrown)}}`;
  }
}

const A_PROMISE = '{"kind":"value","value":{"$":"a promise"},"changed":[]}';

/** What is exported by default, where it bears the name that is asked for, or none. */
function byDefault(exports: object, name: string): unknown {
  const other = get(exports, "default");
  if (typeof other !== "function") return undefined;
  const own = descriptorOf(other, "name")?.value;
  return own === name || own === "default" || own === "" ? other : undefined;
}

interface RevivedCall {
  readonly call: string;
  readonly with: readonly unknown[];
  readonly thenCall?: readonly (readonly unknown[])[];
}

/** Puts callbacks and special numbers in the place of what stands for them. */
function revive(item: unknown): unknown {
  if (typeof item !== "object" || item === null) return item;
  const source = descriptorOf(item, "$fn")?.value;
  if (typeof source === "string") return compile(`return (${source});`)();
  const special = descriptorOf(item, "$")?.value;
  if (typeof special === "string") return special === "undefined" ? undefined : +special;
  const holder = item as Record<string, unknown>;
  const keys = ownKeys(holder);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string;
    if (key !== "length") holder[key] = revive(holder[key]);
  }
  return holder;
}

function encodeAnswer(answer: unknown, thenCall: RevivedCall["thenCall"]): string {
  if (thenCall === undefined || typeof answer !== "function") return encode(answer);
  let answers = "";
  for (let i = 0; i < thenCall.length; i++) {
    answers += (i === 0 ? "" : ",") + encode(apply(answer, undefined, thenCall[i] ?? []));
  }
  return `[${answers}]`;
}

function encodedEach(values: readonly unknown[]): Record<number, string> {
  const encoded = create(null) as Record<number, string>;
  for (let i = 0; i < values.length; i++) encoded[i] = encode(values[i]);
  return encoded;
}

function changed(before: Record<number, string>, values: readonly unknown[]): string {
  let positions = "";
  for (let i = 0; i < values.length; i++) {
    if (encode(values[i]) !== before[i]) positions += (positions === "" ? "" : ",") + i;
  }
  return positions;
}

function missing(exports: object): string {
  const keys = ownKeys(exports);
  let names = "";
  for (let i = 0; i < keys.length && i < MOST_NAMES; i++) {
    const key = keys[i];
    if (typeof key === "string" && key.length <= LONGEST_NAME)
      names += (names === "" ? "" : ",") + stringify(key);
  }
  return `{"kind":"missing","exported":[${names}]}`;
}
