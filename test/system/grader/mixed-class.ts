import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { exerciseOf, pointsOf } from "../../../src/course/exercise/index.js";
import { writeZip, type ZipEntry } from "../../tools/grader/submission/write-zip.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

/** What is graded. */
export const GRADED = ["softmax", "gradient-descent-1d", "network-size"] as const;
const [SOFTMAX = 0, ...others] = GRADED.map((id) => pointsOf(exerciseOf(id)));
const FULL = others.reduce((sum, points) => sum + points, SOFTMAX);

const right = Object.fromEntries(GRADED.map((id) => [id, read(`solutions/${id}.ts`)]));
const starters = Object.fromEntries(GRADED.map((id) => [`${id}.ts`, read(`exercises/${id}.ts`)]));
const softmax = right.softmax as string;
const descent = (body: string) => `export function gradientDescent(f, x, r, n) { ${body} }`;

/** A submission of the class, and what must come of it. */
export interface Handed {
  /** Its folder, archive or file. */
  readonly name: string;
  readonly student: string;
  readonly points: number;
  /** Kinds of notes that must be there, besides those of what is missing. */
  readonly notes: readonly string[];
  write(place: string): void;
}

type Files = Readonly<Record<string, string | Uint8Array>>;

const folder = (student: string, points: number, files: Files, ...notes: string[]): Handed => ({
  name: student,
  student,
  points,
  notes,
  write(place) {
    mkdirSync(place);
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), content);
    }
  },
});

const zip = (
  student: string,
  points: number,
  entries: readonly ZipEntry[],
  ...notes: string[]
): Handed => ({
  name: `${student}.zip`,
  student,
  points,
  notes,
  write: (place) => writeZip(place, entries),
});

const all = (ending = ".ts", change = (text: string) => text): Files =>
  Object.fromEntries(GRADED.map((id) => [`${id}${ending}`, change(right[id] as string)]));
const zipped = (files: Files, path = ""): ZipEntry[] =>
  Object.entries(files).map(([name, data]) => ({ name: `${path}${name}`, data }));

type Cell = Readonly<Record<string, unknown>>;
const cell = (source: unknown, rest: Cell = {}): Cell => ({
  cell_type: "code",
  execution_count: null,
  metadata: {},
  outputs: [],
  source,
  ...rest,
});
const notebook = (cells: readonly Cell[], rest: Cell = {}) =>
  JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells, ...rest });
const inCell = (source: string) => source.replace(/^export /gm, "");
const lines = (source: string) => source.split(/(?<=\n)/);

/** The course's own notebook with an answer in its cell, as `change` leaves it. */
function ours(
  change: (cell: Record<string, unknown>) => Record<string, unknown>[] | Record<string, unknown>,
): string {
  const book = JSON.parse(read("notebooks/04_outputs_and_losses.ipynb")) as {
    cells: Record<string, unknown>[];
  };
  book.cells = book.cells.flatMap((each) => {
    const metadata = each.metadata as { workbook?: { exercise?: string } };
    return metadata.workbook?.exercise === "softmax"
      ? [change({ ...each, source: lines(inCell(softmax)) })].flat()
      : [each];
  });
  return JSON.stringify(book);
}

const regular = Array.from({ length: 8 }, (_, i) =>
  folder(
    `regular-${i}`,
    FULL,
    all(".ts", (text) => `// Mine, number ${i}\n${text}`),
  ),
);

const formats: Handed[] = [
  folder("f-javascript", SOFTMAX, {
    "softmax.js":
      "export const softmax = (a) => { const m = Math.max(...a), e = a.map((x) => Math.exp(x - m)); return e.map((x) => x / e.reduce((s, y) => s + y)); };",
  }),
  folder(
    "f-windows",
    FULL,
    all(".ts", (text) => `\ufeff${text.replaceAll("\n", "\r\n")}`),
  ),
  folder("f-nested", FULL, {
    ...Object.fromEntries(
      Object.entries(all()).map(([name, text]) => [`week 2/answers/${name}`, text]),
    ),
  }),
  folder("f-one-file", FULL, { "answers.ts": Object.values(right).join("\n") }, "moved"),
  folder("f-copy", SOFTMAX, { "softmax (1).ts": softmax }),
  folder(
    "f-two-versions",
    SOFTMAX,
    { "softmax.ts": softmax, "old/softmax.ts": "export const softmax = 1;" },
    "double",
  ),
  folder("f-starter-and-notebook", SOFTMAX, {
    "exercises/softmax.ts": starters["softmax.ts"] as string,
    "notebooks/04_outputs_and_losses.ipynb": ours((each) => each),
  }),
  folder("f-capitals", SOFTMAX, { "Softmax.TS": softmax }),
  folder("ünï ćode 名", FULL, all()),
];

const notebooks: Handed[] = [
  folder("n-ours", SOFTMAX, { "04_outputs_and_losses.ipynb": ours((each) => each) }),
  folder("n-executed", SOFTMAX, {
    "04.ipynb": ours((each) => ({
      ...each,
      execution_count: 7,
      outputs: [{ output_type: "stream", name: "stdout", text: ["x".repeat(1e6)] }],
    })),
  }),
  folder(
    "n-copied",
    SOFTMAX,
    {
      "04.ipynb": ours((each) => [{ ...each, source: "function softmax(a) { return 1; }" }, each]),
    },
    "double",
  ),
  folder("n-split", SOFTMAX, {
    "04.ipynb": ours((each) => [
      {
        ...each,
        id: "helper",
        source: "const total = (v: number[]) => v.reduce((s, x) => s + x, 0);",
      },
      {
        ...each,
        source:
          "function softmax(a: number[]) { const m = Math.max(...a), e = a.map((x) => Math.exp(x - m)); return e.map((x) => x / total(e)); }\nsoftmax([1]);",
      },
    ]),
  }),
  folder(
    "n-colab",
    SOFTMAX,
    {
      "Untitled.ipynb": notebook(
        [
          cell("%%time\n!npm install x"),
          cell(inCell(softmax), { metadata: { id: "x", outputId: "y" }, id: undefined }),
        ],
        { nbformat_minor: 0, metadata: { colab: { provenance: [] } } },
      ),
    },
    "moved",
  ),
  folder(
    "n-vscode",
    SOFTMAX,
    {
      "04.ipynb": notebook([
        cell(lines(inCell(softmax)), { metadata: { vscode: { languageId: "typescript" } } }),
      ]),
    },
    "moved",
  ),
  {
    name: "n-loose.ipynb",
    student: "n-loose",
    points: SOFTMAX,
    notes: ["moved"],
    write: (place) => writeFileSync(place, notebook([cell(inCell(softmax))])),
  },
  folder("n-cut-off", 0, { "04.ipynb": ours((each) => each).slice(0, 5000) }, "unreadable"),
  folder("n-not-json", 0, { "04.ipynb": "<html>Sign in</html>" }, "unreadable"),
  folder(
    "n-format-3",
    0,
    { "04.ipynb": JSON.stringify({ nbformat: 3, worksheets: [] }) },
    "unreadable",
  ),
  folder("n-unwritten", 0, {
    "04_outputs_and_losses.ipynb": read("notebooks/04_outputs_and_losses.ipynb"),
  }),
];

const archives: Handed[] = [
  zip("z-plain", FULL, zipped(all())),
  zip("z-in-folder", FULL, zipped(all(), "homework/")),
  zip(
    "z-escape",
    SOFTMAX,
    [{ name: "../../evil.ts", data: "x" }, ...zipped({ "softmax.ts": softmax })],
    "unreadable",
  ),
  zip(
    "z-bomb",
    SOFTMAX,
    [
      { name: "network-size.ts", data: new Uint8Array(15 * 2 ** 20) },
      ...zipped({ "softmax.ts": softmax }),
    ],
    "unreadable",
  ),
  zip(
    "z-lying-bomb",
    0,
    [{ name: "softmax.ts", data: new Uint8Array(60 * 2 ** 20), claims: 500 }],
    "unreadable",
  ),
  zip("z-nested", 0, [{ name: "inner.zip", data: "PK" }], "unreadable"),
  zip("z-locked", 0, [{ name: "softmax.ts", data: "x", locked: true }], "unreadable"),
  {
    name: "z-damaged.zip",
    student: "z-damaged",
    points: 0,
    notes: ["unreadable"],
    write: (place) => writeFileSync(place, "PK\x03\x04 and then nothing"),
  },
];

const broken: Handed[] = [
  folder("b-empty-folder", 0, {}),
  folder("b-empty-file", 0, { "softmax.ts": "\n" }, "empty"),
  folder("b-latin-1", 0, { "softmax.ts": Uint8Array.of(0x2f, 0x2f, 0xe9) }, "not-text"),
  folder("b-word", 0, { "softmax.docx": "PK", "answers.rar": "Rar!" }, "unreadable"),
  folder("b-starter", 0, starters),
  folder("b-syntax", 0, { "softmax.ts": softmax.replace("{", "") }),
  folder("b-types", SOFTMAX, { "softmax.ts": `let unused: string = 1;\n${softmax}` }),
  {
    ...folder("b-huge", SOFTMAX, { "softmax.ts": softmax }, "too-large"),
    write(place) {
      mkdirSync(place);
      writeFileSync(join(place, "softmax.ts"), softmax);
      writeFileSync(join(place, "network-size.ts"), "");
      truncateSync(join(place, "network-size.ts"), 50 * 2 ** 20);
    },
  },
  {
    ...folder("b-links", 0, {}, "unreadable"),
    write(place) {
      mkdirSync(place);
      symlinkSync("/etc/passwd", join(place, "softmax.ts"));
      symlinkSync("..", join(place, "others"));
    },
  },
];

const hostile: Handed[] = [
  folder("h-loop", SOFTMAX, {
    "softmax.ts": softmax,
    "gradient-descent-1d.ts": descent("for (;;);"),
  }),
  folder("h-memory", SOFTMAX, {
    "softmax.ts": softmax,
    "gradient-descent-1d.ts": descent("const a = []; for (;;) a.push(new Array(1e5).fill(a));"),
  }),
  folder("h-regexp", SOFTMAX, {
    "softmax.ts": softmax,
    "gradient-descent-1d.ts": descent("return /^(a+)+$/.test('a'.repeat(60) + '!');"),
  }),
  folder("h-poison", SOFTMAX, {
    "softmax.ts": softmax,
    "gradient-descent-1d.ts": `Array.prototype.map = () => { throw 1; }; JSON.parse = null; ${descent("return {};")}`,
  }),
  folder("h-reader", 0, {
    "softmax.ts":
      "import fs from 'node:fs'; export const softmax = () => fs.readFileSync('/etc/passwd', 'utf8');",
  }),
];

/** Fifty submissions. */
export const HANDED: readonly Handed[] = [
  ...regular,
  ...formats,
  ...notebooks,
  ...archives,
  ...broken,
  ...hostile,
];

/** Writes the class into a new folder. */
export function writeMixedClass(place: string): void {
  mkdirSync(place);
  for (const handed of HANDED) handed.write(join(place, handed.name));
  copyFileSync(join(ROOT, "LICENSE"), join(place, "read me.pdf"));
}
