import { describe, expect, test } from "vitest";
import {
  inBlackboard,
  parseReceipt,
  receiptKey,
  typedText,
} from "../../../../../src/tools/grader/submission/platform/blackboard.js";

const RECEIPT = `Name: Ann Lee (ann_lee)
Assignment: Week 3
Date Submitted: Monday, November 30, 2026 5:05:09 PM CET
Current Grade: Not Graded

Submission Field:
<p>export const a = 1;</p>

Comments:
There are no student comments for this assignment.

Files:
	Original filename: softmax.ts
	Filename: Week 3_ann_lee_attempt_2026-11-30-17-05-09_softmax.ts
`;

describe("Blackboard's names", () => {
  test("are taken apart, and the receipt says what a login is", () => {
    const receipt = "Week 3_ann_lee_attempt_2026-11-30-17-05-09.txt";
    const key = receiptKey(receipt) ?? "";
    const receipts = new Map([[key, parseReceipt(RECEIPT) ?? { name: "", login: "" }]]);
    const handedIn = { year: 2026, month: 11, day: 30, hour: 17, minute: 5, second: 9 };
    const attempt = Date.UTC(2026, 10, 30, 17, 5, 9);
    const ann = { name: "Ann Lee", id: "ann_lee", login: "ann_lee", handedIn, attempt };
    expect(inBlackboard(receipt, receipts)).toEqual(ann);
    const file = "Week 3_ann_lee_attempt_2026-11-30-17-05-09_softmax.ts";
    expect(inBlackboard(file, receipts)).toEqual({ ...ann, called: "softmax.ts" });
  });

  test("tell the login without a receipt, too", () => {
    const file = "Week_3_annlee_attempt_2026-11-30-17-05-09_my_softmax.ts";
    const owner = inBlackboard(file, new Map());
    expect(owner).toMatchObject({ name: "annlee", id: "annlee", called: "my_softmax.ts" });
    expect(inBlackboard("softmax_attempt_2.ts", new Map())).toBeUndefined();
  });
});

test("a receipt has what was typed in, between its own words", () => {
  expect(typedText(RECEIPT)).toBe("<p>export const a = 1;</p>");
  const empty = RECEIPT.replace("<p>export const a = 1;</p>", NO_TEXT);
  expect(typedText(empty)).toBe("");
  expect(parseReceipt("something else")).toBeUndefined();
});

const NO_TEXT = "There is no student submission text data for this assignment.";
