import { expect, test } from "vitest";
import { inCanvas } from "../../../../../src/tools/grader/submission/platform/canvas.js";

// Names as lib/content_zipper.rb builds them.
test.each([
  [
    "leeann_123_456_softmax-1.ts",
    { name: "leeann", id: "123", called: "softmax-1.ts", late: false, serial: 456 },
  ],
  [
    "raybob_LATE_124_458_my_softmax.ts",
    { name: "raybob", id: "124", called: "my_softmax.ts", late: true, serial: 458 },
  ],
  // An underscore is a letter of a word, so a name keeps it.
  [
    "o_neillann_9_456_softmax.ts",
    { name: "o_neillann", id: "9", called: "softmax.ts", late: false, serial: 456 },
  ],
  ["leeann_123_text.html", { name: "leeann", id: "123", called: "text.html", late: false }],
  [
    "anon_x7Kq2_456_softmax.ts",
    { name: "anon_x7Kq2", called: "softmax.ts", late: false, serial: 456 },
  ],
])("%s is taken apart", (entry, owner) => expect(inCanvas(entry)).toEqual(owner));

test.each(["ann_softmax.ts", "ann_12_softmax.ts", "softmax.ts"])("%s is not Canvas's", (entry) =>
  expect(inCanvas(entry)).toBeUndefined(),
);
