import { expect, test } from "vitest";
import { History } from "../../../../src/tools/kernel/session/history.js";

function history(...codes: string[]): History {
  const filled = new History();
  codes.forEach((code, i) => {
    filled.add(i + 1, code).result = `result ${i + 1}`;
  });
  return filled;
}

test("tail gives the last cells with session and number", () => {
  const answer = history("a", "b", "c").answer({ hist_access_type: "tail", n: 2 });
  expect(answer).toEqual([
    [1, 2, "b"],
    [1, 3, "c"],
  ]);
});

test("results come along when asked for", () => {
  const answer = history("a").answer({ hist_access_type: "tail", n: 1, output: true });
  expect(answer).toEqual([[1, 1, ["a", "result 1"]]]);
});

test("range starts at start and ends before stop, in this session only", () => {
  const range = { hist_access_type: "range", session: 1, start: 2, stop: 3 };
  expect(history("a", "b", "c").answer(range)).toEqual([[1, 2, "b"]]);
  expect(history("a", "b", "c").answer({ ...range, session: 7 })).toEqual([]);
});

test("search takes a glob pattern and leaves older doubles out when asked", () => {
  const search = { hist_access_type: "search", pattern: "x ? *" };
  const filled = history("x = 1", "y = 2", "x = 1", "x = (3)");
  expect(filled.answer(search)).toHaveLength(3);
  expect(filled.answer({ ...search, unique: true })).toEqual([
    [1, 3, "x = 1"],
    [1, 4, "x = (3)"],
  ]);
  expect(filled.answer({ ...search, n: 1 })).toEqual([[1, 4, "x = (3)"]]);
});

test("only the last thousand cells are kept", () => {
  const filled = new History();
  for (let line = 1; line <= 1500; line++) filled.add(line, "x");
  const answer = filled.answer({ hist_access_type: "range", session: 0 });
  expect(answer).toHaveLength(1000);
  expect(answer[0]).toEqual([1, 501, "x"]);
});
