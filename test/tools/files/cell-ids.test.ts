import { expect, it } from "vitest";
import { withUniqueIds } from "../../../src/tools/files/cell-ids.js";

const cellOf = (id: unknown) => ({
  cell_type: "raw",
  source: "",
  metadata: {},
  ...(id === undefined ? {} : { id: id as string }),
});
const idsOf = (...given: unknown[]) => withUniqueIds(given.map(cellOf)).map(({ id }) => id);

it("good ids stay", () => {
  expect(idsOf("a", "B-2_c")).toEqual(["a", "B-2_c"]);
});

it.each([
  ["that are missing", [undefined, undefined]],
  ["that are taken", ["a", "a", "a"]],
  ["that nbformat does not allow", ["", "a b", "x".repeat(65), 5]],
])("ids %s become new ones", (_, given) => {
  const ids = idsOf(...given);
  expect(new Set(ids).size).toBe(given.length);
  for (const id of ids) expect(id).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
});
