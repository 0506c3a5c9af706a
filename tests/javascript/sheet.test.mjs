// Sheets, with a separate module: the same figures and problems at the same addresses as in the other languages.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load, packageFolder } from "./package.mjs";

const api = await load();
const { readSheet, sheetNames } = await import(new URL("sheet.js", packageFolder()));
const { toWorkbook } = await import(new URL("workbook.js", packageFolder()));

const USERS = { rule: "closure_account.users", dialect: "danish" };
const TEXT = "Kommune;usage\r\nOdense;77,066\r\n\"Faaborg-\r\nMidtfyn\";x\r\nKolding;\r\n";

/** Returns the code and the place of every problem. */
async function problems(source, options) {
  const error = await readSheet(source, options).then(() => assert.fail("no problem"), (error) => error);
  assert.equal(error.name, "RammeaftaleError");
  assert.notEqual(error.messageIn("da"), error.messageIn("en"));
  return error.problems.map(({ code, place }) => [code, place]);
}

test("a sheet is the list of a rule", async () => {
  const read = await readSheet("id;Belægning\nOdense;300\nVejle;100,5\n", { ...USERS, columns: { usage: "Belægning" } });
  assert.deepEqual(read.rows, [{ id: "Odense", usage: "300" }, { id: "Vejle", usage: "100.5" }]);
  assert.deepEqual([read.columns, read.address(1, "usage"), read.address(2, "usage")], [["id", "usage"], "3:B", undefined]);
  const given = { deficit: "1000", turnover: "1000", band_percent: "5", unit: "0.01", method: "largest_remainder" };
  const account = api.closureAccount({ ...given, operator: "Odense", users: read.rows });
  assert.deepEqual(account.shares.map(({ share }) => share), ["711.61", "238.39"]);
});

test("bytes have an encoding, and it is doubted", async () => {
  const bytes = new TextEncoder().encode("id;usage\nSøgård;8\n");
  for (const source of [bytes, bytes.buffer, new Blob([bytes]), new DataView(bytes.buffer)]) {
    assert.equal((await readSheet(source, { ...USERS, encoding: "utf-8" })).rows[0].id, "Søgård");
  }
  assert.deepEqual(await problems(bytes, { ...USERS, encoding: "cp1252" }), [["wrong_type", "2:2"]]);
  assert.deepEqual(await problems(bytes, { ...USERS, encoding: "latin-1" }), [["unknown_choice", "encoding"]]);
  assert.deepEqual(await problems(bytes, USERS), [["not_a_workbook", ""]]);
});

test("problems stand at their addresses, and a row with one is no row of a rule", async () => {
  const options = { ...USERS, columns: { id: "Kommune" } };
  assert.deepEqual(await problems(TEXT, options), [["not_a_name", "3:A"], ["not_a_number", "3:B"]]);
  const read = await readSheet(TEXT, { ...options, collect: true });
  assert.equal(read.rows[1].error, "not_a_name at 3:A; not_a_number at 3:B");
  assert.equal(read.address(2, "usage"), "5:B");
  assert.match(read.problemsIn("da")[1].message, /teksten er ikke et tal \(skrevet: x\)/);
  assert.deepEqual(read.problems.map(({ place }) => place), ["3:A", "3:B"]);
  const given = { deficit: "1000", turnover: "1000", band_percent: "5", unit: "0.01", method: "largest_remainder" };
  assert.throws(
    () => api.closureAccount({ ...given, operator: "Odense", users: read.rows }),
    ({ problems }) => problems.some(({ code, place }) => code === "unknown_field" && place === "users[1].error"),
  );
});

test("what can be read in several ways is asked about, and said", async () => {
  const sum = "id;usage;Note\nOdense;60;a\nVejle;40;b\nI alt;100;\n";
  assert.deepEqual(await problems(sum, { ...USERS, ignore: "note" }), [["not_clear", "4:A"]]);
  assert.equal((await readSheet(sum, { ...USERS, ignore: ["note"], totals: "skip" })).rows.length, 2);
  assert.deepEqual((await readSheet(sum, { ...USERS, keep: "Note", totals: "skip" })).rows[0].Note, "a");
  const two = "id;usage\nOdense;1\n\nid;usage\nVejle;2\n";
  assert.deepEqual(await problems(two, USERS), [["not_clear", "4:A"]]);
  assert.deepEqual((await readSheet(two, { ...USERS, header: 4 })).rows, [{ id: "Vejle", usage: "2" }]);
  assert.deepEqual((await readSheet("id\tusage\nVejle\t2\n", { ...USERS, separator: "\t" })).rows.length, 1);
  assert.deepEqual(await problems("id;usage\nVejle;1;2\n", USERS), [["not_clear", "2:C"]]);
});

test("options are checked by the core", async () => {
  assert.deepEqual(await problems("x", { dialect: "dansk", rule: "takst" }), [["unknown_choice", "dialect"]]);
  assert.deepEqual(await problems("x", { dialect: "danish", rule: "takst" }), [["unknown_choice", "rule"]]);
  assert.deepEqual(await problems("x", { ...USERS, separator: ";;", totals: "read" }), [["wrong_type", "separator"]]);
  assert.deepEqual(await problems("x", { ...USERS, header: 1.5 }), [["wrong_type", "header"]]);
  assert.deepEqual(await problems("x", { ...USERS, sheets: "x" }), [["unknown_field", "sheets"]]);
  assert.deepEqual(await problems("x", undefined), [["missing", "rule"], ["missing", "dialect"]]);
});

test("a workbook is read, and another kind of file named", async () => {
  const workbook = await toWorkbook("vacancy", { vacant_places: "2", days: 365, base_rate: "732" });
  const names = await sheetNames(workbook);
  assert.ok(names.length > 0);
  const day = { rule: "vacancy", dialect: "danish", sheet: names.at(-1) };
  // A statement is no table: its line of the days looks like headings.
  assert.deepEqual((await problems(workbook, day))[0], ["unread_column", `'${names.at(-1)}'!B6`]);
  const kept = await readSheet(workbook, { ...day, header: "Dage", keep: ["2", "pladser"], ignore: ["2", "ja", "oplyst"] }).catch((error) => error);
  assert.deepEqual([kept.code, kept.place], ["duplicate", "ignore"]);
  assert.deepEqual(await problems(workbook, { ...day, sheet: "Andet" }), [["unknown_choice", "sheet"]]);
  for (const cut of [0, 1, 500, workbook.length - 30]) {
    assert.deepEqual(await problems(workbook.slice(0, cut), day), [["not_a_workbook", ""]]);
  }
});
