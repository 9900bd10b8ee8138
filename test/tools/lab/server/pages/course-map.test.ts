import { expect, it } from "vitest";
import { courseMap } from "../../../../../src/tools/lab/server/pages/course-map.js";

const chapter = (file: string, exercises: object[] = []) => ({
  ...{ file, title: "A <b> & c", cells: 4, run: 3 },
  exercises: exercises as { id: string; earned?: number; points?: number }[],
});

it("shows each notebook with its link, its cells and its exercises", () => {
  const page = courseMap([
    chapter("00_contents.ipynb"),
    chapter("01_a.ipynb", [
      { id: "solved", earned: 5, points: 5 },
      { id: "begun", earned: 2, points: 5 },
      { id: "open" },
    ]),
  ]);
  expect(page).toContain("1 of 3 exercises solved");
  expect(page).toContain('<a href="/notebooks/notebooks/01_a.ipynb">A &lt;b&gt; &amp; c</a>');
  expect(page).toContain("3 of 4 cells run");
  expect(page).toContain('<li class="solved">✓ <code>solved</code> <small>5 of 5 points</small>');
  expect(page).toContain('<li class="begun"><code>begun</code> <small>2 of 5 points</small>');
  expect(page).toContain('<li class="open"><code>open</code> <small>not begun</small>');
  expect(page.match(/<h2>/g)).toHaveLength(1);
});
