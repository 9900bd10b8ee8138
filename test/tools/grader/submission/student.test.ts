import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { findStudents, type Holds } from "../../../../src/tools/grader/submission/student.js";
import { temporaryFolder } from "../../../temporary-folder.js";
import { writeZip } from "./write-zip.js";

const root = temporaryFolder();

let trees = 0;
/** A folder with these files; names that end in .zip become archives of the given names. */
function tree(files: Readonly<Record<string, readonly string[] | null>>): string {
  trees += 1;
  const folder = join(root, `tree${trees}`);
  mkdirSync(folder);
  for (const [path, inside] of Object.entries(files)) {
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    if (inside === null) writeFileSync(place, "x");
    else
      writeZip(
        place,
        inside.map((name) => ({ name, data: "x" })),
      );
  }
  return folder;
}

let ungraded: readonly string[] = [];
async function found(paths: readonly string[], holds?: Holds) {
  const { students, close, ...rest } = await findStudents(paths, holds);
  ungraded = rest.ungraded.map(({ name, because }) => `${name}: ${because}`);
  const work: Record<string, string[]> = {};
  for (const { name, open } of students) {
    const listing = await open();
    work[name] = listing.files.map(({ path }) => path);
    listing.close();
  }
  close();
  return { work, holds: rest.holds };
}

describe("one student's work is", () => {
  test("a folder with an exercise in it", async () => {
    const folder = tree({ "softmax.ts": null, "week 2/adam.ts": null });
    const { work, holds } = await found([`${folder}/`]);
    expect(holds).toBe("student");
    expect(Object.values(work)).toEqual([["softmax.ts", "week 2/adam.ts"]]);
  });

  test("a folder with the course's folders or notebooks", async () => {
    expect((await found([tree({ "exercises/a.ts": null })])).holds).toBe("student");
    expect((await found([tree({ "04_outputs_and_losses.ipynb": null })])).holds).toBe("student");
  });

  test("an archive, also with a folder around all of it", async () => {
    const folder = tree({ "ann.zip": ["hw/", "hw/softmax.ts"] });
    expect(await found([join(folder, "ann.zip")])).toEqual({
      holds: "student",
      work: { ann: ["hw/softmax.ts"] },
    });
  });

  test("a notebook of any name", async () => {
    const folder = tree({ "ann.ipynb": null });
    const { work } = await found([join(folder, "ann.ipynb")]);
    expect(work).toEqual({ ann: ["ann.ipynb"] });
  });

  test("an empty folder", async () => {
    expect((await found([tree({})])).holds).toBe("student");
  });
});

describe("a class is", () => {
  test("a folder of folders, archives and files, by names, those empty too", async () => {
    const folder = tree({
      "zoe/hw/softmax.ts": null,
      "bob.zip": ["softmax.ts"],
      "eve.ipynb": null,
      "cyd_softmax.ts": null,
      "read me.pdf": null,
    });
    mkdirSync(join(folder, "abe"));
    expect(await found([folder])).toEqual({
      holds: "class",
      work: {
        abe: [],
        bob: ["softmax.ts"],
        cyd: ["cyd_softmax.ts"],
        eve: ["eve.ipynb"],
        zoe: ["hw/softmax.ts"],
      },
    });
  });

  test("an archive of folders and archives", async () => {
    const inner = join(tree({ "cyd.zip": ["softmax.ts"] }), "cyd.zip");
    const archive = join(root, "all.zip");
    writeZip(archive, [
      { name: "hw/ann/softmax.ts", data: "x" },
      { name: "hw/bob/a.ts", data: "x" },
      { name: "hw/cyd.zip", data: readFileSync(inner) },
      { name: "hw/dan.zip", data: "no archive" },
    ]);
    const { work, holds } = await found([archive]);
    expect(holds).toBe("class");
    expect(work).toEqual({
      ann: ["softmax.ts"],
      bob: ["a.ts"],
      cyd: ["cyd.zip/softmax.ts"],
      dan: [],
    });
  });

  test("several paths; what bears one name is one student's", async () => {
    const [one, two] = [tree({ "ann/softmax.ts": null }), tree({ "ann.zip": ["adam.ts"] })];
    expect(await found([one, two])).toEqual({
      holds: "class",
      work: { ann: ["softmax.ts", "adam.ts"] },
    });
  });

  test("whatever is said to be one", async () => {
    const folder = tree({ "softmax.ts": null });
    expect((await found([folder], "class")).work).toEqual({ softmax: ["softmax.ts"] });
    expect((await found([tree({ "ann/x.ts": null })], "student")).holds).toBe("student");
  });
});

describe("nobody vanishes from a class:", () => {
  test("what is nobody's work is named, with the reason", async () => {
    const folder = tree({
      "bob/softmax.ts": null,
      "read me.pdf": null,
      ".hidden/softmax.ts": null,
    });
    symlinkSync(folder, join(folder, "ann"));
    execFileSync("mkfifo", [join(folder, "pipe.ts")]);
    writeFileSync(join(folder, ".DS_Store"), "x");
    expect(Object.keys((await found([folder], "class")).work)).toEqual(["bob"]);
    expect(ungraded).toEqual([
      ".hidden: its name hides it",
      "ann: it is a link; hand in the file itself",
      "pipe.ts: it is no file",
      "read me.pdf: it is neither a folder nor an archive, notebook or code",
    ]);
    const archive = tree({ "all.zip": ["bob/a.ts", "read me.pdf", ".c/a.ts", "../x.ts"] });
    expect(Object.keys((await found([join(archive, "all.zip")], "class")).work)).toEqual(["bob"]);
    expect(ungraded).toEqual([
      "../x.ts: leads out of the archive, so it is not read",
      "read me.pdf: it is neither a folder nor an archive, notebook or code",
      ".c: its name hides it",
    ]);
  });

  test("somebody's many files take nobody's place, in a folder or in an archive", async () => {
    const many = Array.from({ length: 30 }, (_, i) => `bob/${i}.ts`);
    const files = ["ann/softmax.ts", ...many, "zoe/softmax.ts"];
    const folder = tree(Object.fromEntries(files.map((file) => [file, null])));
    const archive = join(tree({ "all.zip": files }), "all.zip");
    for (const path of [folder, archive]) {
      const { students, close } = await findStudents([path], "class", { most: 20 });
      expect(students.map(({ name }) => name)).toEqual(["ann", "bob", "zoe"]);
      const listing = await students[1]?.open();
      expect(listing?.files).toHaveLength(20);
      expect(listing?.faults).toEqual([
        { kind: "too-large", path: "", reason: "more than 20 files; the others are not read" },
      ]);
      close();
    }
  });

  test("folders are found whose names are not UTF-8", async () => {
    const folder = tree({ "bob/softmax.ts": null });
    const place = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from("Jos\xe9", "latin1")]);
    mkdirSync(place);
    writeFileSync(Buffer.concat([place, Buffer.from("/na\xefve.ts", "latin1")]), "text");
    const { students } = await findStudents([folder], "class");
    expect(students.map(({ name }) => name)).toEqual(["José", "bob"]);
    const [file] = (await students[0]?.open())?.files ?? [];
    expect(file?.path).toBe("naïve.ts");
    expect(Buffer.from((await file?.read()) ?? []).toString()).toBe("text");
  });

  test("names of one Unicode form are one person, those equal but for capitals are said to be two", async () => {
    const folder = tree({
      "José/a.ts": null,
      "Jose\u0301/b.ts": null,
      "Ann/a.ts": null,
      "ann/b.ts": null,
    });
    expect((await found([folder], "class")).work).toEqual({
      Ann: ["a.ts"],
      José: ["b.ts", "a.ts"],
      ann: ["b.ts"],
    });
    const { students } = await findStudents([folder], "class");
    expect(students.map(({ notes }) => notes?.map(({ message }) => message))).toEqual([
      ["there is also a student called ann; if they are one, put the work together"],
      [],
      ["there is also a student called Ann; if they are one, put the work together"],
    ]);
  });
});

describe("a class as it comes:", () => {
  test("loose files are their owner's, whatever was added to the exercise's name", async () => {
    const files = ["ann_softmax.ts", "ann_adam-1.ts", "bob_Softmax.ts", "bob_adam (1).ts"];
    const more = ["04_outputs_and_losses_cyd.ipynb", "cyd-softmax.zip"];
    const folder = tree(Object.fromEntries([...files, ...more].map((file) => [file, null])));
    expect(Object.keys((await found([folder], "class")).work)).toEqual(["ann", "bob", "cyd"]);
  });

  test("folders around the class are gone through", async () => {
    const folder = tree({ "week 3/export/bob/a.ts": null, "week 3/export/ann/a.ts": null });
    expect(Object.keys((await found([folder], "class")).work)).toEqual(["ann", "bob"]);
    const archive = tree({ "all.zip": ["w/x/", "w/x/bob/a.ts", "w/x/ann/a.ts", "__MACOSX/w/._x"] });
    expect(Object.keys((await found([join(archive, "all.zip")], "class")).work)).toEqual([
      "ann",
      "bob",
    ]);
  });

  test("also where an archive lists each folder, and somebody's is empty", async () => {
    const folders = ["w/", "w/x/", "w/x/cyd/", "w/x/bob/", "w/x/ann/"];
    const archive = tree({ "all.zip": [...folders, "w/x/bob/a.ts", "w/x/ann/a.ts"] });
    expect(Object.keys((await found([join(archive, "all.zip")], "class")).work)).toEqual([
      "ann",
      "bob",
      "cyd",
    ]);
  });

  test("but not those in a single student's work", async () => {
    const folder = tree({ "ann/hw/softmax.ts": null });
    expect((await found([folder], "class")).work).toEqual({ ann: ["hw/softmax.ts"] });
    const archive = tree({ "all.zip": ["ann/hw/softmax.ts"] });
    expect((await found([join(archive, "all.zip")], "class")).work).toEqual({
      ann: ["hw/softmax.ts"],
    });
  });

  test("Moodle's folders for files and for texts are one student's", async () => {
    const folder = tree({
      "Ann Lee_123_assignsubmission_file_/softmax.ts": null,
      "Ann Lee_123_assignsubmission_onlinetext_/onlinetext.html": null,
      "Ann Lee_125_assignsubmission_file_/softmax.ts": null,
      "Bob Ray_124_assignsubmission_file_softmax.ts": null,
    });
    const { students } = await findStudents([folder], "class");
    expect(students.map(({ name }) => name)).toEqual(["Ann Lee (123)", "Ann Lee (125)", "Bob Ray"]);
    const [file] = (await students[2]?.open())?.files ?? [];
    expect(file?.called).toBe("softmax.ts");
  });

  test("Canvas's names are taken apart", async () => {
    const folder = tree({
      "leeann_123_456_softmax.ts": null,
      "leeann_123_457_adam-1.ts": null,
      "raybob_LATE_124_458_my_softmax.ts": null,
    });
    const { students } = await findStudents([folder], "class");
    expect(students.map(({ name, id }) => [name, id])).toEqual([
      ["leeann", "123"],
      ["raybob", "124"],
    ]);
    const listing = await students[0]?.open();
    expect(listing?.files.map(({ called }) => called)).toEqual(["softmax.ts", "adam-1.ts"]);
  });
});

test("links are not followed but reported", async () => {
  const folder = tree({ "ann/softmax.ts": null });
  symlinkSync("/etc/passwd", join(folder, "ann/adam.ts"));
  symlinkSync(folder, join(folder, "ann/more"));
  const { students } = await findStudents([folder]);
  const listing = await students[0]?.open();
  expect(listing?.files.map(({ path }) => path)).toEqual(["softmax.ts"]);
  expect(listing?.faults.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
    "adam.ts is a link; hand in the file itself",
    "more is a link; hand in the file itself",
  ]);
});

test("a path that leads nowhere is an error", async () => {
  await expect(findStudents([join(root, "nobody")])).rejects.toThrow("there is no such file");
});
