import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { junit } from "../../../../src/tools/grader/format/junit.js";
import { classOf, nasty, nothing, partial, perfect, sample } from "./sample.js";

const schema = readFileSync(new URL("./junit.xsd", import.meta.url), "utf8");

const complaints = async (xml: string) => {
  const { errors } = await validateXML({ xml, schema });
  return errors.map(({ message }) => message);
};

test.each([true, false])("validates against the schema, for staff: %s", async (staff) => {
  expect(await complaints(junit.write(sample, { staff }))).toEqual([]);
});

test("the schema notices a missing count and an unknown element", async () => {
  const xml = junit.write(sample, { staff: true });
  expect(await complaints(xml.replace(/ failures="\d+"/, ""))).not.toEqual([]);
  expect(await complaints(xml.replaceAll("testcase", "case"))).not.toEqual([]);
});

test("counts failures and errors apart", () => {
  const counts = (xml: string) => /tests="(\d+)" failures="(\d+)" errors="(\d+)"/.exec(xml);
  const all = (student: typeof perfect) => student.exercises.flatMap(({ checks }) => checks);
  const [, tests, failures, errors] = counts(junit.write(classOf(partial), { staff: true })) ?? [];
  const wrong = all(partial).filter(({ verdict }) => verdict !== "right");
  expect([tests, failures, errors].map(Number)).toEqual([all(partial).length, wrong.length, 0]);
  const broken = counts(junit.write(classOf(nothing), { staff: true })) ?? [];
  expect(broken.slice(2).map(Number)).toEqual([0, all(nothing).length]);
  expect(junit.write(classOf(perfect), { staff: true })).not.toContain("<failure");
});

test("what XML cannot hold is replaced, and markup is escaped", async () => {
  const xml = junit.write(classOf(nasty, nothing), { staff: true });
  expect(await complaints(xml)).toEqual([]);
  expect(xml).toContain("=cmd|&quot;/C calc&quot;!A0,&lt;&amp;&gt;\uFFFD");
  expect(xml).toContain("&lt;b&gt;&amp;\uFFFD\uFFFD ]]&gt; expected");
});
