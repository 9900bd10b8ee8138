/** Random programs whose statements share variables in every way that a file's statements can. */

/** Draws an integer from 0 to `below - 1`. */
export type Draw = (below: number) => number;

/** A program as its top-level statements, and the places at which it is cut into cells. */
export interface RandomProgram {
  statements: string[];
  cells: string[];
}

type Kind = "number" | "string" | "numbers" | "call" | "counter";

/** The names that a program has so far, by what they are. */
class Names {
  readonly #prefix: string;
  readonly #known = new Map<Kind, string[]>();
  readonly #mutable = new Set<string>();
  #count = 0;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  fresh(): string {
    return `${this.#prefix}${++this.#count}`;
  }

  add(kind: Kind, name: string, mutable = false): void {
    this.#known.set(kind, [...this.of(kind), name]);
    if (mutable) this.#mutable.add(name);
  }

  of(kind: Kind): string[] {
    return this.#known.get(kind) ?? [];
  }

  mutable(kind: Kind): string[] {
    return this.of(kind).filter((name) => this.#mutable.has(name));
  }
}

/** @param prefix begins every name of the program */
export function randomProgram(draw: Draw, prefix: string, length = 25): RandomProgram {
  const names = new Names(prefix);
  const statements = [
    `let ${declare(names, "number")} = 1;`,
    `var ${declare(names, "number")} = 2;`,
  ];
  while (statements.length < length) {
    const make = STATEMENTS[draw(STATEMENTS.length)];
    if (make === undefined) continue;
    statements.push(make(names, draw));
    if (draw(3) === 0) statements.push(show(names));
  }
  statements.push(show(names));
  return { statements, cells: cut(statements, draw) };
}

function cut(statements: readonly string[], draw: Draw): string[] {
  const cells: string[][] = [[]];
  for (const statement of statements) {
    if (draw(4) === 0) cells.push([]);
    cells.at(-1)?.push(statement);
  }
  return cells.filter((cell) => cell.length > 0).map((cell) => cell.join("\n"));
}

function declare(names: Names, kind: Kind, mutable = true): string {
  const name = names.fresh();
  names.add(kind, name, mutable);
  return name;
}

/** Prints all there is. */
function show(names: Names): string {
  const values = [
    ...names.of("number"),
    ...names.of("string"),
    ...names.of("numbers").map((name) => `String(${name})`),
    ...names.of("call").map((name) => `${name}()`),
    ...names.of("counter").map((name) => `${name}.next + ":" + ${name}.total`),
  ];
  return `console.log(${values.slice(-9).join(", ")});`;
}

function pick(list: readonly string[], draw: Draw, otherwise: string): string {
  return list[draw(Math.max(1, list.length))] ?? otherwise;
}

function number(names: Names, draw: Draw): string {
  const literal = String(draw(10));
  const any = () => pick(names.of("number"), draw, literal);
  const forms = [
    literal,
    any(),
    `${any()} + ${any()}`,
    `(${any()} * 3) % 7`,
    `${pick(names.of("call"), draw, "Number")}()`,
    `${pick(names.of("numbers"), draw, "[4]")}.length`,
    `Math.max(${any()}, ${literal})`,
    `(${any()} > 4 ? ${any()} : ${literal})`,
  ];
  return pick(forms, draw, literal);
}

const some = (names: Names, draw: Draw) => pick(names.mutable("number"), draw, "0");

/** Each makes one statement; what it declares is known from then on. */
const STATEMENTS: readonly ((names: Names, draw: Draw) => string)[] = [
  (n, d) => withValue(n, d, (value) => `let ${declare(n, "number")} = ${value};`),
  (n, d) => withValue(n, d, (value) => `const ${declare(n, "number", false)} = ${value};`),
  (n, d) => withValue(n, d, (value) => `var ${declare(n, "number")} = ${value};`),
  (n, d) => `${some(n, d)} = ${number(n, d)};`,
  (n, d) => `${some(n, d)} ${pick(["+=", "-=", "*=", "||=", "&&=", "??="], d, "+=")} ${d(5)};`,
  (n, d) => `${some(n, d)}${pick(["++", "--"], d, "++")};`,
  (n, d) => `[${some(n, d)}, ${some(n, d)}] = [${number(n, d)}, ${number(n, d)}];`,
  (n, d) =>
    `({ a: ${some(n, d)}, b: { c: ${some(n, d)} = ${d(9)} } } = { a: ${number(n, d)}, b: {} as { c?: number } });`,
  (n, d) => {
    const from = `{ x: ${number(n, d)}, y: [${number(n, d)}, ${d(9)}, 7], z: undefined as number | undefined }`;
    const names = [1, 2, 3].map(() => n.fresh());
    const [x, y, z] = names;
    const rest = n.fresh();
    for (const name of names) n.add("number", name);
    n.add("numbers", rest);
    return `${pick(["let", "var"], d, "let")} { x: ${x}, y: [${y}, ...${rest}], z: ${z} = ${x}! + 1 } = ${from};`.replace(
      "!",
      "",
    );
  },
  (n, d) => {
    const i = declare(n, "number");
    return `for (var ${i} = 0; ${i} < ${2 + d(3)}; ${i}++) { ${some(n, d)} += ${i}; }`;
  },
  (n, d) => {
    const [value, k, v] = [number(n, d), n.fresh(), n.fresh()];
    n.add("string", `${k}!`);
    n.add("number", `${v}!`);
    return `for (var [${k}, ${v}] of Object.entries({ a: ${d(5)}, b: ${value} })) { ${some(n, d)} += ${v}; }`;
  },
  (n, d) => {
    const k = n.fresh();
    n.add("string", `${k}!`);
    return `for (var ${k} in { p: 1, q: 2 }) { if (${k} === "p") continue; ${some(n, d)}++; }`;
  },
  (n, d) => {
    const inner = number(n, d);
    const extra = pick(n.of("number"), d, "1");
    const name = declare(n, "call", false);
    return `function ${name}(step = ${extra}, ...more: number[]) { return ${inner} + step + more.length; }`;
  },
  (n, d) => {
    const body = number(n, d);
    return `const ${declare(n, "call", false)} = () => ${body};`;
  },
  (n, d) => {
    const target = some(n, d);
    return `function ${declare(n, "call", false)}() { ${target} = ${target} + 1; return ${target}; }`;
  },
  (n, d) => `[1, 2, 3].forEach((one) => { ${some(n, d)} += one; });`,
  (n, d) => {
    const values = `${number(n, d)}, ${number(n, d)}`;
    const list = n.fresh();
    n.add("numbers", list);
    return `const ${list} = [${values}].map((one, i) => one + i + ${some(n, d)});`;
  },
  (n, d) => `${pick(n.of("numbers"), d, "[0]")}.push(${number(n, d)});`,
  (n, d) => {
    const base = n.fresh();
    const name = declare(n, "counter", false);
    const target = some(n, d);
    const field = number(n, d);
    return `class ${base} { #own = ${field}; static made = 0; static { ${target} += 1; } get next() { return ++this.#own; } get total() { return ${target} + ${base}.made++; } }
const ${name} = new ${base}();`;
  },
  (n, d) => {
    const target = some(n, d);
    const name = declare(n, "counter", false);
    return `const ${name} = { get next() { return ${target}++; }, get total() { return ${pick(n.of("number"), d, "1")}; } };`;
  },
  (n, d) => {
    const [space, value] = [n.fresh(), number(n, d)];
    n.add("number", `${space}.value`, true);
    n.add("call", `${space}.twice`);
    return `namespace ${space} { export let value = ${value}; export function twice() { return 2 * value + ${some(n, d)}; } }`;
  },
  (n, d) => {
    const name = n.fresh();
    n.add("number", `${name}.B`);
    n.add("string", `${name}[${d(2)}]`);
    return `enum ${name} { A, B = 4, C }`;
  },
  (n, d) => {
    const [a, b] = [some(n, d), pick(n.of("number"), d, "2")];
    if (/\W/.test(a + b)) return `console.log({ a: ${a} });`;
    return `console.log(JSON.stringify([{ ${a} }, { ${b}, one: 1 }]));`;
  },
  (n, d) =>
    `try { if (Number(${number(n, d)}) > 3) throw new Error("three"); ${some(n, d)} = 9; } catch (error) { ${some(n, d)} += (error as Error).message.length; } finally { ${some(n, d)}--; }`,
  (n, d) => {
    const label = n.fresh();
    return `${label}: for (let i = 0; i < 3; i++) { for (const j of [1, 2]) { if (j === 2) continue ${label}; if (i > 1) break ${label}; ${some(n, d)} += i * j; } }`;
  },
  (n, d) => `console.log(\`\${${some(n, d)}} and \${${number(n, d)}}\`);`,
  (n, d) => {
    const name = n.fresh();
    const value = some(n, d);
    return `function* ${name}() { yield ${value}; ${value} += 2; yield ${value}; }
for (const one of ${name}()) console.log(one);`;
  },
  (n, d) => {
    const name = n.fresh();
    const value = some(n, d);
    return `async function ${name}() { await null; ${value} += 1; return ${value}; }
console.log(await ${name}(), ${value});`;
  },
  (n, d) => `await Promise.resolve(${number(n, d)}).then((value) => { ${some(n, d)} = value; });`,
  (n, d) =>
    `switch (Number(${number(n, d)}) % 3) { case 0: { ${some(n, d)} = 1; break; } case 1: ${some(n, d)} = 2; default: ${some(n, d)} += 3; }`,
  (n, d) =>
    `{ let turn = 0; do { ${some(n, d)} -= 2; turn++; } while (turn < 3 && ${some(n, d)} > 0); }`,
  (n, d) =>
    withValue(
      n,
      d,
      (value) => `{ let inner = ${value}; var ${declare(n, "number")} = inner + 1; }`,
    ),
  (n, d) => {
    const value = d(2) === 0 ? "undefined" : number(n, d);
    const name = n.fresh();
    n.add("number", `(${name} ?? 1)`);
    return `let ${name}: number | undefined = ${value};
${name} = (${name} ?? 3) + 1;`;
  },
  (n, d) => {
    const name = n.fresh();
    return `let ${name}: string | number = "text";
console.log(${name}.length);
${name} = ${number(n, d)};
console.log(${name}.toFixed(1));`;
  },
  (n, d) => {
    const name = n.fresh();
    return `const ${name} = (a: number, b = a + ${some(n, d)}) => { const ${some(n, d).replace(/\W.*/, "")} = b; return a + b; };
console.log(${name}(1));`;
  },
  (n, d) =>
    `console.log([${number(n, d)}, ${number(n, d)}].reduce((sum, one) => sum + one, ${some(n, d)}));`,
  (n, d) => `if (Number(${number(n, d)}) === 6) throw new RangeError("six " + ${some(n, d)});`,
  (n, d) =>
    `console.log(typeof ${some(n, d)}, ((${some(n, d).replace(/\W.*/, "")}: number) => ${some(n, d)})(5));`,
];

function withValue(names: Names, draw: Draw, statement: (value: string) => string): string {
  return statement(number(names, draw));
}
