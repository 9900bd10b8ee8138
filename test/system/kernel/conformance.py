"""Jupyter's own kernel tests, with every sample filled in."""

import unittest

import jupyter_kernel_test


class TypeScriptKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = "tslab"
    language_name = "typescript"
    file_extension = ".ts"

    code_hello_world = "console.log('hello, world');"
    code_stderr = "console.error('to stderr');"
    code_generate_error = "throw new RangeError('too large');"
    code_clear_output = "console.clear();"
    code_inspect_sample = "parseInt"
    code_page_something = "parseInt?"

    completion_samples = [
        {"text": "Math.atan", "matches": {"atan", "atan2", "atanh"}},
        {"text": "const list = [1]; list.flatM", "matches": {"flatMap"}},
    ]

    complete_code_samples = ["1", "const x = { a: 1 };", "for (;;) { break; }", "await (1)"]
    incomplete_code_samples = ["function f() {", "const s = `a", "[1, 2,", "/* a comment", "f("]
    invalid_code_samples = ["const 1 = 2;", "}", "let x = ;\nx", "'unterminated\nx"]

    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": "[1, 2].map((x) => x + 1)", "result": "[ 2, 3 ]"},
        {"code": "'text'", "result": "'text'"},
        {
            "code": "({ [Symbol.for('backprop-workbook.mimeBundle')]: "
            "() => ({ 'text/html': '<b>1</b>' }) })",
            "mime": "text/html",
            "result": "<b>1</b>",
        },
    ]
    code_display_data = [
        {"code": "import { display } from 'tslab'; display.html('<b>x</b>')", "mime": "text/html"},
        {"code": "display.png(new Uint8Array([137, 80]))", "mime": "image/png"},
    ]

    code_history_pattern = "6 ? 7"
    supported_history_operations = ("tail", "range", "search")


if __name__ == "__main__":
    unittest.main()
