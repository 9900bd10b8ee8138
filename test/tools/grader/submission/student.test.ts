import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
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

async function found(paths: readonly string[], holds?: Holds) {
  const { students, close, ...rest } = await findStudents(paths, holds);
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

  test("an archive of folders, archives within it left alone", async () => {
    const folder = tree({ "all.zip": ["hw/ann/softmax.ts", "hw/bob/a.ts", "hw/cyd.zip"] });
    const { work, holds } = await found([join(folder, "all.zip")]);
    expect(holds).toBe("class");
    expect(work).toEqual({ ann: ["softmax.ts"], bob: ["a.ts"], cyd: ["cyd.zip"] });
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
