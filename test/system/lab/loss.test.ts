import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { course, notebookOf } from "../../tools/lab/fixture.js";
import { app, isAlive, until } from "./lab.js";
import { canMount, descendants, serveLab } from "./served.js";

const PATH = "/api/contents/notebooks/01_first.ipynb";

/** A save of a notebook with `megabytes` of source. */
function save(mark: string, megabytes = 0) {
  const content = notebookOf(`// ${mark}${"x".repeat(megabytes * 1_000_000)}`);
  return { method: "PUT", body: JSON.stringify({ type: "notebook", format: "json", content }) };
}

function markIn(folder: string): string {
  const text = readFileSync(join(folder, "notebooks/01_first.ipynb"), "utf8");
  return /\/\/ (\w+?)x*$/.exec(JSON.parse(text).cells[0].source.join(""))?.[1] ?? "";
}

describe.runIf(app !== undefined)("nothing that was saved is lost", () => {
  it("when the server is killed while it saves, again and again", async () => {
    const folder = course();
    let last = -1;
    for (let round = 0; round < 6; round++) {
      const lab = await serveLab({ course: folder });
      const confirmed = await lab.ask(PATH, save(`mark${round}`, 4));
      expect(confirmed.status).toBe(201);
      // The next save is cut off anywhere between its first byte and its last.
      const cutOff = lab.ask(PATH, save(`next${round}`, 4)).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 15 * round));
      await lab.kill();
      await cutOff;
      expect([`mark${round}`, `next${round}`]).toContain(markIn(folder));
      last = round;
    }
    expect(last).toBe(5);
  });

  it("when the server is killed: its kernels end, and those they started", async () => {
    const lab = await serveLab({ course: course() });
    const body = JSON.stringify({ path: "notebooks/01_first.ipynb", type: "notebook" });
    const { text } = await lab.ask("/api/sessions", { method: "POST", body });
    const { id } = JSON.parse(text).kernel;
    const isIdle = async () => {
      const { execution_state } = JSON.parse((await lab.ask(`/api/kernels/${id}`)).text);
      return execution_state === "idle";
    };
    await until(isIdle);
    const processes = descendants(lab.process.pid ?? 0);
    expect(processes.length).toBeGreaterThan(1);
    await lab.kill();
    await until(() => !processes.some(isAlive));
  });

  it.runIf(canMount)("when the disk is full: it is said, and the last save is whole", async () => {
    const folder = course();
    const notebooks = join(folder, "notebooks");
    const before = `cp -r "${notebooks}" /tmp/$$; mount -t tmpfs -o size=3m tmpfs "${notebooks}"
      cp /tmp/$$/* "${notebooks}"; rm -r /tmp/$$`;
    const lab = await serveLab({ course: folder, before });
    expect((await lab.ask(PATH, save("first"))).status).toBe(201);
    const { status, text } = await lab.ask(PATH, save("second", 8));
    expect(status).toBe(507);
    expect(JSON.parse(text).message).toBe(
      "01_first.ipynb could not be saved: the disk is full; all is as it was before",
    );
    const { content } = JSON.parse((await lab.ask(`${PATH}?content=1`)).text);
    expect(content.cells[0].source).toBe("// first");
    // What could not be written does not take up the place that is left.
    expect((await lab.ask(PATH, save("third"))).status).toBe(201);
    await lab.kill();
  });

  it.runIf(canMount)("when the folder is read-only: it is said, and all can be read", async () => {
    const folder = course();
    const before = `mount --bind "${folder}" "${folder}"; mount -o remount,bind,ro "${folder}"`;
    const lab = await serveLab({ course: folder, before });
    expect(lab.lasting).toBe(false);
    const { status, text } = await lab.ask(PATH, save("first"));
    expect(status).toBe(403);
    expect(JSON.parse(text).message).toContain("the folder is read-only");
    expect((await lab.ask(`${PATH}?content=1`)).status).toBe(200);
    for (const [method, path, body] of [
      ["POST", "/api/contents/notebooks", '{"type":"notebook"}'],
      ["PATCH", PATH, '{"path":"notebooks/other.ipynb"}'],
      ["DELETE", PATH, ""],
    ] as const) {
      const answer = await lab.ask(path, { method, body });
      expect(answer.status, method).toBe(403);
      expect(JSON.parse(answer.text).message, method).toContain("read-only");
    }
    await lab.kill();
  });

  it("when something is removed: it is in the trash", async () => {
    const folder = course();
    const lab = await serveLab({ course: folder });
    expect((await lab.ask(PATH, { method: "DELETE" })).status).toBe(204);
    const trash = join(folder, ".workbook/lab/trash");
    const kept = readdirSync(trash, { recursive: true }).map(String);
    expect(kept.some((path) => path.endsWith("notebooks/01_first.ipynb"))).toBe(true);
    await lab.kill();
  });

  it("a file of 200 MB is refused in a sentence, and the lab goes on", async () => {
    const folder = course();
    const lab = await serveLab({ course: folder });
    writeFileSync(join(folder, "large.txt"), Buffer.alloc(200_000_000));
    const { status, text } = await lab.ask("/api/contents/large.txt?content=1");
    expect(status).toBe(413);
    expect(JSON.parse(text).message).toBe(
      "large.txt has 200 MB: files of up to 100 MB can be opened",
    );
    expect((await lab.ask("/api/contents")).status).toBe(200);
    await lab.kill();
  });
});
