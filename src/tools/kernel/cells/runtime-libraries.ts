/** What newer libraries of TypeScript declare, by what tells that this Node has it. */
const NEWER: readonly [library: string, isThere: () => boolean][] = [
  ["es2023", () => has(Array.prototype, "toSorted")],
  ["es2024.arraybuffer", () => has(ArrayBuffer.prototype, "transfer")],
  ["es2024.collection", () => has(Map, "groupBy")],
  ["es2024.object", () => has(Object, "groupBy")],
  ["es2024.promise", () => has(Promise, "withResolvers")],
  ["es2024.sharedmemory", () => has(Atomics, "waitAsync")],
  ["es2024.string", () => has(String.prototype, "isWellFormed")],
  ["esnext.array", () => has(Array, "fromAsync")],
  ["esnext.collection", () => has(Set.prototype, "union")],
  ["esnext.disposable", () => has(globalThis, "DisposableStack")],
  ["esnext.error", () => has(Error, "isError")],
  ["esnext.float16", () => has(globalThis, "Float16Array")],
  ["esnext.iterator", () => has(globalThis, "Iterator")],
  ["esnext.promise", () => has(Promise, "try")],
];

function has(owner: object, name: string): boolean {
  return name in owner;
}

/** TypeScript's libraries for what the running Node has: code that would run is not refused. */
export function runtimeLibraries(): string[] {
  const newer = NEWER.filter(([, isThere]) => isThere()).map(([library]) => library);
  return ["es2022", "esnext.decorators", ...newer].map((library) => `lib.${library}.d.ts`);
}
