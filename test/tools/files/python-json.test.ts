import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pythonJson } from "../../../src/tools/files/python-json.js";
import { PythonNumber } from "../../../src/tools/files/python-number.js";

describe("JSON as Python writes it", () => {
  // Python 3.11: json.dumps(x)
  it.each([
    [-0.000064, "-6.4e-05"],
    [1e-7, "1e-07"],
    [9.999e-5, "9.999e-05"],
    [0.0001, "0.0001"],
    [1e-10, "1e-10"],
    [5e-324, "5e-324"],
    [123456.789, "123456.789"],
    [1.5e21, "1.5e+21"],
    [1.7976931348623157e308, "1.7976931348623157e+308"],
    [0, "0"],
    [-3, "-3"],
  ])("%d is %s", (number, text) => {
    expect(pythonJson(number)).toBe(text);
  });

  it("has names in the order of their characters, one space an indent, nothing in what is empty", () => {
    const value = { b: [], a: {}, "😀": 1, "\uffee": 2, Z: [1, { x: '\u2028\x7f\x01é\t"/\\' }] };
    // Python 3.11: json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False)
    expect(pythonJson(value)).toBe(
      '{\n "Z": [\n  1,\n  {\n   "x": "\u2028\x7f\\u0001é\\t\\"/\\\\"\n  }\n ],\n' +
        ' "a": {},\n "b": [],\n "\uffee": 2,\n "😀": 1\n}',
    );
  });

  it("writes a number as it came, where it came from Python", () => {
    expect(pythonJson({ a: new PythonNumber(1, "1.0") })).toBe('{\n "a": 1.0\n}');
  });

  it("leaves out what is undefined", () => {
    expect(pythonJson({ a: undefined, b: null })).toBe('{\n "b": null\n}');
  });

  it("is read as the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(pythonJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
