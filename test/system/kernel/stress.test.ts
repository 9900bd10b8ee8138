import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { encode } from "../../../src/tools/kernel/protocol/wire.js";
import { type Answer, Client, type KernelProcess, OURS, pause, startKernel } from "./client.js";

let kernel: KernelProcess;
let client: Client;

beforeEach(async () => {
  kernel = await startKernel(OURS);
  client = new Client(kernel.connection);
  await client.ready();
});
afterEach(async () => {
  client.close();
  kernel.process.kill("SIGTERM");
});

function printed({ published }: Answer): string {
  return published
    .filter(({ header }) => header.msg_type === "stream")
    .map(({ content }) => content.text)
    .join("");
}

function result({ published }: Answer): unknown {
  const message = published.find(({ header }) => header.msg_type === "execute_result");
  return (message?.content.data as Record<string, unknown> | undefined)?.["text/plain"];
}

const ended = (process: KernelProcess["process"]) =>
  process.exitCode !== null
    ? Promise.resolve()
    : new Promise<void>((resolve) => process.once("exit", () => resolve()));

/** Processes that run this kernel's cells. */
function cellProcesses(parent: number | undefined): number[] {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, "utf8");
  return children.trim().split(" ").filter(Boolean).map(Number);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(50);
}

describe("much of everything", () => {
  test("fifty thousand lines arrive complete and in order", async () => {
    const answer = await client.execute("for (let i = 0; i < 50_000; i++) console.log('line', i)");
    const expected = Array.from({ length: 50_000 }, (_, i) => `line ${i}\n`).join("");
    expect(printed(answer)).toBe(expected);
  });

  test("output is seen while a loop that never yields still runs", async () => {
    const running = client.execute(
      "console.log('begin'); for (const end = Date.now() + 1500; Date.now() < end; ); console.log('end')",
    );
    const has = (text: string) => client.published.some(({ content }) => content.text === text);
    await until(() => has("begin\n"));
    expect(has("end\n")).toBe(false);
    await running;
    expect(has("end\n")).toBe(true);
  });

  test("two hundred queued cells all run, in order", async () => {
    await client.execute("let n = 0;");
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => client.execute("n = n + 1; n")),
    );
    expect(answers.map(result)).toEqual(Array.from({ length: 200 }, (_, i) => String(i + 1)));
  });

  test("memory after five hundred cells is bounded", async () => {
    const memory = async () =>
      Number(
        result(await client.execute("(globalThis as any).gc(); process.memoryUsage().heapUsed")),
      );
    const run = async (count: number) => {
      for (let i = 0; i < count; i++) {
        await client.execute(`const v${i % 20} = new Array(1000).fill(${i}); v${i % 20}.length`);
      }
    };
    await client.execute(
      "import v8 from 'node:v8'; import vm from 'node:vm'; v8.setFlagsFromString('--expose-gc'); (globalThis as any).gc = vm.runInNewContext('gc');",
    );
    await run(100);
    const before = await memory();
    await run(400);
    expect((await memory()) - before).toBeLessThan(60e6);
  });

  test("fifty interrupts in a row leave a session that works", async () => {
    await client.execute("let precious = 1;");
    const endless = [
      "for (;;);",
      "await null; for (;;);",
      "for (;;) await null;",
      "await new Promise(() => {})",
      "await new Promise((r) => setTimeout(r, 1)); for (;;);",
    ];
    for (let i = 0; i < 50; i++) {
      const running = client.execute(endless[i % endless.length] ?? "");
      await pause(60 + (i % 7) * 10);
      await client.ask("interrupt_request", {}, "control");
      expect((await running).reply.content.ename).toBe("Interrupted");
    }
    const after = await client.execute("await new Promise((r) => setTimeout(r, 10)); precious + 1");
    expect(result(after)).toBe("2");
  });
});

describe("what front ends do", () => {
  test("two clients share a session, and each gets its own replies", async () => {
    const other = new Client(kernel.connection);
    await other.ready();
    await client.execute("const shared = 5;");
    const [mine, others] = await Promise.all([
      client.execute("shared + 1"),
      other.execute("shared + 2"),
    ]);
    expect([result(mine), result(others)]).toEqual(["6", "7"]);
    const seen = other.published.filter(({ header }) => header.msg_type === "execute_result");
    expect(seen).toHaveLength(2);
    other.close();
  });

  test("a client that vanishes in the middle of a cell changes nothing for the next", async () => {
    const vanishing = new Client(kernel.connection);
    await vanishing.ready();
    const request = { code: "let i = 0; for (; i < 20_000; i++) console.log(i);" };
    await vanishing.send(vanishing.message("execute_request", request));
    await until(() => vanishing.published.some(({ header }) => header.msg_type === "stream"));
    vanishing.close();
    expect(result(await client.execute("i"))).toBe("20000");
  });

  test("kernel, heartbeat and control answer while a cell never yields", async () => {
    const running = client.execute("for (;;);");
    await pause(300);
    expect(await client.heartbeat()).toBe("ping");
    const info = await client.ask("kernel_info_request", {}, "control");
    expect(info.reply.content.status).toBe("ok");
    await client.ask("interrupt_request", {}, "control");
    await running;
  });

  test("a client that is slow to read loses nothing", async () => {
    const slow = new Client(kernel.connection);
    await slow.ready();
    await client.execute("for (let i = 0; i < 5000; i++) { console.log(i); console.error(i); }");
    await until(
      () => slow.published.filter((m) => m.header.msg_type === "stream").length >= 10_000,
    );
    slow.close();
  });
});

describe("bad messages", () => {
  test("are ignored and logged, and the next good one is answered", async () => {
    const good = client.message("execute_request", { code: "console.log('forged')" });
    await client.send(good, "shell", "another key");
    await client.sendFrames(["no delimiter"]);
    await client.sendFrames(["<IDS|MSG>", "signature"]);
    await client.sendFrames(["<IDS|MSG>", "", "{", "", "", ""]);
    const list = encode(good, kernel.connection.key);
    await client.sendFrames([...list.slice(0, 2), "[]", "[]", "[]", "[]"]);
    await client.send(client.message("surprise_request", { a: 1 }));
    await client.send(client.message("execute_request", { code: { not: "text" } }));
    expect(result(await client.execute("40 + 2"))).toBe("42");
    expect(client.published.some(({ content }) => content.text === "forged\n")).toBe(false);
    expect(kernel.complaints().match(/wrong signature/g)?.length).toBeGreaterThanOrEqual(2);
    expect(kernel.complaints()).toContain("without delimiter");
  });
});

describe("the end", () => {
  test("shutdown and restart requests are answered, and leave no process", async () => {
    await client.execute("1");
    const [cells = 0] = cellProcesses(kernel.process.pid);
    const { reply } = await client.ask("shutdown_request", { restart: true }, "control");
    expect(reply.content).toEqual({ status: "ok", restart: true });
    await ended(kernel.process);
    await until(() => !isAlive(cells));
  });

  test("a shutdown comes through while a cell never yields", async () => {
    void client.execute("for (;;);");
    await pause(300);
    const [cells = 0] = cellProcesses(kernel.process.pid);
    await client.ask("shutdown_request", { restart: false }, "control");
    await ended(kernel.process);
    await until(() => !isAlive(cells));
  });

  test("a kernel killed in the middle of a cell leaves no process", async () => {
    void client.execute("for (;;);");
    await pause(300);
    const [cells = 0] = cellProcesses(kernel.process.pid);
    kernel.process.kill("SIGKILL");
    await until(() => !isAlive(cells));
  });

  test.each([
    ["runs", 1500],
    ["starts", 0],
  ])("a kernel ends when the server that started it is gone while it %s", async (_, time) => {
    // A shell stands in for the server, and is killed.
    const server = spawn(
      "sh",
      ["-c", `JPY_PARENT_PID=$$ "$0" "$@" & echo $!; wait`, ...OURS, await connectionFile()],
      { stdio: ["ignore", "pipe", "ignore"] },
    );
    const pid = await new Promise<number>((resolve) =>
      server.stdout.once("data", (data) => resolve(Number(String(data)))),
    );
    await pause(time);
    expect(isAlive(pid)).toBe(true);
    server.kill("SIGKILL");
    await until(() => !isAlive(pid));
  });

  async function connectionFile(): Promise<string> {
    const other = await startKernel(["true"]);
    return other.process.spawnargs.at(-1) ?? "";
  }
});
