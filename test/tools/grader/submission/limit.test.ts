import { expect, test } from "vitest";
import { parseLimits, STANDARD_LIMITS } from "../../../../src/tools/grader/submission/limit.js";

test("limits are as usual unless something else is said", () => {
  expect(parseLimits("")).toEqual(STANDARD_LIMITS);
  expect(parseLimits("files=20, seconds=7")).toEqual({ ...STANDARD_LIMITS, files: 20, seconds: 7 });
});

test.each(["files", "files=", "files=0", "files=-1", "files=1e3", "lines=3", "constructor=3"])(
  "%s is no limit",
  (text) => {
    expect(() => parseLimits(text)).toThrow(
      `--limits: expected name=number, of files, megabytes, notes, seconds, got "${text}"`,
    );
  },
);
