// Accessibility: axe in every state, no horizontal scrolling at 320 pixels, and screenshots. Each run checks only what can differ
// from the runs before it.
import assert from "node:assert/strict";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { TASKS } from "../../examples/calculator/src/tasks/index.js";
import { ADDRESS, SCREENSHOTS, openBrowser, tool } from "./browser.mjs";
import { calculate, wipe } from "./form.mjs";

const EVERYTHING = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] };
// The rules for a page that differs from another in its colours alone.
const COLOURS = { type: "rule", values: ["color-contrast", "link-in-text-block"] };
const SIZES = {
  wide: { width: 1280, height: 900 },
  phone: { width: 375, height: 800 },
  narrow: { width: 320, height: 640 },
};
// Longer screenshots are split.
const TALLEST = 1_600;

let browser;
let axe;
before(async () => {
  axe = await readFile(tool.resolve("axe-core/axe.min.js"), "utf8");
  await rm(SCREENSHOTS, { recursive: true, force: true });
  await mkdir(SCREENSHOTS, { recursive: true });
  browser = await openBrowser();
});
after(() => browser.close());

/** The states of a task, each reached from the previous one. */
const STATES = {
  empty: async (page) => wipe(page),
  errors: async (page) => calculate(page),
  result: async (page) => page.click("#example"),
  opened: async (page) =>
    page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true))),
  link: async (page) => {
    await page.locator(".take button").last().click();
    await page.waitForSelector(".link-ask, #case-link");
  },
  stale: async (page) => page.locator("#form input[type=text]").last().fill("7"),
};

async function faults(page, rules) {
  // The page's policy does not apply to the debugger that the tests use.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (runOnly) => window.axe.run(document, { runOnly, resultTypes: ["violations"] }),
    rules,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} – ${failureSummary}`),
  );
}

async function picture(page, name) {
  const { width, height } = await page.evaluate(() => ({
    width: innerWidth,
    height: document.documentElement.scrollHeight,
  }));
  for (let y = 0, part = 1; y < height; y += TALLEST, part++) {
    await page.screenshot({
      path: join(SCREENSHOTS, `${name}-${part}.png`),
      fullPage: true,
      clip: { x: 0, y, width, height: Math.min(TALLEST, height - y) },
    });
  }
}

const RUNS = [
  { name: "wide", size: "wide", rules: EVERYTHING },
  { name: "phone", size: "phone", states: ["errors", "result", "link"], rules: EVERYTHING },
  // Laid out as on a phone: only the width is looked at.
  { name: "narrow", size: "narrow", states: ["errors", "result", "opened"], pictures: [] },
  { name: "dark", size: "wide", colorScheme: "dark", states: ["errors", "result", "link", "stale"], rules: COLOURS },
  { name: "contrast", size: "wide", forcedColors: "active", states: ["result"], rules: COLOURS },
  { name: "english", size: "wide", language: "en", states: ["errors", "result"], rules: EVERYTHING },
];

for (const {
  name,
  size,
  language = "da",
  states = Object.keys(STATES),
  pictures = ["errors", "result"],
  rules,
  ...options
} of RUNS) {
  test(`axe and width: ${name}`, async (context) => {
    const page = await browser.page({ viewport: SIZES[size], ...options });
    await page.click(`#language-${language}`);
    for (const { id } of TASKS) {
      await page.click(`#task-${id}`);
      for (const state of states) {
        await context.test(`${id}, ${state}`, async () => {
          await STATES[state](page);
          if (pictures.includes(state)) await picture(page, `${id}-${state}-${name}`);
          if (rules) assert.deepEqual(await faults(page, rules), []);
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wider <= 0, `${wider} pixels too wide`);
        });
      }
    }
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
}

/** Pages beside the guided tasks, and what is opened on them. */
const PAGES = {
  start: { hash: "#/" },
  own: { hash: "#/aftaler", click: "#own-new", shows: "#own-keep" },
  bills: { hash: "#/beregning/bills", click: "#example", shows: "#result" },
  early_warning: { hash: "#/beregning/early_warning", click: "#example", shows: "#result" },
  ledger: { hash: "#/beregning/ledger", click: "#example", shows: "#result" },
  capacity_change: { hash: "#/beregning/capacity_change", click: "#calculate", shows: ".error-summary" },
};

for (const { name, size, rules, colorScheme } of [RUNS[0], RUNS[1], RUNS[2], RUNS[3]]) {
  test(`other pages: ${name}`, async (context) => {
    const page = await browser.page({ viewport: SIZES[size], colorScheme });
    for (const [id, { hash, click, shows }] of Object.entries(PAGES)) {
      await context.test(id, async () => {
        const title = await page.title();
        await page.goto(ADDRESS + hash);
        if (click) {
          await page.waitForFunction((title) => document.title !== title, title);
          await page.click(click);
          await page.waitForSelector(shows);
        }
        await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
        if (name !== "narrow") await picture(page, `${id}-${name}`);
        if (rules) assert.deepEqual(await faults(page, rules), []);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wider <= 0, `${wider} pixels too wide`);
      });
    }
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
}

test("on a phone the links of the page take little of the first screen", async () => {
  const page = await browser.page({ viewport: { width: 390, height: 844 } });
  const bottom = await page.evaluate(() => document.querySelector("header").getBoundingClientRect().bottom);
  assert.ok(bottom < 844 / 4, `${bottom} pixels`);
  await page.context().close();
});

test("on paper", async () => {
  const page = await browser.page();
  for (const { id } of TASKS) {
    await page.click(`#task-${id}`);
    await page.click("#example");
    await page.pdf({ path: join(SCREENSHOTS, `${id}-print.pdf`), preferCSSPageSize: true, printBackground: false });
    // The width of an A4 page between its margins.
    await page.setViewportSize({ width: 688, height: 1000 });
    await page.emulateMedia({ media: "print" });
    await picture(page, `${id}-print`);
    assert.ok(
      (await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0,
      `${id} is wider than the paper`,
    );
    await page.emulateMedia({ media: "screen" });
    await page.setViewportSize(SIZES.wide);
  }
  await page.context().close();
});

test("the accessibility statement, light and dark", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const page = await browser.page({
      address: `${ADDRESS}tilgaengelighed.html`,
      ready: false,
      colorScheme,
      viewport: SIZES.narrow,
    });
    assert.deepEqual(await faults(page, EVERYTHING), []);
    await picture(page, `tilgaengelighed-${colorScheme}`);
    await page.context().close();
  }
});
