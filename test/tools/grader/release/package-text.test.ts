import { expect, test } from "vitest";
import { studentLock, studentManifest } from "../../../../src/tools/grader/release/package-text.js";

const manifest = JSON.stringify({
  name: "course",
  scripts: { start: "node main.js", test: "vitest", prepare: "tsc" },
  dependencies: { commander: "14.0.3" },
  devDependencies: { vitest: "4.1.12" },
  files: ["dist"],
  workspaces: ["notebooks", "src/library"],
});

const lock = JSON.stringify({
  lockfileVersion: 3,
  packages: {
    "": {
      name: "course",
      workspaces: ["notebooks", "src/library"],
      dependencies: { commander: "14.0.3" },
      devDependencies: { vitest: "4.1.12" },
    },
    "node_modules/@course/library": { resolved: "src/library", link: true },
    "node_modules/commander": { version: "14.0.3" },
    "node_modules/course": { resolved: "", link: true },
    "node_modules/course-notebooks": { resolved: "notebooks", link: true },
    "node_modules/vitest": { version: "4.1.12", dev: true },
    notebooks: { name: "course-notebooks", dependencies: { course: "file:.." } },
    "src/library": { name: "@course/library", version: "0.1.0" },
  },
});

test("students start the course and need no tools to build it", () => {
  expect(JSON.parse(studentManifest(manifest, true))).toEqual({
    name: "course",
    private: true,
    workspaces: ["notebooks"],
    scripts: { start: "node main.js" },
    dependencies: { commander: "14.0.3" },
  });
  expect(JSON.parse(studentManifest(manifest, false))).not.toHaveProperty("workspaces");
});

test("the lock keeps what the manifest needs", () => {
  const { packages } = JSON.parse(studentLock(lock, true));
  expect(Object.keys(packages)).toEqual([
    "",
    "node_modules/commander",
    "node_modules/course",
    "node_modules/course-notebooks",
    "notebooks",
  ]);
  expect(packages[""]).not.toHaveProperty("devDependencies");
  expect(packages[""].workspaces).toEqual(["notebooks"]);
});

test("without notebooks their workspace goes, with its links", () => {
  const { packages } = JSON.parse(studentLock(lock, false));
  expect(Object.keys(packages)).toEqual(["", "node_modules/commander"]);
  expect(packages[""]).not.toHaveProperty("workspaces");
});
