import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runNotebook } from "../../../src/tools/kernel/index.js";
import { ask } from "../../tools/lab/fixture.js";
import { python } from "../notebooks/jupyter.js";
import { app, copyOfTheCourse, startCourse } from "./lab.js";

const READ_AND_WRITE = `
import sys, nbformat
path = sys.argv[1]
notebook = nbformat.read(path, as_version=4)
nbformat.validate(notebook)
theirs = nbformat.writes(notebook) + "\\n"
print(open(path, encoding="utf8", newline="").read() == theirs)
`;

if (python === undefined) console.log("skipped: no Python with nbformat");

describe.runIf(app !== undefined && python !== undefined)("a notebook that the lab saved", () => {
  it("is valid to Jupyter, which would write the same bytes", async () => {
    const folder = copyOfTheCourse();
    const lab = await startCourse({ course: folder });
    const name = "notebooks/02_gradient_descent_in_one_dimension.ipynb";
    const { notebook, failure } = await runNotebook(join(folder, name));
    expect(failure).toBeUndefined();
    const body = JSON.stringify({ type: "notebook", format: "json", content: notebook });
    expect((await ask(lab, `/api/contents/${name}`, { method: "PUT", body })).status).toBe(201);
    const { stdout, stderr } = spawnSync(python ?? "", ["-c", READ_AND_WRITE, join(folder, name)]);
    expect(String(stderr)).not.toContain("Error");
    expect(String(stdout).trim()).toBe("True");
    await lab.close();
  });
});
