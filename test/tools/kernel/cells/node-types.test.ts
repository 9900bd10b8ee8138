import { expect, test } from "vitest";
import { firstHelping } from "../../../../src/tools/kernel/cells/node-types.js";

test("the first helping keeps the console and leaves the file system for later", () => {
  const index = [
    '/// <reference lib="es2020" />',
    '/// <reference path="../console.d.ts" />',
    '/// <reference path="../fs.d.ts" />',
    '/// <reference path="./buffer.buffer.d.ts" />',
  ].join("\n");
  expect(firstHelping(index).split("\n")).toEqual([
    '/// <reference lib="es2020" />',
    '/// <reference path="../console.d.ts" />',
    "",
    '/// <reference path="./buffer.buffer.d.ts" />',
  ]);
});
