import { describe, expect, test } from "vitest";
import { onRoster } from "../../../../src/tools/grader/submission/on-roster.js";
import type { Student } from "../../../../src/tools/grader/submission/student.js";

const student = (name: string, id?: string): Student => ({
  name,
  ...(id !== undefined && { id }),
  open: async () => ({
    files: [{ path: name, bytes: 1, modified: new Date(0), read: async () => new Uint8Array() }],
    folders: [],
    faults: [],
    close() {},
  }),
});
const PEOPLE = [
  { name: "Ann Lee", id: "s1", email: "ann.lee@x.org" },
  { name: "José María Ray", id: "s2" },
  { name: "Zoe Fox", id: "s3" },
];

/** Who has which work. */
async function work(...students: readonly Student[]) {
  const found = onRoster(PEOPLE, students);
  const listed = found.map(async ({ name, open, notes }) => {
    const files = (await open()).files.map(({ path }) => path);
    return [name, [...files, ...(notes ?? []).map(({ kind }) => kind)]] as const;
  });
  return Object.fromEntries(await Promise.all(listed));
}

describe("the people on a roster", () => {
  test("are all there, also who handed in nothing; who is not on it comes with a note", async () => {
    expect(await work(student("Ann Lee"), student("mallory"))).toEqual({
      "Ann Lee": ["Ann Lee"],
      "José María Ray": [],
      "Zoe Fox": [],
      mallory: ["mallory", "not-on-roster"],
    });
  });

  test.each(["leeann", "Lee, Ann", "ann_lee", "ann.lee@x.org", "S1", "ann.lee", "ANN-LEE"])(
    "are found by %s",
    async (name) => expect((await work(student(name)))["Ann Lee"]).toEqual([name]),
  );

  test("are found without accents, and with words in another order", async () => {
    for (const name of ["jose maria ray", "Ray José María", "rayjosemaria"]) {
      expect((await work(student(name)))["José María Ray"]).toEqual([name]);
    }
  });

  test("have all work together that is theirs, and the platform's number decides first", async () => {
    const found = await work(student("leeann"), student("Ann Lee"), student("Ann Lee", "s3"));
    expect(found["Ann Lee"]).toEqual(["leeann", "Ann Lee"]);
    expect(found["Zoe Fox"]).toEqual(["Ann Lee"]);
  });

  test("of one name are told apart, and a name alone decides for neither", async () => {
    const twins = [
      { name: "Ann Lee", id: "1" },
      { name: "Ann Lee", id: "2" },
    ];
    const found = onRoster(twins, [student("Ann Lee"), student("2")]);
    expect(found.map(({ name }) => name)).toEqual(["Ann Lee", "Ann Lee (1)", "Ann Lee (2)"]);
    expect((await found[2]?.open())?.files).toHaveLength(1);
  });
});
