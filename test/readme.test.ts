import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { ledger } from "../src/course/deck/index.js";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

it("the README's example prints what the README says it prints", () => {
  const readme = readFileSync(resolve(root, "README.md"), "utf8");
  const code = readme.match(/```ts\n([\s\S]*?)```/)?.[1] ?? "";
  const printed = readme.match(/```text\n([\s\S]*?)```/)?.[1];
  const options = { cwd: root, encoding: "utf8" } as const;
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", code], options);
  expect(output).toBe(printed);
});

it("the README counts what the ledger has", () => {
  const readme = readFileSync(resolve(root, "README.md"), "utf8");
  const { claims, decks, errata } = ledger;
  expect(readme).toContain(`All ${claims.length} claims of the ${decks.length} decks`);
  expect(readme).toContain(`and ${errata.length} mistakes with their proofs`);
});
