import { expect, it } from "vitest";
import { isNewEnough } from "../../../src/tools/cli/node-version.js";

it.each([
  ["v18.20.4", false],
  ["v20.18.3", false],
  ["v20.19.0", true],
  ["v22.1.0", true],
  ["v9.30.0", false],
])("Node %s is new enough: %s", (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});
