import { inside } from "./program.js";

/** Answers that are no answers. */
export const odd = [
  inside("nothing", "wrong-type", ""),
  inside("null", "wrong-type", "return null;"),
  inside("a number", "wrong-type", "return 1;"),
  inside("a text", "wrong-type", "return '5,4,3.2';"),
  inside("NaN inside", "not-a-number", "return [5, NaN, 3.2];"),
  inside("infinity inside", "not-a-number", "return [5, Infinity, 3.2];"),
  inside("numbers as text", "wrong-type", "return ['5', '4', '3.2'];"),
  inside("holes", "wrong-type", "return [5, , 3.2];"),
  inside("boxed numbers", "wrong-type", "return [new Number(5), new Number(4), new Number(3.2)];"),
  inside("BigInts", "wrong-type", "return [5n, 4n, 3n];"),
  inside(
    "getters",
    "wrong-type",
    "return Object.defineProperty([5, 4, 3.2], 1, { get: () => 4 });",
  ),
  inside("a promise", "wrong-type", "return Promise.resolve([5, 4, 3.2]);"),
  inside("a thenable", "wrong-type", "return { then(g) { g([5, 4, 3.2]); } };"),
  inside("a generator", "wrong-type", "return (function* () { yield 5; })();"),
  inside("an iterator", "wrong-type", "return [5, 4, 3.2].values();"),
  inside("a set", "wrong-type", "return new Set([5, 4, 3.2]);"),
  inside("something like an array", "wrong-type", "return { 0: 5, 1: 4, 2: 3.2, length: 3 };"),
  inside("its arguments", "wrong-type", "return arguments;"),
  inside("a function", "wrong-type", "return gradientDescent;"),
  inside("a class", "wrong-type", "return class A {};"),
  inside("a date", "wrong-type", "return new Date(0);"),
  inside("a circle", "wrong-type", "const a = []; a.push(a, a, a); return a;"),
  inside("a huge array", "wrong-type", "const a = []; a.length = 2 ** 32 - 1; return a;"),
  inside("many entries", "wrong-type", "return new Array(2e5).fill(1);"),
  inside(
    "too deep",
    "wrong-type",
    "let a = 1; for (let i = 0; i < 1000; i++) a = [a, a, a]; return a;",
  ),
  inside(
    "a wide tree",
    "too-long",
    "let a = 1; for (let i = 0; i < 7; i++) a = new Array(1000).fill(a); return a;",
  ),
  inside("a long text", "wrong-type", "return 'x'.repeat(1e6);"),
  inside(
    "many properties",
    "wrong-type",
    'return Object.fromEntries(Array.from({ length: 1e4 }, (_, i) => ["k" + i, i]));',
  ),
  inside(
    "a revoked proxy",
    "threw",
    "const p = Proxy.revocable([], {}); p.revoke(); return p.proxy;",
  ),
  inside(
    "a proxy that throws",
    "threw",
    "return new Proxy([], { getOwnPropertyDescriptor() { throw 1; } });",
  ),
  inside(
    "a proxy that lies about its length",
    "threw",
    "return new Proxy([5, 4, 3.2], { getOwnPropertyDescriptor: () => ({ value: 3, writable: true, configurable: false }) });",
  ),
  inside(
    "a detached view",
    "wrong-shape",
    "const a = new Float64Array([5, 4, 3.2]); a.buffer.transfer(); return a;",
  ),
  inside(
    "a typed array",
    "right",
    "const w = [x]; for (let i = 0; i < steps; i++) w.push((x -= rate * f(x))); return Float64Array.from(w);",
  ),
  inside(
    "a subclass of Array",
    "right",
    "class A extends Array {} const w = new A(); w.push(x); for (let i = 0; i < steps; i++) w.push((x -= rate * f(x))); return w;",
  ),
];
