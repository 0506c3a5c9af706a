// Exports: paper, the clipboard, the workbook, the case, the link. `cargo xtask` then recalculates the workbooks in LibreOffice
// and settles the cases in every language.
import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { TASKS } from "../../examples/calculator/src/tasks/index.js";
import { load } from "../javascript/package.mjs";
import { ADDRESS, DOWNLOADS, openBrowser, requestsAfterLoad } from "./browser.mjs";
import { calculate, selector, shown, wipe } from "./form.mjs";

let browser;
let core;
let page;
before(async () => {
  [browser, core] = [await openBrowser(), await load()];
  page = await browser.page({ permissions: ["clipboard-read", "clipboard-write"], acceptDownloads: true });
  for (const folder of ["workbooks", "cases"]) await mkdir(join(DOWNLOADS, folder), { recursive: true });
});
after(() => browser.close());

const button = (name) => page.locator(".take button", { hasText: name });

async function example(task) {
  await page.click(`#task-${task.id}`);
  await page.click("#example");
  // Values that a case left in the fields are replaced.
  if ((await page.locator("#ask-yes").count()) > 0) await page.click("#ask-yes");
  return shown(page);
}

async function downloaded(name) {
  const waiting = page.waitForEvent("download");
  await button(name).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), path: await download.path() };
}

async function together(id) {
  const waiting = page.waitForEvent("download");
  await page.click(`#collect-${id}`);
  const download = await waiting;
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

test("results of several calculations are one document and one workbook", async () => {
  const names = ["Nord <1>", "=1+1"];
  for (const [index, task] of [TASKS[2], TASKS[3]].entries()) {
    await example(task);
    await page.fill("#collect-name", names[index]);
    await page.click("#collect-add");
  }
  assert.equal(await page.locator("#collected li").count(), 2);
  const document = await together("document");
  assert.equal(document.name, "samling.html");
  const html = document.content.toString("utf8");
  for (const text of ["<h1>Samlede beregninger</h1>", "<h2>Nord &lt;1&gt;</h2>", "<h2>=1+1</h2>"]) assert.ok(html.includes(text), text);
  const workbook = await together("workbook");
  await writeFile(join(DOWNLOADS, "workbooks", "samling-da.xlsx"), workbook.content);
  await page.locator("#collected li button").first().click();
  assert.equal(await page.locator("#collected li").count(), 1);
  // With everything that was typed, the collection is gone.
  await wipe(page);
  await example(TASKS[0]);
  assert.equal(await page.locator("#collected li").count(), 0);
});

for (const task of TASKS) {
  test(`the workbook and the case of ${task.id}`, async () => {
    await example(task);
    for (const language of ["da", "en"]) {
      await page.click(`#language-${language}`);
      const { name, path } = await downloaded(/xlsx/);
      assert.equal(name, `${task.id}.xlsx`);
      await writeFile(join(DOWNLOADS, "workbooks", `${task.id}-${language}.xlsx`), await readFile(path));
    }
    await page.click("#language-da");
    const before = await shown(page);
    const { name, path } = await downloaded(/JSON/);
    assert.equal(name, `${task.id}.json`);
    const text = await readFile(path, "utf8");
    const settled = core.settleCases(text);
    const cases = "cases" in JSON.parse(text) ? JSON.parse(text).cases : [JSON.parse(text)];
    assert.equal(cases.length, task.example.cases.length);
    // With its output added, it is a case that every language must settle alike.
    const expected = cases.map((one, index) => ({
      ...one,
      name: `${task.id} ${index}`,
      output: settled[index].result,
    }));
    await writeFile(join(DOWNLOADS, "cases", name), JSON.stringify({ cases: expected }));
    // It can be opened again after everything was deleted.
    await wipe(page);
    await page.setInputFiles("#file", path);
    await page.waitForSelector("#result");
    assert.deepEqual(await shown(page), before);
  });
}

test("a case with machine text, as Python and Rust write it, loads too", async () => {
  const text = await readFile(new URL("../cases/published/odinsgaard.json", import.meta.url));
  await page.setInputFiles("#file", { name: "odinsgaard.json", mimeType: "application/json", buffer: text });
  await page.waitForSelector("#result");
  assert.equal(await page.inputValue("#closure_account-deficit"), "22720000,00");
  assert.equal(await page.inputValue("#on"), "28-06-2024");
  const { statements } = await shown(page);
  assert.deepEqual(statements[0].lines.rest[2], "21.540.000,00 kr.");
});

test("the table on the clipboard is the statement", async () => {
  const { statements } = await example(TASKS[0]);
  await button("Kopiér").click();
  await page.waitForSelector(".take-said p");
  const { html, plain } = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return {
      html: await (await item.getType("text/html")).text(),
      plain: await (await item.getType("text/plain")).text(),
    };
  });
  for (const { lines } of statements) {
    for (const [, cells] of Object.entries(lines)) {
      assert.ok(plain.includes(cells[2]), cells[2]);
      assert.ok(html.includes(cells[2]), cells[2]);
    }
  }
  assert.match(html, /<table/);
});

test("a link reopens the case; one with names asks first", async () => {
  for (const task of TASKS) {
    const before = await example(task);
    await button("link").click();
    const hasNames = task === TASKS[2] || task === TASKS[3];
    await page.waitForSelector(hasNames ? ".link-ask" : "#case-link");
    if (hasNames) {
      assert.equal(await page.locator("#case-link").count(), 0);
      assert.match(await page.textContent(".link-ask"), /Vejle|Kolding/);
      await page.locator(".link-ask button", { hasText: "Nej" }).click();
      assert.equal(await page.locator("#case-link").count(), 0);
      await button("link").click();
      await page.locator(".link-ask button", { hasText: "Ja" }).click();
      await page.waitForSelector("#case-link");
    }
    const link = await page.inputValue("#case-link");
    assert.ok(link.startsWith(`${ADDRESS}#sag=`), link);
    const other = await browser.page({ address: link });
    await other.waitForSelector("#result");
    assert.deepEqual(await shown(other), before);
    assert.equal(new URL(other.url()).hash, `#/opgave/${task.id}`);
    assert.ok(
      other.requests.every((address) => !address.includes("sag=")),
      "the case is in no request",
    );
    assert.deepEqual(requestsAfterLoad(other), []);
    // Figures from an earlier calculation are linked again.
    if (task === TASKS[1]) {
      assert.equal(await other.inputValue(selector("reregulated_rate-regulated")), "");
      await other.fill(selector("year_result-cost"), "7.191.960");
      const { statements } = await calculate(other);
      assert.equal(statements[1].lines.rate[2], "9.481,00 kr.");
    }
    await other.context().close();
  }
});

test("on paper: the result without the form, on A4", async () => {
  const { statements } = await example(TASKS[2]);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("#form").isVisible(), false);
  assert.equal(await page.locator(".take").isVisible(), false);
  assert.ok(Object.keys(statements[0].lines).length > 0);
  for (const line of await page.locator("table.lines:not(details *) [data-line]").all())
    assert.equal(await line.isVisible(), true);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  // A4 in points.
  assert.match(pdf.toString("latin1"), /\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  await page.emulateMedia({ media: "screen" });
});

test("there were no requests and no failures", () => {
  assert.deepEqual(requestsAfterLoad(page), []);
  // The browser sanitizes the core's HTML for the clipboard; its cells have alignment styles.
  assert.deepEqual(
    page.faults.filter((fault) => !fault.startsWith("Applying inline style")),
    [],
  );
});
