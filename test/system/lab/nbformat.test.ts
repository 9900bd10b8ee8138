import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runNotebook } from "../../../src/tools/kernel/index.js";
import { ask } from "../../tools/lab/fixture.js";
import { python } from "../notebooks/jupyter.js";
import { app, copyOfTheCourse, startCourse } from "./lab.js";

/** Python writes small numbers otherwise, as 1e-07: these may differ, in how they are written. */
const READ_AND_WRITE = `
import json, sys, nbformat
path = sys.argv[1]
notebook = nbformat.read(path, as_version=4)
nbformat.validate(notebook)
theirs = nbformat.writes(notebook) + "\\n"
ours = open(path, encoding="utf8").read()
pairs = zip(ours.splitlines(), theirs.splitlines(), strict=True)
others = [a for a, b in pairs if a != b and float(a.strip(" ,")) != float(b.strip(" ,"))]
print(json.loads(ours) == json.loads(theirs), others)
`;

if (python === undefined) console.log("skipped: no Python with nbformat");

describe.runIf(app !== undefined && python !== undefined)("a notebook that the lab saved", () => {
  it("is valid to Jupyter, which would write the same, outputs and all", async () => {
    const folder = copyOfTheCourse();
    const lab = await startCourse({ course: folder });
    const name = "notebooks/02_gradient_descent_in_one_dimension.ipynb";
    const { notebook, failure } = await runNotebook(join(folder, name));
    expect(failure).toBeUndefined();
    const body = JSON.stringify({ type: "notebook", format: "json", content: notebook });
    expect((await ask(lab, `/api/contents/${name}`, { method: "PUT", body })).status).toBe(201);
    const { stdout, stderr } = spawnSync(python ?? "", ["-c", READ_AND_WRITE, join(folder, name)]);
    expect(String(stderr)).not.toContain("Error");
    expect(String(stdout).trim()).toBe("True []");
    await lab.close();
  });
});
