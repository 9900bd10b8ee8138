import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pythonJson } from "../../../src/tools/files/python-json.js";
import { PythonNumber, parseKeepingNumbers } from "../../../src/tools/files/python-number.js";

describe("parseKeepingNumbers", () => {
  // Python 3.11: json.dumps(json.loads(text))
  it.each([
    ["1.0", "1.0"],
    ["-3.0", "-3.0"],
    ["0.0", "0.0"],
    ["-0.0", "-0.0"],
    ["-0", "0"],
    ["1e5", "100000.0"],
    ["1E+2", "100.0"],
    ["1.50", "1.5"],
    ["100.25", "100.25"],
    ["1e16", "1e+16"],
    ["1e15", "1000000000000000.0"],
    ["123456789012345678901.0", "1.2345678901234568e+20"],
    ["12345678901234567890", "12345678901234567890"],
    ["9007199254740993", "9007199254740993"],
    ["10000000000000000", "10000000000000000"],
    ["1e21", "1e+21"],
    ["1e22", "1e+22"],
    ["0.00001", "1e-05"],
    ["0.0001", "0.0001"],
    ["2", "2"],
  ])("writes %s as Python does, %s", (read, written) => {
    expect(pythonJson(parseKeepingNumbers(read))).toBe(written);
    expect(pythonJson(parseKeepingNumbers(`{"a": [${read}]}`))).toBe(
      `{\n "a": [\n  ${written}\n ]\n}`,
    );
  });

  it("leaves what only looks like a number", () => {
    const text = '{"1.0": "2.0", "a\\"1.0": "\\\\", "b": [true, null, "-0.0"]}';
    expect(parseKeepingNumbers(text)).toEqual(JSON.parse(text));
  });

  it("keeps a number a number, for JavaScript and for who gets it as JSON", () => {
    const read = parseKeepingNumbers('{"zoom": 2.0}') as { zoom: number };
    expect(read.zoom).toBeInstanceOf(PythonNumber);
    expect(read.zoom * 1.5).toBe(3);
    expect(JSON.stringify(read)).toBe('{"zoom":2}');
  });

  it("reads what JSON.parse reads, and throws where it does", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(JSON.stringify(parseKeepingNumbers(text))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
    for (const text of ["", "1.", "[1.0", '{"a": 1.0,}', "NaN"]) {
      expect(() => parseKeepingNumbers(text)).toThrow(SyntaxError);
    }
  });
});
