import { afterAll, expect } from "vitest";
import { ownTemporaryFolder } from "./temporary-folder.js";

// Each file of tests has a temporary folder of its own: what is left in it is that file's.
const end = ownTemporaryFolder();
afterAll(() => {
  expect(end(), "left in the temporary folder").toEqual([]);
});
