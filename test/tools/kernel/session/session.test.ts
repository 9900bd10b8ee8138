import { beforeEach, describe, expect, test } from "vitest";
import type { Outcome } from "../../../../src/tools/kernel/channel.js";
import type { Message } from "../../../../src/tools/kernel/protocol/message.js";
import { type CellRunner, Session } from "../../../../src/tools/kernel/session/session.js";

type Sent = { to: string; type: string; content: Record<string, unknown>; parent?: string };

let sent: Sent[];
let session: Session;
let interrupted: number;
let exited: boolean;
/** What other names than "known" are. */
let inspected: string | null;

/** Runs a cell at once: "bad" fails, "slow" waits until `finish` is called, others give a result. */
let finish: (() => void) | undefined;
async function finishSlowCell(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  finish?.();
}
const cells: CellRunner = {
  start: () => {},
  execute: async (code): Promise<Outcome> => {
    if (code === "slow") {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    }
    if (code !== "bad") return { status: "ok", result: { "text/plain": code } };
    return { status: "error", ename: "Bad", evalue: "no", traceback: ["Bad: no"] };
  },
  complete: async () => ({ matches: ["length"], start: 3, end: 5 }),
  inspect: async (code) => (code === "known" ? "const known: 1" : inspected),
  isComplete: async () => ({ status: "incomplete", indent: "  " }),
  comm: async ({ content }) => content.comm_id === "known",
  interrupt: () => {
    interrupted++;
  },
};

beforeEach(() => {
  sent = [];
  interrupted = 0;
  exited = false;
  inspected = null;
  session = new Session(cells, {
    reply: (request, type, content) =>
      sent.push({ to: "client", type, content: { ...content }, parent: request.header.msg_id }),
    publish: (parent, type, content) =>
      sent.push({
        to: "all",
        type,
        content: { ...content },
        ...(parent === undefined ? {} : { parent: parent.header.msg_id }),
      }),
    ask: async (request, type, content) => {
      sent.push({ to: "user", type, content: { ...content }, parent: request.header.msg_id });
      return true;
    },
    exit: () => {
      exited = true;
    },
  });
});

let id = 0;
function request(msg_type: string, content: Record<string, unknown> = {}): Message {
  const header = { msg_id: String(++id), username: "", session: "", date: "", version: "5.3" };
  return {
    identities: [],
    header: { ...header, msg_type },
    parentHeader: {},
    metadata: {},
    content,
  };
}

const execute = (code: string, options = {}) => request("execute_request", { code, ...options });
const types = () => sent.map(({ type, content }) => content.execution_state ?? type);
const replies = () => sent.filter(({ type }) => type.endsWith("_reply"));

describe("a cell", () => {
  test("is answered with busy, input, result, reply and idle, in this order", async () => {
    await session.shell(execute("6"));
    const order = ["busy", "execute_input", "execute_result", "execute_reply", "idle"];
    expect(types()).toEqual(order);
    expect(sent[1]?.content).toEqual({ code: "6", execution_count: 1 });
    expect(sent[2]?.content).toMatchObject({ data: { "text/plain": "6" }, execution_count: 1 });
    expect(sent[3]?.content).toMatchObject({ status: "ok", execution_count: 1 });
  });

  test("that fails says so to all clients and in its reply", async () => {
    await session.shell(execute("bad"));
    expect(types()).toEqual(["busy", "execute_input", "error", "execute_reply", "idle"]);
    const error = { ename: "Bad", evalue: "no", traceback: ["Bad: no"] };
    expect(sent[2]?.content).toEqual(error);
    expect(sent[3]?.content).toMatchObject({ status: "error", execution_count: 1, ...error });
  });

  test("that is silent counts nothing and shows nothing", async () => {
    await session.shell(execute("6", { silent: true }));
    expect(types()).toEqual(["busy", "execute_reply", "idle"]);
    await session.shell(execute("6"));
    expect(replies().map(({ content }) => content.execution_count)).toEqual([0, 1]);
  });

  test("owns the output that comes after it", async () => {
    const cell = execute("6");
    await session.shell(cell);
    session.output({ kind: "stream", name: "stdout", text: "late" });
    expect(sent.at(-1)).toMatchObject({ type: "stream", parent: cell.header.msg_id });
  });
});

describe("a line of the user's", () => {
  test("is asked for by the cell that runs, and answered on the stdin channel", async () => {
    const cell = execute("slow", { allow_stdin: true });
    const running = session.shell(cell);
    const line = session.input("name?", false);
    await new Promise((resolve) => setTimeout(resolve, 0));
    const asked = { type: "input_request", to: "user", parent: cell.header.msg_id };
    expect(sent.at(-1)).toMatchObject(asked);
    await session.stdin(request("input_reply", { value: "Ada" }));
    expect(await line).toEqual({ value: "Ada" });
    await finishSlowCell();
    await running;
  });

  test("is no longer waited for when the cell is interrupted", async () => {
    const running = session.shell(execute("slow", { allow_stdin: true }));
    const line = session.input("name?", false);
    await new Promise((resolve) => setTimeout(resolve, 0));
    await session.control(request("interrupt_request"));
    expect(await line).toEqual({ stopped: true });
    await finishSlowCell();
    await running;
  });
});

describe("a comm", () => {
  const opening = { comm_id: "known", target_name: "view", data: { a: 1 } };
  const comms = async (content = {}) => {
    await session.shell(request("comm_info_request", content));
    return replies().at(-1)?.content.comms;
  };

  test("of the front end's is listed while it is open", async () => {
    await session.shell(request("comm_open", opening));
    expect(types()).toEqual(["busy", "idle"]);
    expect(await comms()).toEqual({ known: { target_name: "view" } });
    expect(await comms({ target_name: "other" })).toEqual({});
    await session.shell(request("comm_close", { comm_id: "known" }));
    expect(await comms()).toEqual({});
  });

  test("that nobody takes is closed", async () => {
    await session.shell(request("comm_open", { ...opening, comm_id: "strange" }));
    expect(sent[1]).toMatchObject({ type: "comm_close", content: { comm_id: "strange" } });
    expect(await comms()).toEqual({});
  });

  test("of a cell's goes to all clients, and is listed", async () => {
    const content = { comm_id: "own", target_name: "view", data: {} };
    session.output({
      kind: "comm",
      message: { type: "comm_open", content, metadata: { version: "2" }, buffers: [] },
    });
    expect(sent.at(-1)).toMatchObject({ to: "all", type: "comm_open", content });
    expect(await comms()).toEqual({ own: { target_name: "view" } });
  });

  test("owns what its handler puts out, and the cell before what comes after", async () => {
    const cell = execute("6");
    await session.shell(cell);
    const message = request("comm_msg", { comm_id: "known", data: {} });
    const handled = session.shell(message);
    session.output({ kind: "stream", name: "stdout", text: "in it" });
    expect(sent.at(-1)).toMatchObject({ type: "stream", parent: message.header.msg_id });
    await handled;
    session.output({ kind: "stream", name: "stdout", text: "after" });
    expect(sent.at(-1)).toMatchObject({ type: "stream", parent: cell.header.msg_id });
  });
});

describe("comms of a process that is lost", () => {
  test("are closed for all clients, and no longer listed", async () => {
    const data = { comm_id: "known", target_name: "slider", data: {} };
    await session.shell(request("comm_open", data));
    sent = [];
    session.lost();
    expect(sent).toMatchObject([
      { to: "all", type: "comm_close", content: { comm_id: "known", data: {} } },
    ]);
    sent = [];
    await session.shell(request("comm_info_request"));
    expect(sent.find(({ type }) => type === "comm_info_reply")?.content.comms).toEqual({});
    sent = [];
    session.lost();
    expect(sent).toEqual([]);
  });
});

describe("queued cells", () => {
  test("run in order", async () => {
    const first = session.shell(execute("slow"));
    void session.shell(execute("b"));
    await finishSlowCell();
    await first;
    expect(replies().map(({ content }) => content.execution_count)).toEqual([1, 2]);
  });

  test("are aborted after one that fails, and those sent later run", async () => {
    const first = session.shell(execute("slow"));
    void session.shell(execute("bad"));
    void session.shell(execute("c"));
    void session.shell(request("kernel_info_request"));
    await finishSlowCell();
    await first;
    await session.shell(execute("d"));
    expect(replies().map(({ content }) => content.status)).toEqual([
      "ok",
      "error",
      "aborted",
      "ok",
      "ok",
    ]);
  });

  test("run on where stop_on_error is false", async () => {
    const first = session.shell(execute("slow"));
    void session.shell(execute("bad", { stop_on_error: false }));
    void session.shell(execute("c"));
    await finishSlowCell();
    await first;
    expect(replies().map(({ content }) => content.status)).toEqual(["ok", "error", "ok"]);
  });
});

describe("requests", () => {
  test("kernel_info is answered with a status and the language", async () => {
    await session.shell(request("kernel_info_request"));
    const [info] = replies();
    expect(info?.content).toMatchObject({ status: "ok", language_info: { name: "typescript" } });
  });

  test("the control channel is answered while a cell runs", async () => {
    const running = session.shell(execute("slow"));
    await session.control(request("interrupt_request"));
    expect(interrupted).toBe(1);
    expect(replies().map(({ type }) => type)).toEqual(["interrupt_reply"]);
    await finishSlowCell();
    await running;
  });

  test("shutdown replies before the kernel ends", async () => {
    await session.control(request("shutdown_request", { restart: true }));
    expect(replies()[0]?.content).toEqual({ status: "ok", restart: true });
    expect(exited).toBe(true);
  });

  test("completion positions are counted in characters", async () => {
    await session.shell(request("complete_request", { code: "😀.le", cursor_pos: 4 }));
    expect(replies()[0]?.content).toMatchObject({ cursor_start: 2, cursor_end: 4 });
  });

  test("inspect says whether something was found", async () => {
    await session.shell(request("inspect_request", { code: "known" }));
    await session.shell(request("inspect_request", { code: "unknown" }));
    expect(replies().map(({ content }) => content.found)).toEqual([true, false]);
  });

  test.each(["known?", "known??", "?known", " known ? "])("%s is complete", async (code) => {
    await session.shell(request("is_complete_request", { code }));
    expect(replies()[0]?.content).toEqual({ status: "complete" });
    await session.shell(execute(code));
    const page = { source: "page", data: { "text/plain": "const known: 1" }, start: 0 };
    expect(replies()[1]?.content).toMatchObject({ status: "ok", payload: [page] });
  });

  test.each(["exit", "quit", "exit()", "quit();"])("%s ends a console", async (code) => {
    await session.shell(execute(code));
    const exit = { source: "ask_exit", keepkernel: false };
    expect(replies()[0]?.content).toMatchObject({ status: "ok", payload: [exit] });
  });

  test("exit is a name like another where the user has it", async () => {
    inspected = "const exit: 1";
    await session.shell(execute("exit"));
    expect(replies()[0]?.content).toMatchObject({ status: "ok", payload: [] });
  });

  test("a name and a question mark open the documentation", async () => {
    await session.shell(execute("known?"));
    const page = { source: "page", data: { "text/plain": "const known: 1" }, start: 0 };
    expect(replies()[0]?.content).toMatchObject({ status: "ok", payload: [page] });
  });

  test("an unknown one is answered with an error, and no request changes nothing", async () => {
    await session.control(request("surprise_request"));
    expect(types()).toEqual(["busy", "surprise_reply", "idle"]);
    expect(replies()[0]?.content).toMatchObject({ status: "error", ename: "Unsupported" });
    sent = [];
    await session.shell(request("surprise"));
    expect(types()).toEqual(["busy", "idle"]);
  });

  test("one with content of the wrong types is answered", async () => {
    await session.shell(request("execute_request", { code: 5 }));
    await session.shell(request("complete_request", { cursor_pos: "x" }));
    await session.shell(request("history_request", { n: "x", pattern: 3 }));
    expect(replies().map(({ content }) => content.status)).toEqual(["ok", "ok", "ok"]);
  });
});
