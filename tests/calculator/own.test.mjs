// The user's own agreement: from a file, from the template, in layers, with its problems, in saved cases, until it is deleted.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { load } from "../javascript/package.mjs";
import { openBrowser, requestsAfterLoad, waitUntilLoaded } from "./browser.mjs";
import { calculate, selector, shown } from "./form.mjs";

let browser;
let core;
before(async () => ([browser, core] = [await openBrowser(), await load()]));
after(() => browser.close());

const HOSTILE = '<img src=x onerror="window.hacked=1">Midtby';
const OWN = `id = "midtby-2023-2024"
title = "Rammeaftale Midtby 2023–2024"
from = 2023-01-01
to = 2024-12-31

[[parameter]]
rule = ["year_result", "ledger"]
field = "band_percent"
value = "3.5"
source = "Bilag 2, pkt. 4"
status = "stated"

[[parameter]]
rule = "year_result"
field = "base_kind"
source = "…"
status = "open"
`;

async function withPage(work) {
  const page = await browser.page({ acceptDownloads: true });
  await work(page);
  assert.deepEqual(page.faults, []);
  assert.deepEqual(requestsAfterLoad(page), []);
  await page.context().close();
}

const file = (text, name = "aftale.toml") => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

async function bring(page, text) {
  await page.click("#nav-own");
  await page.setInputFiles("#own-file", file(text));
  await page.waitForSelector("#own-message .alert");
}

const fields = { revenue: "9.400.000", cost: "10.000.000", base: "10.000.000", base_kind: "turnover" };

async function typeYear(page, { over = "syddanmark-2023-2024", left = [] } = {}) {
  await page.click('#nav-start');
  await page.click('.entries a[href="#/beregning/year_result"]');
  await page.selectOption("#agreement", { label: "Rammeaftale Midtby 2023–2024 (din egen)" });
  await page.selectOption("#over", over);
  await page.fill("#on", "31-12-2023");
  for (const [name, text] of Object.entries(fields)) {
    if (left.includes(name)) continue;
    if (name === "base_kind") await page.selectOption("#year_result-base_kind", text);
    else await page.fill(`#year_result-${name}`, text);
  }
}

test("an agreement from a file is laid over a built-in one, and a saved case carries it", () =>
  withPage(async (page) => {
    const agreement = (address) => /agreement/.test(address);
    assert.equal(page.requests.filter(agreement).length, 0, "its module is fetched when it is asked for");
    await bring(page, OWN);
    assert.equal(await page.locator("#own-message .alert-success").count(), 1);
    assert.ok(page.requests.some(agreement));
    await typeYear(page);
    assert.match(
      await page.textContent("#year_result-band_percent-echo"),
      /^Fra aftalen: 3,5 % \(Rammeaftale Midtby 2023–2024: Bilag 2, pkt. 4\)/,
    );
    const view = await calculate(page);
    assert.deepEqual(view.problems, []);
    const [{ lines }] = view.statements;
    assert.equal(lines.kept[2], "−350.000,00 kr.");
    assert.match(lines.band_percent[3], /Rammeaftale Midtby 2023–2024/);
    assert.match(lines.reading[3], /Rammeaftale Syddanmark 2023–2024/);
    const waiting = page.waitForEvent("download");
    await page.locator(".take button", { hasText: "JSON" }).click();
    const text = await readFile(await (await waiting).path(), "utf8");
    assert.deepEqual(JSON.parse(text).terms.agreements.map((one) => one.id ?? one), ["midtby-2023-2024", "syddanmark-2023-2024"]);
    assert.equal(core.settleCases(text)[0].result.kept, "-350000.00");
    // Somebody else opens the case: the agreement comes with it.
    const other = await browser.page();
    await other.click("#task-efterregulering");
    await other.setInputFiles("#file", file(text, "sag.json"));
    await other.waitForSelector("#result");
    assert.deepEqual((await shown(other)).statements[0], view.statements[0]);
    await other.click("#nav-own");
    assert.deepEqual(await other.locator("[data-own] h3").allTextContents(), ["Rammeaftale Midtby 2023–2024"]);
    await other.context().close();
    // It is there after a reload.
    await page.reload();
    await waitUntilLoaded(page);
    assert.deepEqual((await calculate(page)).statements, view.statements);
  }));

test("an open value says what to do, and is not called an error", () =>
  withPage(async (page) => {
    await bring(page, OWN);
    await typeYear(page, { over: "", left: ["base_kind"] });
    await page.selectOption("#year_result-reading", "own_risk");
    const { problems, statements } = await calculate(page);
    assert.deepEqual(statements, []);
    assert.deepEqual(
      problems.map(({ id, open }) => [id, open]),
      [["year_result-base_kind", true]],
    );
    assert.equal(
      problems[0].text,
      "Grænsen beregnes af: Ikke kendt i Rammeaftale Midtby 2023–2024. Værdien står som regel i afsnittet om over- og underskud. " +
        "Skriv den her eller i din egen aftale.",
    );
    assert.equal(await page.getAttribute("#year_result-base_kind", "aria-invalid"), null);
    assert.equal(await page.locator(".alert-error, .form-error").count(), 0);
    assert.doesNotMatch(await page.title(), /^Fejl/);
  }));

test("the problems of a file are shown at their paths, in Danish, and nothing is kept", () =>
  withPage(async (page) => {
    await bring(page, OWN.replace('"3.5"', '"-4"').replace('status = "open"', 'status = "perhaps"').replace("2024-12-31", '"i morgen"'));
    const said = await page.locator("#own-message .alert-text").allTextContents();
    for (const place of ["to:", "parameter[0].value:", "parameter[1].status:"])
      assert.ok(said.some((text) => text.startsWith(place)), `${place} ${said}`);
    for (const text of ["", "{", "hello", `{"a":${"[".repeat(3000)}`]) {
      await page.setInputFiles("#own-file", file(text));
      await page.waitForSelector("#own-message .alert-error");
    }
    await page.setInputFiles("#own-file", file(`#${"x".repeat(500_000)}`));
    await page.waitForFunction(() => /for stor/.test(document.getElementById("own-message").textContent));
    assert.equal(await page.locator("[data-own]").count(), 0);
    assert.equal(await page.evaluate(() => localStorage.getItem("rammeaftale.agreements")), null);
  }));

test("the template is filled in on the page, saved as a file, and deleted after a question", () =>
  withPage(async (page) => {
    await page.click("#nav-own");
    await page.click("#own-new");
    await page.waitForSelector("#own-keep");
    await page.fill("#own-title", HOSTILE);
    await page.fill("#own-id", "");
    await page.fill("#own-from", "01-01-2027");
    await page.fill("#own-to", "31-12-2028");
    await page.fill(selector("own-parameter_0_value"), "1.5");
    await page.fill(selector("own-parameter_0_source"), "Bilag 2");
    await page.click("#own-keep");
    await page.waitForSelector("#own-problems .error-summary");
    const wrong = await page.locator("#own-problems a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    assert.deepEqual(wrong, ["#own-id", "#own-parameter_0_value"]);
    await page.fill("#own-id", "midtby-27");
    await page.fill(selector("own-parameter_0_value"), "2,5");
    await page.click("#own-keep");
    await page.waitForSelector("#own-message .alert-success");
    assert.equal(await page.textContent("[data-own] h3"), HOSTILE);
    assert.match(await page.textContent("[data-own] p"), /01-01-2027 – 31-12-2028 · 1 værdi udfyldt, \d+ åbne/);
    const waiting = page.waitForEvent("download");
    await page.locator("[data-own] button", { hasText: "Gem som fil" }).click();
    const download = await waiting;
    assert.equal(download.suggestedFilename(), "midtby-27.json");
    const agreement = JSON.parse(await readFile(await download.path(), "utf8"));
    assert.equal(agreement.parameter[0].value, "2.5");
    assert.equal(agreement.parameter[0].status, "stated");
    const input = { revenue: "90", cost: "100", base: "100", base_kind: "basis", reading: "own_risk" };
    assert.equal(core.rules.year_result(input, { terms: { agreements: [agreement], on: "2027-06-01" } }).band, "2.50");
    await page.locator("[data-own] button", { hasText: "Slet" }).click();
    await page.click("#ask-no");
    assert.equal(await page.locator("[data-own]").count(), 1);
    await page.locator("[data-own] button", { hasText: "Slet" }).click();
    await page.click("#ask-yes");
    assert.equal(await page.locator("[data-own]").count(), 0);
    assert.equal(await page.evaluate(() => localStorage.getItem("rammeaftale.agreements")), null);
    assert.equal(await page.evaluate(() => window.hacked), undefined);
  }));

test("spoiled and too many agreements in the storage do not stop the page", () =>
  withPage(async (page) => {
    for (const spoiled of ["", "{", "[null,7]", '[{"key":"x","agreement":{}}]', '[{"key":"egen:a","agreement":{"id":"a","title":"A","parameter":[7]}}]']) {
      await page.evaluate((text) => localStorage.setItem("rammeaftale.agreements", text), spoiled);
      await page.reload();
      await waitUntilLoaded(page);
      await page.click("#nav-own");
      await page.click("#task-lukkeregnskab");
      await page.click("#example");
      assert.deepEqual((await shown(page)).problems, [], spoiled);
    }
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await waitUntilLoaded(page);
    await page.click("#nav-own");
    for (let number = 0; number < 12; number++) {
      await page.setInputFiles("#own-file", file(OWN.replace("midtby-2023-2024", `midtby-${number}`)));
      await page.waitForFunction((id) => document.querySelector(`[data-own="egen:${id}"]`) || /plads/.test(document.getElementById("own-message").textContent), `midtby-${number}`);
    }
    assert.equal(await page.locator("[data-own]").count(), 10);
    assert.match(await page.textContent("#own-message"), /ikke plads til flere/);
  }));
