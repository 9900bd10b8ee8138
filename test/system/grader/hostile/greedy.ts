import { inside, outside } from "./program.js";

/** What wants all memory, or all of the stack. */
export const greedy = [
  inside("a growing array", "too-long", "const a = []; for (;;) a.push([1, 2, 3, 4, 5, 6, 7, 8]);"),
  inside("a growing text", "threw", "let a = 'x'; for (;;) a += a;"),
  inside(
    "growing text pieces",
    "out-of-memory",
    "const a = []; for (;;) a.push('x'.repeat(1e6) + a.length);",
  ),
  inside(
    "typed arrays",
    "out-of-memory",
    "const a = []; for (;;) a.push(new Float64Array(1e6).fill(1));",
  ),
  inside("one huge buffer", "out-of-memory", "return new ArrayBuffer(2 ** 31 - 1);"),
  inside(
    "a resizable buffer",
    "threw",
    "return new ArrayBuffer(8, { maxByteLength: 2 ** 40 }).resize(2 ** 39);",
  ),
  inside("repeat", "out-of-memory", "return 'x'.repeat(2 ** 29);"),
  inside("padEnd", "out-of-memory", "return 'x'.padEnd(2 ** 29);"),
  inside("a huge BigInt", "threw", "return 1n << (1n << 40n);"),
  inside(
    "many BigInts",
    "out-of-memory",
    "const a = []; for (let i = 0; ; i++) a.push(BigInt(i) << 80000n);",
  ),
  inside("a growing map", "too-long", "const m = new Map(); for (let i = 0; ; i++) m.set(i, [i]);"),
  inside("a growing object", "too-long", "const o = {}; for (let i = 0; ; i++) o['k' + i] = i;"),
  inside("closures", "too-long", "const a = []; for (;;) a.push(() => [a, f, x]);"),
  inside("a filled array", "out-of-memory", "return new Array(1e8).fill(0);"),
  inside("Array.from", "too-long", "return Array.from({ length: 1e8 }, (_, i) => i);"),
  inside(
    "memory taken again and again after catching",
    "out-of-memory",
    "const a = []; for (;;) { try { for (;;) a.push(new Uint8Array(1e5)); } catch { a.length = 0; break; } } for (;;) a.push(new Uint8Array(1e5));",
  ),
  inside("a json text of many brackets", "too-deep", "return JSON.parse('['.repeat(1e6));"),
  inside("recursion", "too-deep", "return gradientDescent(f, x, rate, steps) + 1;"),
  inside(
    "recursion through a getter",
    "too-deep",
    "const o = { get a() { return this.a; } }; return o.a;",
  ),
  inside(
    "recursion through toString",
    "too-deep",
    "const o = { toString() { return String(this); } }; return String(o);",
  ),
  inside(
    "recursion through a proxy",
    "too-deep",
    "const p = new Proxy({}, { get: (t, k, r) => r[k] }); return p.a;",
  ),
  inside("recursion through sort", "too-deep", "const s = () => [2, 1].sort(s); return s();"),
  inside(
    "recursion through replace",
    "too-deep",
    "const s = () => 'a'.replace(/a/, s); return s();",
  ),
  inside(
    "recursion through bind",
    "out-of-memory",
    "let g = () => 1; for (let i = 0; i < 1e5; i++) g = g.bind(null); return g();",
  ),
  inside(
    "recursion through JSON",
    "too-long",
    "let a = []; for (let i = 0; i < 1e5; i++) a = [a]; return JSON.stringify(a);",
  ),
  inside(
    "a deep regular expression",
    "threw",
    "return new RegExp('('.repeat(1e5) + ')'.repeat(1e5)).test('a');",
  ),
  inside(
    "a deep proxy chain",
    "too-deep",
    "let p = {}; for (let i = 0; i < 1e5; i++) p = new Proxy(p, {}); return p.a;",
  ),
  inside(
    "a deep prototype chain",
    "wrong-type",
    "let o = {}; for (let i = 0; i < 1e4; i++) o = Object.create(o); return o.a;",
  ),
  inside(
    "recursion caught without end",
    "too-long",
    "const r = () => { try { r(); } finally { r(); } }; r();",
  ),
  outside(
    "memory while loading",
    "out-of-memory",
    "const a = []; for (;;) a.push(new Float64Array(1e5));",
  ),
  outside("recursion while loading", "threw", "const r = () => r() + 1; r();"),
  outside(
    "deeply nested source",
    "syntax-error",
    `export const a = ${"(".repeat(20_000)}1${")".repeat(20_000)};`,
  ),
  outside(
    "a deeply nested type",
    "syntax-error",
    `type A = ${"[".repeat(20_000)}1${"]".repeat(20_000)};`,
  ),
];
