import { expect, test } from "vitest";
import type { Report } from "../../../../src/course/exercise/index.js";
import { htmlReport } from "../../../../src/course/exercise/judge/html.js";

const report: Report = {
  exercise: "softmax",
  title: "Title",
  earned: 0,
  points: 2,
  checks: [
    {
      tries: "a < b",
      hidden: false,
      points: 2,
      earned: 0,
      verdict: "threw",
      message: '<script>"&',
    },
  ],
};

test("HTML says the same, with everything escaped", () => {
  const html = htmlReport(report, "<b>");
  expect(html).toContain("&lt;script&gt;&quot;&amp;");
  expect(html).toContain("Hint: &lt;b&gt;");
  expect(html).not.toContain("<script>");
});

test("shows what stands between backticks in a hint as code", () => {
  const html = htmlReport(report, "Call `g(a < b)` for each.");
  expect(html).toContain("Hint: Call <code>g(a &lt; b)</code> for each.");
});
