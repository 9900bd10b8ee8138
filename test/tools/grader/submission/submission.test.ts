import { describe, expect, test } from "vitest";
import { exerciseOf } from "../../../../src/course/exercise/index.js";
import type { SubmittedFile } from "../../../../src/tools/grader/submission/file.js";
import { readSubmission } from "../../../../src/tools/grader/submission/submission.js";

const starter = 'export function softmax(a) { throw new Error("not written yet"); }';
const written = "export function softmax(a) { return a; }";
const file = (
  path: string,
  content: string | Uint8Array,
  modified = new Date(0),
): SubmittedFile => ({
  path,
  bytes: content.length,
  modified,
  read: async () => (typeof content === "string" ? new TextEncoder().encode(content) : content),
});
const notebookOf = (...sources: readonly string[]) =>
  JSON.stringify({ cells: sources.map((source) => ({ cell_type: "code", source })) });
const read = (files: readonly SubmittedFile[], due?: Date) =>
  readSubmission(
    { files, folders: [], faults: [], close() {} },
    { exercises: ["softmax", "adam"].map(exerciseOf), ...(due && { due }) },
  );
const notesOn = async (files: readonly SubmittedFile[], due?: Date) =>
  (await read(files, due)).notes.filter(({ kind }) => kind !== "missing");
const chosen = async (...files: readonly SubmittedFile[]) =>
  (await read(files)).answers.get("softmax")?.from;

test("what is missing is noted, and nothing else of what is right", async () => {
  const { answers, notes } = await read([file("softmax.ts", written)]);
  expect([...answers.keys()]).toEqual(["softmax"]);
  expect(notes).toEqual([
    { kind: "missing", message: "nothing was handed in for adam", exercise: "adam" },
  ]);
});

test("answers to exercises that are not graded are neither noted nor kept", async () => {
  const { answers } = await read([file("gates.ts", "x"), file("softmax.ts", written)]);
  expect([...answers.keys()]).toEqual(["softmax"]);
  expect(await notesOn([file("gates.ts", "x")])).toEqual([]);
});

describe("of several answers", () => {
  test("the written one counts and not the starter, and that is no matter for a note", async () => {
    const files = [file("exercises/softmax.ts", starter), file("04.ipynb", notebookOf(written))];
    expect(await chosen(...files)).toBe("04.ipynb, cell 1");
    expect((await notesOn(files)).map(({ kind }) => kind)).toEqual(["moved"]);
  });

  test("the file counts before the notebook, the plain name before a copy, and a note says so", async () => {
    expect(await chosen(file("04.ipynb", notebookOf(written)), file("softmax.ts", written))).toBe(
      "softmax.ts",
    );
    const copies = [file("softmax (1).ts", written), file("softmax.ts", written)];
    expect(await notesOn(copies)).toEqual([
      {
        kind: "double",
        message: "softmax: softmax.ts is graded, and not softmax (1).ts",
        exercise: "softmax",
      },
    ]);
  });

  test("the copy counts that was changed last, by a minute; else the plain name", async () => {
    const at = (seconds: number) => new Date(1_000 * seconds);
    const copy = (seconds: number) => file("softmax (1).ts", written, at(seconds));
    expect(await chosen(file("softmax.ts", written, at(0)), copy(61))).toBe("softmax (1).ts");
    expect(await chosen(file("softmax.ts", written, at(0)), copy(59))).toBe("softmax.ts");
    expect(await chosen(file("softmax.ts", written, at(900)), copy(0))).toBe("softmax.ts");
    expect(
      await chosen(file("softmax.ts", written, at(0)), file("softmax (1).ts", starter, at(99))),
    ).toBe("softmax.ts");
  });

  test("what lies higher counts before what lies deeper", async () => {
    expect(await chosen(file("a/b/softmax.ts", written), file("z/softmax.ts", written))).toBe(
      "z/softmax.ts",
    );
  });

  test("the last cell of a notebook counts, as when all are run", async () => {
    expect(await chosen(file("04.ipynb", notebookOf(written, "1", written)))).toBe(
      "04.ipynb, cell 3",
    );
  });
});

test("what was changed after it was due is late", async () => {
  const late = file("softmax.ts", written, new Date("2026-05-02T10:00:00Z"));
  expect(await notesOn([late], new Date("2026-05-02T09:59:00Z"))).toEqual([
    {
      kind: "late",
      message: "softmax.ts: changed 2026-05-02 10:00 UTC, after it was due",
      exercise: "softmax",
    },
  ]);
  expect(await notesOn([late], new Date("2026-05-02T10:00:00Z"))).toEqual([]);
});

test.each([
  ["an empty file", file("softmax.ts", " "), "empty", "softmax.ts: it is empty"],
  [
    "a file that is not UTF-8",
    file("softmax.ts", Uint8Array.of(0xfc)),
    "not-text",
    "softmax.ts: it is not UTF-8 text; save it as UTF-8",
  ],
  [
    "a file of 50 MB",
    { ...file("softmax.ts", "x"), bytes: 50 * 2 ** 20 },
    "too-large",
    "softmax.ts: has 50 MB; at most 20 are read",
  ],
  [
    "code without end",
    file("softmax.ts", "// x\n".repeat(60_000)),
    "too-large",
    "softmax.ts: has more than 256 KB",
  ],
  [
    "a file that cannot be read",
    { ...file("softmax.ts", "x"), read: () => Promise.reject(new Error("cannot be read")) },
    "unreadable",
    "softmax.ts: cannot be read",
  ],
  [
    "a broken notebook",
    file("04.ipynb", "{"),
    "unreadable",
    "04.ipynb: is no notebook: it is not JSON; was it cut off?",
  ],
  ["other code", file("a.ts", "let a;"), "unknown-exercise", "a.ts: answers no exercise"],
  [
    "another format",
    file("softmax.docx", "x"),
    "unreadable",
    "softmax.docx: not read; hand in softmax.ts or a notebook",
  ],
  ["another archive", file("a.rar", "x"), "unreadable", "a.rar: not read; hand in a zip archive"],
] as const)("%s is noted, and nothing breaks", async (_, given, kind, message) => {
  expect(await notesOn([given])).toMatchObject([{ kind, message }]);
});

test("code to whose name Windows added an ending is read, with a note", async () => {
  const given = file("softmax.ts.txt", written);
  expect(await chosen(given)).toBe("softmax.ts.txt");
  expect(await notesOn([given])).toEqual([
    { kind: "moved", message: "softmax.ts.txt: read as softmax.ts" },
  ]);
});

test("notes are bounded, in number and length, and are plain lines", async () => {
  const many = Array.from({ length: 200 }, (_, i) => file(`${i}\x1b[2J\n.ts`, "let a;"));
  const long = file(`${"x".repeat(9_000)}.ts`, "let a;");
  const notes = await notesOn([long, ...many]);
  expect(notes).toHaveLength(51);
  expect(notes.at(-1)?.message).toBe("and 151 more notes, which are left out");
  for (const { message } of notes) expect(message).toMatch(/^[^\p{Cc}]{10,400}$/u);
  expect(
    (await notesOn(many.map(() => file("softmax.ts", written)))).map(({ message }) => message),
  ).toEqual([
    "softmax: softmax.ts is graded, and not softmax.ts and softmax.ts and softmax.ts and 196 others",
  ]);
});

test("reading stops where a submission is too large as a whole", async () => {
  const files = Array.from({ length: 6 }, (_, i) => ({
    ...file(`${i}/softmax.ts`, written),
    bytes: 20 * 2 ** 20,
  }));
  const tooLarge = (await notesOn(files)).filter(({ kind }) => kind === "too-large");
  expect(tooLarge).toMatchObject([
    {
      message:
        "5/softmax.ts: not read, since the files before it have 100 MB together or too much code",
    },
  ]);
});
