import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Lab } from "../../../../../src/tools/lab/index.js";
import { ask, course, startTestLab } from "../../fixture.js";

const PLUGIN = "/lab/api/settings/@jupyterlab/docmanager-extension:plugin";
const put = (body: object) => ({ method: "PUT", body: JSON.stringify(body) });

describe("settings", () => {
  const folder = course();
  let lab: Lab;

  beforeAll(async () => {
    lab = await startTestLab({ course: folder });
  });
  afterAll(() => lab.close());

  it("have their schema, with the lab's own defaults", async () => {
    const { schema, raw } = JSON.parse((await ask(lab, PLUGIN)).text);
    expect(schema.properties.autosaveInterval).toEqual({ type: "number", default: 30 });
    expect(raw).toBe("{}");
  });

  it("are kept, also when the lab starts again", async () => {
    expect((await ask(lab, PLUGIN, put({ raw: "{ a: 1 } // mine" }))).status).toBe(204);
    const again = await startTestLab({ course: folder });
    expect(JSON.parse((await ask(again, PLUGIN)).text).raw).toBe("{ a: 1 } // mine");
    await again.close();
  });

  it("of a plugin that has none are not there", async () => {
    expect((await ask(lab, "/lab/api/settings/other:plugin")).status).toBe(404);
    expect((await ask(lab, "/lab/api/settings/other:plugin", put({ raw: "{}" }))).status).toBe(404);
    expect((await ask(lab, PLUGIN, put({ raw: 7 }))).status).toBe(400);
  });

  it("where windows stood is kept, for twenty workspaces", async () => {
    const at = (id: string) => `/lab/api/workspaces/${id}`;
    const first = { data: { a: 1 }, metadata: { id: "w0" } };
    for (let i = 0; i < 20; i++) await ask(lab, at(`w${i}`), put(first));
    expect(JSON.parse((await ask(lab, at("w0"))).text)).toEqual(first);
    expect((await ask(lab, at("one-more"), put(first))).status).toBe(409);
    await ask(lab, at("w0"), { method: "DELETE" });
    expect((await ask(lab, at("one-more"), put(first))).status).toBe(204);
  });

  it("a tab says what it has not saved", async () => {
    const post = (unsaved: boolean) =>
      ask(lab, "/lab/api/unsaved", {
        method: "POST",
        body: JSON.stringify({ path: "notebooks/01_first.ipynb", unsaved }),
      });
    await post(true);
    expect(lab.unsaved()).toEqual(["notebooks/01_first.ipynb"]);
    await post(false);
    expect(lab.unsaved()).toEqual([]);
  });
});
