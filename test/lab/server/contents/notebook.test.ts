import { describe, expect, it } from "vitest";
import {
  checkNotebook,
  notebookText,
  parseNotebook,
  toLines,
} from "../../../../src/lab/server/contents/notebook.js";
import { notebookOf } from "../../fixture.js";

describe("a notebook's text", () => {
  it.each([
    ["", "not valid JSON"],
    ["[]", "expected a JSON object"],
    ['{"nbformat": 3}', "expected nbformat 4, got 3"],
    ['{"nbformat": 4}', "it has no list of cells"],
    ['{"nbformat": 4, "cells": [7]}', "cell 1 is no object"],
    ['{"nbformat": 4, "cells": [{"cell_type": "x"}]}', 'cell 1 has the type "x"'],
    ['{"nbformat": 4, "cells": [{"cell_type": "code"}]}', "cell 1 has no source"],
  ])("%s is none: %s", (text, why) => {
    expect(() => parseNotebook(text, "a.ipynb")).toThrow(`a.ipynb is no notebook: ${why}`);
  });

  it("has the form in which Jupyter stores it: names in order, one space, a line's end", () => {
    const text = notebookText(checkNotebook(notebookOf("1"), "a.ipynb"));
    expect(
      text.startsWith('{\n "cells": [\n  {\n   "cell_type": "code",\n   "execution_count"'),
    ).toBe(true);
    expect(text.endsWith("\n}\n")).toBe(true);
    expect(JSON.parse(text)).toEqual(notebookOf("1"));
  });

  it("is stored by lines", () => {
    expect(toLines("a\n\nb")).toEqual(["a\n", "\n", "b"]);
    expect(toLines("a\n")).toEqual(["a\n"]);
    expect(toLines("")).toEqual([]);
  });
});
