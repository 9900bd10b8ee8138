import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Lab } from "../../../src/tools/lab/index.js";
import {
  app,
  type Contents,
  copyOfTheCourse,
  type KernelConnection,
  type KernelMessage,
  type Services,
  type Session,
  type Sessions,
  services,
  settingsFor,
  startCourse,
  until,
} from "./lab.js";

describe.runIf(app !== undefined)("the lab to Jupyter's own client", () => {
  let folder: string;
  let lab: Lab;
  let jupyter: Services;
  let serverSettings: object;
  let contents: Contents;

  beforeAll(async () => {
    folder = copyOfTheCourse();
    lab = await startCourse({ course: folder });
    jupyter = services();
    serverSettings = settingsFor(lab);
    contents = new jupyter.ContentsManager({ serverSettings });
  });

  afterAll(() => lab?.close());

  it("offers the course's kernel", async () => {
    const specs = new jupyter.KernelSpecManager({ serverSettings });
    await specs.ready;
    expect(specs.specs.default).toBe("tslab");
    expect(specs.specs.kernelspecs.tslab?.display_name).toBe("TypeScript");
    specs.dispose();
  });

  it("keeps settings and where windows stood", async () => {
    const settings = new jupyter.SettingManager({ serverSettings });
    const id = "@jupyterlab/apputils-extension:themes";
    expect((await settings.list()).ids).toContain(id);
    await settings.save(id, '{ "theme": "JupyterLab Dark" } // dark');
    expect((await settings.fetch(id)).raw).toBe('{ "theme": "JupyterLab Dark" } // dark');
    const autosave = await settings.fetch("@jupyterlab/docmanager-extension:plugin");
    expect(autosave.schema.properties).toHaveProperty("autosaveInterval.default", 30);
    const workspaces = new jupyter.WorkspaceManager({ serverSettings });
    const workspace = { data: { a: 1 }, metadata: { id: "default" } };
    await workspaces.save("default", workspace);
    expect(await workspaces.fetch("default")).toEqual(workspace);
  });

  describe("files", () => {
    it("lists, makes, saves, renames, copies, removes", async () => {
      const made = await contents.newUntitled({ path: "notebooks", type: "notebook" });
      expect(made).toMatchObject({ path: "notebooks/Untitled.ipynb", type: "notebook" });
      const again = await contents.newUntitled({ path: "notebooks", type: "notebook" });
      expect(again.path).toBe("notebooks/Untitled1.ipynb");
      await contents.rename(made.path, "notebooks/mine.ipynb");
      const copy = await contents.copy("notebooks/mine.ipynb", "exercises");
      expect(copy.path).toBe("exercises/mine-Copy1.ipynb");
      await contents.delete(copy.path);
      await contents.delete(again.path);
      await expect(contents.get(copy.path)).rejects.toThrow("there is no such file");
      await expect(contents.rename("notebooks/mine.ipynb", "README.md")).rejects.toThrow("exists");
      const { content } = await contents.get("notebooks");
      const names = (content as { name: string }[]).map(({ name }) => name);
      expect(names).toContain("mine.ipynb");
      expect(names).not.toContain("Untitled.ipynb");
    });

    it("opens every notebook of the course, and saves it as it is", async () => {
      const { content } = await contents.get("notebooks");
      const paths = (content as { path: string; type: string }[])
        .filter(({ type }) => type === "notebook")
        .map(({ path }) => path);
      expect(paths.length).toBeGreaterThan(12);
      for (const path of paths.filter((path) => /\/\d\d_/.test(path))) {
        const before = readFileSync(join(folder, path), "utf8");
        const { content } = await contents.get(path, { type: "notebook", content: true });
        await contents.save(path, { type: "notebook", format: "json", content });
        const after = readFileSync(join(folder, path), "utf8");
        expect(JSON.parse(after)).toEqual(JSON.parse(before));
        // The contents were not written by Jupyter, whose names are in order.
        if (!path.includes("00_")) expect(after).toBe(before);
      }
    });

    it("keeps a checkpoint, and goes back to it", async () => {
      const path = "exercises/softmax.ts";
      const before = (await contents.get(path)).content;
      const { id } = await contents.createCheckpoint(path);
      await contents.save(path, { type: "file", format: "text", content: "changed" });
      expect(await contents.listCheckpoints(path)).toMatchObject([{ id }]);
      await contents.restoreCheckpoint(path, id);
      expect((await contents.get(path)).content).toBe(before);
    });

    it("keeps no checkpoint beyond a file's life", async () => {
      const [path, other] = ["notebooks/passing.txt", "notebooks/renamed.txt"];
      const save = (to: string) => contents.save(to, { type: "file", format: "text", content: to });
      await save(path);
      await contents.createCheckpoint(path);
      await contents.delete(path);
      await save(path);
      expect(await contents.listCheckpoints(path)).toEqual([]);

      await contents.createCheckpoint(path);
      await contents.rename(path, other);
      await save(path);
      expect(await contents.listCheckpoints(path)).toEqual([]);
      expect(await contents.listCheckpoints(other)).toHaveLength(1);

      // Taken away past the lab, and made anew in it.
      rmSync(join(folder, other));
      await save(other);
      expect(await contents.listCheckpoints(other)).toEqual([]);
    });

    it("takes an upload in pieces, which is no file before the last", async () => {
      const bytes = Buffer.from(Array.from({ length: 3000 }, (_, i) => i % 251));
      const piece = (chunk: number, from: number, to: number) => {
        const content = bytes.subarray(from, to).toString("base64");
        return contents.save("notebooks/data.bin", {
          ...{ type: "file", format: "base64", name: "data.bin", chunk, content },
        });
      };
      await piece(1, 0, 1000);
      await piece(2, 1000, 2000);
      await expect(contents.get("notebooks/data.bin")).rejects.toThrow("no such file");
      await piece(-1, 2000, 3000);
      expect(readFileSync(join(folder, "notebooks/data.bin")).equals(bytes)).toBe(true);
    });
  });

  describe("a kernel", () => {
    let sessions: Sessions;
    let kernels: { dispose(): void };
    let session: Session;
    let kernel: KernelConnection;
    const path = "notebooks/01_feedforward_networks.ipynb";

    beforeAll(async () => {
      const kernelManager = new jupyter.KernelManager({ serverSettings });
      kernels = kernelManager;
      sessions = new jupyter.SessionManager({ serverSettings, kernelManager });
      session = await sessions.startNew({
        ...{ path, name: "", type: "notebook", kernel: { name: "tslab" } },
      });
      kernel = session.kernel;
    });

    afterAll(() => {
      sessions?.dispose();
      kernels?.dispose();
    });

    async function run(code: string): Promise<{ status: string; messages: KernelMessage[] }> {
      const future = kernel.requestExecute({ code });
      const messages: KernelMessage[] = [];
      future.onIOPub = (message) => messages.push(message);
      const { content } = await future.done;
      return { status: content.status, messages };
    }

    const printed = (messages: readonly KernelMessage[]) =>
      messages
        .map(({ content }) => (typeof content.text === "string" ? content.text : ""))
        .join("");

    it("takes a cell that was sent before it was ready", async () => {
      const { status, messages } = await run("const early = 6 * 7; console.log(early);");
      expect(status).toBe("ok");
      expect(printed(messages)).toBe("42\n");
      expect((await kernel.info).language_info.name).toBe("typescript");
    });

    it("runs in the notebook's folder, where the course is found by its name", async () => {
      const code = 'import { sigmoid } from "backprop-workbook"; console.log(sigmoid.value(0));';
      expect(printed((await run(code)).messages)).toBe("0.5\n");
    });

    it("completes and explains errors", async () => {
      const { content } = await kernel.requestComplete({ code: "earl", cursor_pos: 4 });
      expect(content.matches).toContain("early");
      const { status, messages } = await run("throw new TypeError('so')");
      expect(status).toBe("error");
      const error = messages.find(({ header }) => header.msg_type === "error");
      expect(error?.content).toMatchObject({ ename: "TypeError", evalue: "so" });
    });

    it("prints 50,000 lines, each in its place", async () => {
      const { messages } = await run("for (let i = 0; i < 50_000; i++) console.log(i);");
      const expected = Array.from({ length: 50_000 }, (_, i) => `${i}\n`).join("");
      expect(printed(messages) === expected).toBe(true);
    });

    it("is the same one for a second tab", async () => {
      const second = await sessions.startNew({
        ...{ path, name: "", type: "notebook", kernel: { name: "tslab" } },
      });
      expect(second.id).toBe(session.id);
      expect(lab.kernels.models).toHaveLength(1);
    });

    it("is interrupted, also in a loop after an await, and keeps its variables", async () => {
      const running = run("await Promise.resolve(); let n = 0; for (;;) n++;");
      await until(() => kernel.status === "busy");
      await new Promise((resolve) => setTimeout(resolve, 500));
      await kernel.interrupt();
      expect((await running).status).toBe("error");
      expect(printed((await run("console.log(early);")).messages)).toBe("42\n");
    });

    it("is restarted, and has forgotten its variables", async () => {
      await kernel.restart();
      expect(kernel.connectionStatus).toBe("connected");
      const { status, messages } = await run("console.log(early);");
      expect(status).toBe("error");
      expect(JSON.stringify(messages)).toContain("early");
    });

    it("follows a notebook that is renamed", async () => {
      await session.setPath("notebooks/renamed.ipynb");
      expect(lab.kernels.sessions[0]?.path).toBe("notebooks/renamed.ipynb");
    });

    it("ends when its session does", async () => {
      await session.shutdown();
      expect(lab.kernels.models).toEqual([]);
    });
  });
});
