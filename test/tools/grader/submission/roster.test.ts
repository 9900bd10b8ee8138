import { describe, expect, test } from "vitest";
import { InputError } from "../../../../src/tools/grader/report/input-error.js";
import { readRoster } from "../../../../src/tools/grader/submission/roster.js";

const read = (text: string | Uint8Array) => readRoster(Buffer.from(text as string), "r.csv");
const said = (text: string | Uint8Array) => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof InputError) return error.message;
  }
  return undefined;
};

describe("a roster", () => {
  test("has its columns in any order, whatever they are called", () => {
    const people = [{ id: "7", name: "Ann Lee", email: "ann@x.org" }];
    expect(read("id,name,e-mail\n7,Ann Lee,ann@x.org\n")).toEqual(people);
    expect(
      read(
        "\ufeffEmail address;Surname;Group;First name;ID number\r\nann@x.org;Lee;A;Ann;7\r\n\r\n",
      ),
    ).toEqual(people);
    expect(read('Name\tStudent ID\n"Ann Lee"\t7\n')).toEqual([{ id: "7", name: "Ann Lee" }]);
  });

  test("may be in UTF-16, as a spreadsheet writes it", () => {
    const text = Buffer.from("\ufeffName\tID\r\nJosé\t7\r\n", "utf16le");
    expect(read(text)).toEqual([{ name: "José", id: "7" }]);
    expect(read(Buffer.from(text).swap16())).toEqual([{ name: "José", id: "7" }]);
  });

  test("may be what Canvas exports, with both numbers", () => {
    const head = "Student,ID,SIS User ID,SIS Login ID,Section,Week 1 (77)\n";
    expect(read(`${head}    Points Possible,,,,,10\n"Lee, Ann",123,s7,annlee,A,\n`)).toEqual([
      { name: "Lee, Ann", id: "s7", login: "annlee", platformId: "123" },
    ]);
  });

  test.each([
    ["without a name", "id,mark\n1,2\n", "r.csv, line 1: expected a column name, got id, mark"],
    ["that is empty", "", "r.csv, line 1: it is empty"],
    ["with one id twice", "id,name\n1,a\n2,b\n1,c\n", "r.csv, line 4: id 1 is in line 2 too"],
    ["with one address twice", "name,email\na,X@y\nb,x@Y\n", "r.csv, line 3: x@Y is in line 2 too"],
    [
      "with one name twice and nothing to tell them apart",
      "name\na\na\n",
      "r.csv, line 3: a is in line 2 too",
    ],
    ["with a line that names nobody", "id,name\n1,a\n2,\n", "r.csv, line 3: there is no name"],
    [
      "with a quote left open",
      'id,name\n1,"a\n',
      "r.csv, line 2: a quoted cell is not closed as it should be",
    ],
    [
      "in Latin-1",
      Buffer.from("name\nann\nJosé\n", "latin1"),
      'r.csv, line 3: it is not UTF-8 text; save it as "CSV UTF-8"',
    ],
    ["that is no text", Uint8Array.of(0x6e, 0, 0x6e), "r.csv, line 1: it is not text"],
  ])("%s is refused in one line", (_, text, message) => expect(said(text)).toBe(message));
});
