import { expect, test } from "vitest";
import {
  htmlText,
  isTyped,
} from "../../../../../src/tools/grader/submission/platform/html-text.js";

test("lines end where paragraphs and rows do, and signs are what they stand for", () => {
  const page =
    "<html><body><p>export const f = (x: number) =&gt; {</p><div>&nbsp; return x &lt; 1 &amp;&amp; &#39;a&#x27;;</div>}<br/>end</body>";
  expect(htmlText(page)).toBe("export const f = (x: number) => {\n  return x < 1 && 'a';\n}\nend");
  expect(htmlText("a < b, &unknown; &#99999999;")).toBe("a < b, &unknown; &#99999999;");
});

test("what was typed in is known by its name", () => {
  expect(isTyped({ path: "onlinetext.html" })).toBe(true);
  expect(isTyped({ path: "leeann_1_text.html", called: "text.html" })).toBe(true);
  expect(isTyped({ path: "W_ann_attempt_2026-11-30-17-05-09.txt" })).toBe(true);
  expect(isTyped({ path: "index.html" })).toBe(false);
});
