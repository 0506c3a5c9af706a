// Lists whose items have lists of their own, pasted and removed; nothing that was typed goes without a question; the document.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { ADDRESS, openBrowser, requestsAfterLoad } from "./browser.mjs";
import { calculate, selector, shown } from "./form.mjs";

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

async function withPage(rule, work) {
  const page = await browser.page({
    address: `${ADDRESS}#/beregning/${rule}`,
    permissions: ["clipboard-read", "clipboard-write"],
    acceptDownloads: true,
  });
  await work(page);
  assert.deepEqual(page.faults, []);
  assert.deepEqual(requestsAfterLoad(page), []);
  await page.context().close();
}

async function paste(page, id, rows) {
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows.map((row) => row.join("\t")).join("\r\n"));
  await page.focus(selector(id));
  await page.keyboard.press("Control+V");
}

test("services are pasted into items, and their months into the rows inside", () =>
  withPage("early_warning", async (page) => {
    await paste(page, "early_warning-services-0-id", [
      ["Birkely", "6.570.000", "", "10", "365", "90"],
      ["Elmely", "3.285.000", "", "5", "365", "90"],
    ]);
    assert.equal(await page.inputValue(selector("early_warning-services-1-basis")), "3.285.000");
    assert.deepEqual(await page.locator(".blocks > details > summary").allTextContents(), ["Nr. 1: Birkely", "Nr. 2: Elmely"]);
    await paste(page, "early_warning-services-1-months-0-days", [
      ["31", "140", "279.000", "2.000"],
      ["28", "126", "252.000", "2.000"],
    ]);
    assert.equal(await page.inputValue(selector("early_warning-services-1-months-1-occupied_days")), "126");
    assert.equal(await page.inputValue(selector("early_warning-services-0-months-0-days")), "");
    assert.equal(await page.textContent(selector("early_warning-services-1-months-1-cost-echo")), "252.000,00 kr.");
    // A problem inside an item leads to its field, which is unfolded.
    await page.fill(selector("early_warning-services-1-months-1-cost"), "x");
    await page.evaluate(() => document.querySelectorAll(".blocks > details").forEach((details) => (details.open = false)));
    const { problems } = await calculate(page);
    const wrong = problems.find(({ id }) => id === "early_warning-services-1-months-1-cost");
    assert.match(wrong.text, /^Tilbud 2: Måneder hidtil: Udgift, række 2: /);
    assert.equal(await page.isVisible(selector("early_warning-services-1-months-1-cost")), true);
    // An item with something in it is removed after a question.
    const remove = page.locator('button[aria-label="Fjern Nr. 1: Birkely"]');
    await remove.click();
    await page.click("#ask-no");
    assert.equal(await page.inputValue(selector("early_warning-services-0-id")), "Birkely");
    await remove.click();
    await page.click("#ask-yes");
    assert.equal(await page.inputValue(selector("early_warning-services-0-id")), "Elmely");
    assert.equal(await page.inputValue(selector("early_warning-services-0-months-1-occupied_days")), "126");
  }));

test("choices are pasted by their labels", () =>
  withPage("scenarios", async (page) => {
    await paste(page, "scenarios-scenarios-0-name", [["Model 1", "Efterregulering i en senere takst"], ["Model 2", "ukendt"]]);
    assert.equal(await page.inputValue(selector("scenarios-scenarios-0-financing")), "rule");
    assert.equal(await page.inputValue(selector("scenarios-scenarios-1-name")), "Model 2");
    assert.equal(await page.inputValue(selector("scenarios-scenarios-1-financing")), "");
  }));

test("an example replaces what was typed after a question", () =>
  withPage("daily_rate", async (page) => {
    await page.fill("#daily_rate-basis", "1.234");
    await page.click("#example");
    await page.click("#ask-no");
    assert.equal(await page.inputValue("#daily_rate-basis"), "1.234");
    await page.click("#example");
    await page.click("#ask-yes");
    assert.equal((await shown(page)).statements[0].lines.rate[2], "8.020,00 kr.");
    // The same again replaces nothing.
    await page.click("#example");
    assert.equal(await page.locator("#ask-yes").count(), 0);
  }));

test("the result is a document of its own, without scripts", () =>
  withPage("capacity_change", async (page) => {
    await page.click("#example");
    const waiting = page.waitForEvent("download");
    await page.locator(".take button", { hasText: "dokument" }).click();
    const download = await waiting;
    assert.equal(download.suggestedFilename(), "capacity_change.html");
    const text = await readFile(await download.path(), "utf8");
    assert.match(text, /^<!doctype html>/i);
    assert.match(text, /udtalelse/);
    assert.doesNotMatch(text, /<script|<link|src=/);
  }));
