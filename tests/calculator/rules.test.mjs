// Every rule has a form of its own, made from its shapes: the first case typed into it gives the figures of the core.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { ruleTask, useForms } from "../../examples/calculator/src/tasks/index.js";
import { load, packageFolder } from "../javascript/package.mjs";
import { ADDRESS, openBrowser, requestsAfterLoad, tool } from "./browser.mjs";
import { calculate, shown, typeAgreement, typeTexts } from "./form.mjs";
import { shortForm } from "../../examples/calculator/src/cases.js";
import { write } from "../../examples/calculator/src/write.js";

const { forms } = await import(new URL("forms.js", packageFolder()));
useForms(forms);

let browser;
let core;
let axe;
before(async () => {
  [browser, core] = [await openBrowser(), await load()];
  axe = await readFile(tool.resolve("axe-core/axe.min.js"), "utf8");
});
after(() => browser.close());

const addressOf = (rule) => `${ADDRESS}#/beregning/${rule}`;

test("the forms are those of every rule", () => assert.deepEqual(Object.keys(forms), Object.keys(core.rules)));

for (const [rule, { example }] of Object.entries(forms)) {
  test(`${rule}: the first case typed into its form gives the figures of the core`, { timeout: 120_000 }, async () => {
    const page = await browser.page({ address: addressOf(rule) });
    const [section] = ruleTask(rule).sections;
    const { agreement, on, beyond } = shortForm(example);
    if (agreement) await typeAgreement(page, agreement, on, beyond);
    await typeTexts(page, section, write(section, example.input, "machine"));
    const { statements, problems } = await calculate(page);
    assert.deepEqual(problems, []);
    const expected = core.explainCase(JSON.stringify(example), { format: "data" });
    assert.equal(statements.length, 1);
    assert.equal(statements[0].title, expected.title);
    // Figures that are worked out alike come after their examples.
    const [examples, alike] = [false, true].map((listed) => expected.lines.filter((line) => line.listed === listed));
    assert.deepEqual(
      Object.entries(statements[0].lines).map(([id, cells]) => [id, cells[2]]),
      [...examples, ...alike].map(({ id, value }) => [id, value]),
    );
    assert.ok(Object.keys(statements[0].main).length > 0, "a figure answers the question");
    assert.equal(statements[0].hold, expected.checks.length ? "hold" : undefined);
    // The example is the same case in one click.
    await page.click("#wipe");
    await page.click("#ask-yes");
    await page.click("#example");
    await page.waitForSelector(".settled");
    assert.deepEqual((await shown(page)).statements[0].lines, statements[0].lines);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
    assert.deepEqual(
      violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`)),
      [],
    );
    assert.deepEqual(page.faults, []);
    assert.deepEqual(requestsAfterLoad(page), []);
    await page.context().close();
  });
}

test("an empty form says what to do in the page's own words", { timeout: 120_000 }, async () => {
  const page = await browser.page();
  for (const rule of Object.keys(forms)) {
    await page.goto(addressOf(rule));
    await page.waitForFunction((title) => document.querySelector("h1").textContent === title, forms[rule].title.da);
    const { problems, statements } = await calculate(page);
    assert.deepEqual(statements, []);
    assert.ok(problems.length > 0, rule);
    for (const { text, id } of problems) {
      assert.ok(id, `${rule}: ${text} leads to a field`);
      assert.doesNotMatch(text, /\w_\w|\[\d|mangler/, rule);
    }
  }
  await page.context().close();
});
