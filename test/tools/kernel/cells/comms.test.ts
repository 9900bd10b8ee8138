import { beforeEach, expect, test } from "vitest";
import { type Comm, type CommArrival, Comms } from "../../../../src/tools/kernel/cells/comms.js";
import type { CommMessage } from "../../../../src/tools/kernel/channel.js";

let sent: CommMessage[];
let comms: Comms;
beforeEach(() => {
  sent = [];
  comms = new Comms((message) => sent.push(message));
});

const arriving = (
  type: CommMessage["type"],
  content: Partial<CommMessage["content"]>,
  buffers: string[] = [],
): CommMessage => ({
  type,
  content: { comm_id: "c", data: {}, ...content },
  metadata: {},
  buffers,
});

test("a comm that a cell opens is told of, sends, and is closed once", () => {
  const comm = comms.open("view", { a: 1 }, { metadata: { version: "2" } });
  comm.send({ b: 2 }, { buffers: [new Uint8Array([0, 255])] });
  comm.close();
  const comm_id = comm.id;
  expect(sent).toEqual([
    {
      type: "comm_open",
      content: { comm_id, target_name: "view", data: { a: 1 } },
      metadata: { version: "2" },
      buffers: [],
    },
    { type: "comm_msg", content: { comm_id, data: { b: 2 } }, metadata: {}, buffers: ["AP8="] },
    { type: "comm_close", content: { comm_id, data: {} }, metadata: {}, buffers: [] },
  ]);
  expect(() => comm.send({})).toThrow(`comm ${comm_id}: expected an open one, it is closed`);
});

test("what the front end sends reaches the comm, until it closes it", async () => {
  const comm = comms.open("view");
  const arrived: CommArrival[] = [];
  let closed = 0;
  comm.onMessage = (arrival) => void arrived.push(arrival);
  comm.onClose = () => void closed++;
  const own = { comm_id: comm.id };
  expect(await comms.take(arriving("comm_msg", { ...own, data: { x: 1 } }, ["AP8="]))).toBe(true);
  expect(await comms.take(arriving("comm_close", own))).toBe(true);
  expect(await comms.take(arriving("comm_msg", own))).toBe(false);
  const buffers = [new Uint8Array([0, 255])];
  expect(arrived).toEqual([{ data: { x: 1 }, metadata: {}, buffers }]);
  expect(closed).toBe(1);
});

test("a comm that the front end opens goes to whoever takes its target, or to nobody", async () => {
  let opened: Comm | undefined;
  comms.register("mine", (comm, { data }) => {
    opened = comm;
    comm.send({ echo: data });
  });
  const open = { target_name: "mine", data: { hi: 1 } };
  expect(await comms.take(arriving("comm_open", open))).toBe(true);
  expect(opened?.id).toBe("c");
  expect(sent[0]?.content).toEqual({ comm_id: "c", data: { echo: { hi: 1 } } });
  expect(await comms.take(arriving("comm_open", { target_name: "other" }))).toBe(false);
  expect(await comms.take(arriving("comm_open", {}))).toBe(false);
});
