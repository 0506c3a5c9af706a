// Rows pasted from a spreadsheet into the calculator.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pastedRows } from "../../examples/calculator/src/paste.js";

test("a cell with a line break is quoted on the clipboard, and is one cell", () => {
  assert.deepEqual(pastedRows('"Odense\nKommune"\t77,066\r\nVejle\t9,5\r\n'), [
    ["Odense Kommune", "77,066"],
    ["Vejle", "9,5"],
  ]);
  assert.deepEqual(pastedRows('Ærø\t"5,5\n"\n"a ""b"" c"\t'), [
    ["Ærø", "5,5"],
    ['a "b" c', ""],
  ]);
});
