import { describe, expect, test } from "vitest";
import { feedbackPage, feedbackText } from "../../../../src/tools/grader/marking/feedback.js";
import { withMarks } from "../../../../src/tools/grader/marking/mark.js";
import { check, classOf, report, student } from "./sample.js";

const [ann] = withMarks(classOf(student("Ann <b>", report([check("wrong-value", "<i>1</i>")]))), [
  { student: "Ann <b>", exercise: "softmax", points: "+0.5", comment: "See <script>", line: 1 },
]).students;
if (ann === undefined) throw new Error("nobody");

describe("what a student gets back", () => {
  test("says in text how the points came about, and what was said by hand", () => {
    const text = feedbackText(ann, "Week 3");
    expect(text).toContain("Week 3\nAnn <b>: 0.5 of 1 points");
    expect(text).toContain(
      "> 0 of 1 points by the checks, +0.5 by hand, that is 0.5\n  > See <script>",
    );
  });

  test("is a page that runs nothing, whatever was written", () => {
    const page = feedbackPage(ann, "Week <3>");
    expect(page).toContain("<title>Ann &lt;b&gt;: Week &lt;3&gt;</title>");
    expect(page).toContain("See &lt;script&gt;");
    expect(page).not.toMatch(/<script|<i>|<b>/);
  });
});
