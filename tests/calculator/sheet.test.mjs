// Rows of a list out of a sheet that is picked: a CSV file and a workbook of the package, with Danish figures, and their problems.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ADDRESS, openBrowser, requestsAfterLoad } from "./browser.mjs";
import { calculate, selector } from "./form.mjs";

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const PICK = selector("allocate-parties-sheet");
const csv = (name, text, encoding = "utf8") => ({ name, mimeType: "text/csv", buffer: Buffer.from(text, encoding) });

async function withPage(work) {
  const page = await browser.page({ address: `${ADDRESS}#/beregning/allocate` });
  await page.waitForSelector(PICK, { state: "attached" });
  await work(page);
  assert.deepEqual(page.faults, []);
  assert.deepEqual(requestsAfterLoad(page), []);
  await page.context().close();
}

test("rows of a CSV file are typed in, as a Danish office wrote them", () =>
  withPage(async (page) => {
    await page.setInputFiles(PICK, csv("parter.csv", "Navn;Vægt\nÅrhus;1.234,5\nVejle;2\n".replace("Navn", "id"), "latin1"));
    await page.waitForFunction((id) => document.getElementById(id)?.value === "Vejle", "allocate-parties-1-id");
    assert.equal(await page.inputValue(selector("allocate-parties-0-id")), "Århus");
    assert.equal(await page.inputValue(selector("allocate-parties-0-weight")), "1234,5");
    await page.fill(selector("allocate-amount"), "2.473");
    await page.selectOption(selector("allocate-unit"), "1");
    await page.selectOption(selector("allocate-method"), "largest_remainder");
    const { statements, problems } = await calculate(page);
    assert.deepEqual(problems, []);
    assert.equal(statements[0].lines["shares[0].share"][2], "2.469,00 kr.");
  }));

test("a cell that is not understood is named at its address, and nothing is filled in", () =>
  withPage(async (page) => {
    await page.setInputFiles(PICK, csv("parter.csv", "id;weight\nOdense;1\nVejle;2x\n"));
    const problems = page.locator('[data-sheet="problems"]');
    await problems.waitFor();
    assert.match(await problems.innerText(), /parter\.csv er ikke læst:[^]*3:B/);
    assert.equal(await page.inputValue(selector("allocate-parties-0-id")), "");
  }));
