import { expect, test } from "vitest";
import type { Message } from "../../../../src/tools/kernel/protocol/message.js";
import { Inputs } from "../../../../src/tools/kernel/session/inputs.js";

function cellThatAllows(allow_stdin: unknown): Message {
  const header = { msg_id: "1", msg_type: "execute_request", username: "", session: "", date: "" };
  return {
    identities: [],
    header: { ...header, version: "5.4" },
    parentHeader: {},
    metadata: {},
    content: { allow_stdin },
  };
}

function inputsWith(listening = true) {
  const asked: object[] = [];
  const ask = async (_: Message, type: string, content: object) => {
    asked.push({ type, ...content });
    return listening;
  };
  return { inputs: new Inputs({ ask }), asked };
}

/** Lets what was begun go on to where it waits. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const cell = cellThatAllows(true);

test("a line is asked for on the cell's behalf, and handed on", async () => {
  const { inputs, asked } = inputsWith();
  const line = inputs.ask(cell, "name?", true);
  await settle();
  expect(asked).toEqual([{ type: "input_request", prompt: "name?", password: true }]);
  inputs.take("Ada");
  expect(await line).toEqual({ value: "Ada" });
});

test("lines are asked for one after the other", async () => {
  const { inputs, asked } = inputsWith();
  const both = Promise.all([inputs.ask(cell, "a", false), inputs.ask(cell, "b", false)]);
  await settle();
  expect(asked).toHaveLength(1);
  inputs.take("1");
  await settle();
  inputs.take("2");
  expect(await both).toEqual([{ value: "1" }, { value: "2" }]);
});

test.each([
  ["the cell may not", cellThatAllows(false), true, /lets a cell ask for no input/],
  ["the cell does not say that it may", cellThatAllows(undefined), true, /no input/],
  ["there is no cell", undefined, true, /no input/],
  ["the front end does not listen", cell, false, /does not listen/],
])("nobody is waited for where %s", async (_, from, listening, why) => {
  const { inputs } = inputsWith(listening);
  expect(await inputs.ask(from, "", false)).toEqual({ refused: expect.stringMatching(why) });
});

test("a cell that is stopped waits no longer, and its late line is dropped", async () => {
  const { inputs } = inputsWith();
  const line = inputs.ask(cell, "", false);
  await settle();
  inputs.cancel();
  expect(await line).toEqual({ stopped: true });
  inputs.take("late");
  const next = inputs.ask(cell, "", false);
  await settle();
  inputs.take("own");
  expect(await next).toEqual({ value: "own" });
});
