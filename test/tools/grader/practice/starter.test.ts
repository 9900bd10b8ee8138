import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { exercises } from "../../../../src/course/exercise/index.js";
import { starterOf, taskOf } from "../../../../src/tools/grader/practice/starter.js";

const ids = exercises.map(({ id }) => id);

// vitest --update keeps them anew.
test("every starter is kept apart, so that it can be brought back", async () => {
  const entries = ids.map(async (id) => {
    const file = new URL(`../../../../exercises/${id}.ts`, import.meta.url);
    return [id, await readFile(file, "utf8")];
  });
  const starters = Object.fromEntries(await Promise.all(entries));
  await expect(`${JSON.stringify(starters, null, 2)}\n`).toMatchFileSnapshot(
    "../../../../src/tools/grader/practice/starters.json",
  );
});

test("an exercise without a starter is named", () => {
  expect(() => starterOf("nothing")).toThrow("exercise nothing has no starter");
});

describe.each(ids)("the task of %s", (id) => {
  test("is words without comment marks, with a worked example", () => {
    const { task } = taskOf(id);
    expect(task).toMatch(/^[A-Z]/);
    expect(task).not.toMatch(/^\s*\*|\*\/|\/\*/m);
    expect(task).toMatch(/Example/);
    expect(task.split("\n").length).toBeGreaterThan(3);
  });

  test("comes with signatures and without bodies", () => {
    const { signatures } = taskOf(id);
    expect(signatures).toMatch(/^(\/\*\*.*\*\/\n)?export /);
    expect(signatures).toMatch(/;$/);
    expect(signatures).not.toContain("not written yet");
  });
});
