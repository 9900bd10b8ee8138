import { describe, expect, test } from "vitest";
import { RosterError, readRoster } from "../../../../src/tools/grader/submission/roster.js";

const read = (text: string | Uint8Array) => readRoster(Buffer.from(text as string), "r.csv");
const said = (text: string | Uint8Array) => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof RosterError) return error.message;
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

  test.each([
    ["without a name", "id,mark\n1,2\n", "r.csv, line 1: expected a column name, got id, mark"],
    ["that is empty", "", "r.csv: it is empty"],
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
    ["in Latin-1", Uint8Array.of(0x6e, 0xe9), "r.csv: it is not UTF-8 text; save it as UTF-8"],
    ["in UTF-16", Uint8Array.of(0xff, 0xfe, 0x6e, 0), "r.csv: it is UTF-16; save it as UTF-8"],
  ])("%s is refused in one line", (_, text, message) => expect(said(text)).toBe(message));
});
