// User actions: the published examples, typing, errors, keyboard, paste, languages, reload.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { TASKS } from "../../examples/calculator/src/tasks/index.js";
import { load } from "../javascript/package.mjs";
import { openBrowser, requestsAfterLoad, waitUntilLoaded } from "./browser.mjs";
import { calculate, goTo, selector, shown, typeAgreement, wipe } from "./form.mjs";

let browser;
let core;
before(async () => ([browser, core] = [await openBrowser(), await load()]));
after(() => browser.close());

async function withPage(work, options) {
  const page = await browser.page(options);
  await work(page);
  assert.deepEqual(page.faults, []);
  assert.deepEqual(requestsAfterLoad(page), []);
  await page.context().close();
}

const value = ({ statements }, rule, id) => statements.find((statement) => statement.rule === rule).lines[id][2];

test("the published examples, in one click each", () =>
  withPage(async (page) => {
    const published = {
      doegntakst: [
        ["daily_rate", "rate", "8.020,00 kr."],
        ["rate_at_occupancy", "rate", "13.367,00 kr."],
      ],
      efterregulering: [
        ["year_result", "regulated", "−3.786.948,00 kr."],
        ["reregulated_rate", "rate", "9.461,00 kr."],
      ],
      lukkeregnskab: [
        ["closure_account", "own_share", "1.180.000,00 kr."],
        ["closure_account", "shares[0].share", "16.600.000,00 kr."],
      ],
      opstart: [
        ["scenarios", "scenarios[3].years[0].rate", "13.367,00 kr."],
        ["scenarios", "scenarios[3].years[1].rate", "9.624,00 kr."],
      ],
    };
    for (const [task, figures] of Object.entries(published)) {
      await page.click(`#task-${task}`);
      await page.click("#example");
      const view = await shown(page);
      assert.deepEqual(view.problems, []);
      for (const [rule, id, text] of figures) assert.equal(value(view, rule, id), text);
      assert.ok((await page.locator("[data-picture]").count()) > 0, `${task} has a picture`);
    }
    // The error in the published closure account is found.
    await page.click("#task-lukkeregnskab");
    await page.click("#calculate");
    const { statements } = await shown(page);
    assert.ok(statements[0].findings.some((finding) => finding.includes("21.560.000,00") && finding.includes("20.000,00")));
    assert.equal(await page.locator('[data-notes="findings"]').count(), 1);
  }));

test("a later calculation takes its figures from an earlier one, and follows it", () =>
  withPage(async (page) => {
    await page.click("#task-efterregulering");
    await page.click("#example");
    assert.equal(await page.inputValue(selector("reregulated_rate-regulated")), "");
    await page.fill(selector("year_result-cost"), "7.191.960");
    const view = await calculate(page);
    assert.equal(value(view, "year_result", "regulated"), "−3.840.402,00 kr.");
    assert.equal(value(view, "reregulated_rate", "rate"), "9.481,00 kr.");
    // If the earlier one fails, the later one reports no missing fields.
    await page.fill(selector("year_result-cost"), "x");
    const { problems } = await calculate(page);
    assert.deepEqual(
      problems.map(({ id }) => id),
      ["year_result-cost"],
    );
  }));

test("parsed values are echoed as formatted by the core", () =>
  withPage(async (page) => {
    await page.click("#task-doegntakst");
    const echo = (id) => page.textContent(selector(`${id}-echo`));
    await page.fill("#daily_rate-basis", "1.234");
    assert.equal(await echo("daily_rate-basis"), "Forstået som 1.234,00 kr.");
    await page.fill("#daily_rate-basis", "1.23");
    assert.equal(await echo("daily_rate-basis"), "");
    await page.fill("#daily_rate-places", "11,8");
    assert.equal(await echo("daily_rate-places"), "Forstået som 11,8 pladser");
    await page.fill("#daily_rate-occupancy", "398/736");
    assert.equal(await echo("daily_rate-occupancy"), "Forstået som 398 dage / 736 dage");
    assert.equal(await page.getAttribute("#daily_rate-basis", "inputmode"), "decimal");
    assert.equal(await page.getAttribute("#daily_rate-basis", "type"), "text");
    // An empty field filled by the agreement shows its value.
    await page.click("#task-lukkeregnskab");
    await typeAgreement(page, "syddanmark-2023-2024", "2024-06-28");
    assert.match(await echo("closure_account-band_percent"), /^Fra aftalen: 5 % \(Rammeaftale Syddanmark 2023–2024/);
  }));

test("the agreements are those of the library", async () => {
  const { AGREEMENTS } = await import("../../examples/calculator/src/tasks/index.js");
  let known;
  try {
    core.yearResult({}, { agreement: "?", on: "2024-01-01" });
  } catch (error) {
    known = error.problems[0].allowed.choices;
  }
  assert.deepEqual(Object.keys(AGREEMENTS).sort(), known.sort());
});

test("all errors at once, each with a link that moves the focus to its field", () =>
  withPage(async (page) => {
    await goTo(page, "closure_account");
    await page.fill("#closure_account-turnover", "-1");
    await page.fill("#closure_account-users-0-id", "Kolding");
    await page.fill("#closure_account-users-0-usage", "50 %");
    const { problems } = await calculate(page);
    const ids = problems.map(({ id }) => id);
    for (const id of ["deficit", "turnover", "band_percent", "unit", "method", "operator", "users-0-usage"])
      assert.ok(ids.includes(`closure_account-${id}`), id);
    assert.equal(await page.evaluate(() => document.activeElement.className.includes("error-summary")), true);
    assert.match(await page.title(), /^Fejl: /);
    await page.click('.error-summary a[href="#closure_account-users-0-usage"]');
    assert.equal(await page.evaluate(() => document.activeElement.id), "closure_account-users-0-usage");
    assert.equal(new URL(page.url()).hash, "#/opgave/lukkeregnskab");
    // Errors keep all input; a corrected field loses its mark.
    assert.equal(await page.inputValue("#closure_account-users-0-usage"), "50 %");
    await page.fill("#closure_account-users-0-usage", "50");
    const again = await calculate(page);
    assert.ok(!again.problems.some(({ id }) => id === "closure_account-users-0-usage"));
    assert.equal(await page.getAttribute("#closure_account-users-0-usage", "aria-invalid"), null);
  }));

test("an invalid date is reported at its field", () =>
  withPage(async (page) => {
    await page.click("#task-lukkeregnskab");
    await page.click("#example");
    await page.fill("#on", "31-02-2024");
    const { problems } = await calculate(page);
    assert.deepEqual(
      problems.map(({ id }) => id),
      ["on"],
    );
    assert.match(problems[0].text, /dato/);
    await page.fill("#on", "31-12-2022");
    assert.deepEqual(
      (await calculate(page)).problems.map(({ id }) => id),
      ["on"],
    );
  }));

test("keyboard alone: from the top of the page to a result and its saved case", () =>
  withPage(async (page) => {
    const press = async (key, times = 1) => {
      for (let time = 0; time < times; time++) await page.keyboard.press(key);
    };
    const tabTo = async (id) => {
      for (let tabs = 0; tabs < 80; tabs++) {
        if ((await page.evaluate(() => document.activeElement.id)) === id) return;
        await press("Tab");
      }
      assert.fail(`${id} is not reached with the keyboard`);
    };
    await page.click("#task-doegntakst");
    await page.reload();
    await waitUntilLoaded(page);
    await press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.id), "skip");
    await press("Enter");
    for (const [id, text] of [
      ["daily_rate-basis", "21.076.560"],
      ["daily_rate-places", "8"],
      ["daily_rate-days", "365"],
      ["daily_rate-occupancy", "90"],
    ]) {
      await tabTo(id);
      await page.keyboard.type(text);
    }
    await tabTo("daily_rate-unit");
    await page.keyboard.type("1 kro");
    await tabTo("calculate");
    await press("Enter");
    assert.equal(value(await shown(page), "daily_rate", "rate"), "8.020,00 kr.");
    assert.equal(await page.evaluate(() => document.activeElement.id), "result");
    const download = page.waitForEvent("download");
    for (let tabs = 0; tabs < 80; tabs++) {
      if ((await page.evaluate(() => document.activeElement.textContent)) === "Gem sagen (JSON)") break;
      await press("Tab");
    }
    await press("Enter");
    assert.equal((await download).suggestedFilename(), "doegntakst.json");
  }));

test("rows are pasted from a spreadsheet, added and removed", () =>
  withPage(
    async (page) => {
      await goTo(page, "closure_account");
      const payers = Array.from({ length: 98 }, (_, index) => `Kommune ${index + 1}\t${index + 1},5\t`);
      await paste(page, "#closure_account-users-0-id", `${payers.join("\r\n")}\r\n`);
      assert.equal(await page.inputValue("#closure_account-users-97-id"), "Kommune 98");
      assert.equal(await page.inputValue("#closure_account-users-97-usage"), "98,5");
      assert.equal(await page.textContent("#closure_account-users-97-usage-echo"), "98,5");
      // The browser pastes a single cell itself.
      await page.fill("#closure_account-users-0-id", "");
      await paste(page, "#closure_account-users-0-id", "Odense");
      assert.equal(await page.inputValue("#closure_account-users-0-id"), "Odense");
      await page.click("#closure_account-users-add");
      assert.equal(await page.evaluate(() => document.activeElement.id), "closure_account-users-98-id");
      await page.locator('button[aria-label="Fjern række 99"]').click();
      assert.equal(await page.locator("#closure_account-users-98-id").count(), 0);
      for (const [id, text] of [
        ["deficit", "1.000.000"],
        ["turnover", "2.000.000"],
        ["band_percent", "5"],
        ["operator", "Kommune 2"],
      ])
        await page.fill(`#closure_account-${id}`, text);
      await page.selectOption("#closure_account-unit", "0,01");
      await page.selectOption("#closure_account-method", "largest_remainder");
      const { statements, problems } = await calculate(page);
      assert.deepEqual(problems, []);
      assert.equal(statements[0].tables[0].length, 99);
      assert.equal(statements[0].lines.sum[2], statements[0].lines.rest[2]);
    },
    { permissions: ["clipboard-read", "clipboard-write"] },
  ));

test("the buyers' days belong to the year of their column", () =>
  withPage(async (page) => {
    await page.click("#task-opstart");
    await page.click("#example");
    const days = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[id^="scenarios-years_users-0-"]')]
          .filter(({ tagName }) => tagName === "INPUT")
          .map(({ value }) => value),
      );
    assert.deepEqual(await days(), ["Odense", "153", "1098", "1168", "1168"]);
    await page.locator("#scenarios-years button[aria-label='Fjern række 2']").click();
    assert.deepEqual(await days(), ["Odense", "153", "1168", "1168"]);
    // Days under an empty year are reported.
    await page.click("#scenarios-years-add");
    await page.fill("#scenarios-years_users-0-3", "7");
    const { problems } = await calculate(page);
    assert.ok(
      problems.some(({ id }) => id === "scenarios-years-3-year"),
      JSON.stringify(problems),
    );
  }));

async function paste(page, selector, text) {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.focus(selector);
  await page.keyboard.press("Control+V");
}

test("nothing typed is lost by a reload or a language switch, which switches everything", () =>
  withPage(async (page) => {
    await page.click("#task-lukkeregnskab");
    await page.click("#example");
    await page.fill("#closure_account-operator", "Haderslev");
    const inputs = () =>
      page.evaluate(() =>
        [...document.querySelectorAll("#form input, #form select")].map(({ id, value }) => [id, value]),
      );
    const before = await inputs();
    await page.click("#calculate");
    await page.click("#language-en");
    assert.deepEqual(await inputs(), before);
    assert.equal(await page.getAttribute("html", "lang"), "en");
    const english = core.explainCase(
      JSON.stringify({
        rule: "closure_account",
        ...TASKS[2].example.agreement,
        dialect: "danish",
        input: TASKS[2].example.cases[0].input,
      }),
      { language: "en", format: "data" },
    );
    assert.equal(
      value(await shown(page), "closure_account", "rest"),
      english.lines.find(({ id }) => id === "rest").value,
    );
    assert.equal(await page.textContent("#calculate"), "Calculate");
    await page.fill("#closure_account-deficit", "");
    const { problems } = await calculate(page);
    assert.match(problems[0].text, /^Deficit: Write an amount/);
    await page.click("#language-da");
    assert.match((await shown(page)).problems[0].text, /^Underskud: Skriv et beløb/);
    await page.reload();
    await waitUntilLoaded(page);
    assert.equal(await page.inputValue("#closure_account-users-0-id"), "Haderslev");
    assert.equal(await page.inputValue("#closure_account-deficit"), "");
    assert.equal(await page.evaluate(() => document.querySelector('[aria-current="page"]').id), "task-lukkeregnskab");
    // Deleting clears the storage too.
    await page.click("#wipe");
    await page.click("#ask-no");
    assert.equal(await page.inputValue("#closure_account-users-0-id"), "Haderslev");
    await wipe(page);
    assert.equal(await page.inputValue("#closure_account-users-0-id"), "");
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  }));

test("the curve is the same basis at other occupancies, not the rounded rate", () =>
  withPage(async (page) => {
    await goTo(page, "daily_rate");
    const texts = { basis: "1.000.000", places: "1", days: "365", occupancy: "90" };
    for (const [id, text] of Object.entries(texts)) await page.fill(`#daily_rate-${id}`, text);
    await page.selectOption("#daily_rate-unit", "100");
    assert.equal(value(await calculate(page), "daily_rate", "rate"), "3.000,00 kr.");
    // 1,000,000 / 182.5 days is 5,479.45; the rounded rate would give 3,000 × 90 / 50 = 5,400.
    const view = await page.locator("[data-picture] svg").getAttribute("aria-label");
    assert.match(view, /: 50 %: 5\.500,00 kr\.;/);
  }));

test("a rate whose curve exceeds the limit of an amount is still shown", () =>
  withPage(async (page) => {
    await goTo(page, "daily_rate");
    const texts = { basis: "9.000.000.000.000", places: "1", days: "1", occupancy: "100" };
    for (const [id, text] of Object.entries(texts)) await page.fill(`#daily_rate-${id}`, text);
    await page.selectOption("#daily_rate-unit", "1");
    const view = await calculate(page);
    assert.deepEqual(view.problems, []);
    assert.equal(value(view, "daily_rate", "rate"), "9.000.000.000.000,00 kr.");
    assert.equal(await page.locator("[data-picture]").count(), 1);
  }));

test("the result follows the typing, and is marked as outdated where it cannot", () =>
  withPage(async (page) => {
    await goTo(page, "daily_rate");
    const texts = { basis: "21.076.560", places: "8", days: "365", occupancy: "90" };
    for (const [id, text] of Object.entries(texts)) await page.fill(`#daily_rate-${id}`, text);
    assert.equal(await page.locator("#result").count(), 0);
    await page.selectOption("#daily_rate-unit", "1");
    await page.waitForSelector("#result");
    assert.equal(value(await shown(page), "daily_rate", "rate"), "8.020,00 kr.");
    assert.equal(await page.textContent("#followed"), "Døgntakst: 8.020,00 kr.");
    // The focus stays where it is typed.
    await page.fill("#daily_rate-places", "9");
    assert.equal(await page.locator("#stale").count(), 1);
    await page.waitForFunction(() => !document.getElementById("stale"));
    assert.notEqual(value(await shown(page), "daily_rate", "rate"), "8.020,00 kr.");
    assert.equal(await page.evaluate(() => document.activeElement.id), "daily_rate-places");
    // Nothing is called wrong while it is typed.
    await page.fill("#daily_rate-places", "x");
    await page.waitForTimeout(600);
    assert.equal(await page.locator("#stale").count(), 1);
    assert.equal(await page.locator(".settled").first().isVisible(), false);
    assert.deepEqual((await shown(page)).problems, []);
    assert.equal((await calculate(page)).problems.length, 1);
  }));

test("every page has an address, Back works, and the start page is searched", () =>
  withPage(async (page) => {
    assert.equal(await page.textContent("h1"), "Alle beregninger");
    await page.click('a[href="#/beregning/capacity_change"]');
    assert.equal(await page.textContent("h1"), "Kapacitetsændring");
    await page.click("#task-lukkeregnskab");
    assert.equal(new URL(page.url()).hash, "#/opgave/lukkeregnskab");
    await page.goBack();
    await page.waitForFunction(() => document.querySelector("h1").textContent === "Kapacitetsændring");
    await page.goBack();
    await page.waitForFunction(() => document.querySelector("h1").textContent === "Alle beregninger");
    await page.fill("#search", "lukning");
    const found = () => page.locator(".entries li:visible a").allTextContents();
    assert.ok((await found()).includes("Regnskab over år"));
    assert.ok(!(await found()).includes("Afregning"));
    await page.fill("#search", "xyzzy");
    assert.deepEqual(await found(), []);
    assert.equal(await page.isVisible("#found-none"), true);
    // An address that nobody has is the start page.
    await page.evaluate(() => (location.hash = "#/beregning/__proto__"));
    await page.waitForFunction(() => document.querySelector("h1").textContent === "Alle beregninger");
  }));

test("a share in place of a percentage is asked about, and the figures stand", () =>
  withPage(async (page) => {
    await page.click("#task-doegntakst");
    await page.click("#example");
    assert.equal(await page.locator("[data-warnings]").count(), 0);
    await page.fill(selector("daily_rate-occupancy"), "0,95");
    const view = await calculate(page);
    assert.deepEqual(view.problems, []);
    assert.match(await page.locator('[data-rule="daily_rate"] [data-warnings]').innerText(), /Belægningsprocent: procenten er under 1/);
  }));
