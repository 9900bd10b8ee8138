import { expect, test } from "vitest";
import { exercism } from "../../../../src/tools/grader/format/exercism.js";
import { classOf, judged, nothing, partial, perfect, stable, student } from "./sample.js";
import { complaints } from "./validate.js";

const written = (of: typeof perfect) => JSON.parse(exercism.write(classOf(of), { staff: false }));

test.each([
  ["perfect", perfect, "pass"],
  ["partial", partial, "fail"],
  ["broken", nothing, "error"],
  ["empty", student("no", []), "error"],
] as const)("a %s submission validates, with the status for it", (_, of, status) => {
  expect(complaints("exercism.schema.json", written(of))).toEqual([]);
  expect(written(of).status).toBe(status);
});

test("where nothing was run, the message says why", () => {
  expect(written(nothing).message).toContain("line 3, column 1: '}' expected.");
});

test("tests come in the order of the checks, with the call as their code", () => {
  const alone = student("ada", [judged("softmax", { softmax: stable })]);
  const [first, second] = written(alone).tests;
  expect(first).toEqual({
    name: "two numbers",
    status: "pass",
    test_code: "softmax([0, 1.09861])",
  });
  expect(second.name).toBe("equal numbers");
});

test("code that throws is an error, code that answers wrongly a failure", () => {
  const softmax = (a: number[]) => {
    if (a.length > 2) throw new Error("too many");
    return [0, 0];
  };
  const { tests } = written(student("bo", [judged("softmax", { softmax })]));
  expect(tests.slice(0, 2).map(({ status }: { status: string }) => status)).toEqual([
    "fail",
    "error",
  ]);
});

test("with several exercises each is a task", () => {
  const ids = written(perfect).tests.map(({ task_id }: { task_id: number }) => task_id);
  expect([...new Set(ids)]).toEqual([1, 2]);
});
