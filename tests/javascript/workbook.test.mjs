// Workbooks, with a separate module.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load, packageFolder } from "./package.mjs";

const api = await load();
const { toWorkbook, workbookOf } = await import(new URL("workbook.js", packageFolder()));
const input = { vacant_places: "2", days: 365, base_rate: "732" };

/** Returns whether bytes are a zip file, as workbooks are. */
const isZip = (bytes) => bytes instanceof Uint8Array && bytes[0] === 0x50 && bytes[1] === 0x4b;

test("a result becomes a workbook, with the same bytes every time", async () => {
  const first = await toWorkbook("vacancy", input);
  assert.ok(isZip(first));
  assert.deepEqual(await toWorkbook("vacancy", input), first);
  assert.notDeepEqual(await toWorkbook("vacancy", input, { language: "en" }), first);
});

test("a case in a document gives the workbook of its input, its name aside", async () => {
  const document = api.provenance("vacancy", input).case;
  assert.deepEqual(await workbookOf(document), await toWorkbook("vacancy", input));
  assert.ok(isZip(await workbookOf(JSON.stringify({ cases: [JSON.parse(document), { name: "=1+1", ...JSON.parse(document) }] }))));
});

test("several results are one file and one page under a title", async () => {
  const cases = JSON.stringify({ cases: ["Nord", "Syd"].map((name) => ({ name, rule: "vacancy", input })) });
  const [plain, titled] = await Promise.all([workbookOf(cases), workbookOf(cases, { title: "Bromsmae 2023" })]);
  assert.ok(isZip(titled));
  assert.notDeepEqual(titled, plain);
  const page = api.documentOf(cases, { title: "Bromsmae <2023>" });
  assert.match(page, /^<!doctype html>/);
  for (const heading of ["<h1>Bromsmae &lt;2023&gt;</h1>", "<h2>Nord</h2>", "<h2>Syd</h2>"]) assert.ok(page.includes(heading), heading);
  assert.ok(!page.includes("<pre>") && api.documentOf(cases, { case: true }).includes("<pre>"));
  assert.deepEqual(api.documentOf(api.provenance("vacancy", input).case), api.explain("vacancy", input, { format: "document" }));
});

test("problems are reported as elsewhere", async () => {
  await assert.rejects(toWorkbook("vacancy", { ...input, base_rate: "x" }), { name: "RammeaftaleError", code: "not_a_number", place: "base_rate" });
  await assert.rejects(workbookOf("{"), { name: "RammeaftaleError", code: "not_json" });
  await assert.rejects(workbookOf(api.provenance("vacancy", input).case, { language: "fr" }), { name: "RammeaftaleError" });
});
