// Speed: interactive within a second of the request, a calculation within five milliseconds.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser } from "./browser.mjs";

const READY = 1_000;
const CALCULATION = 5;
const TIMES = 5;

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

test(`interactive within ${READY} ms`, async (context) => {
  const took = [];
  for (let time = 0; time < TIMES; time++) {
    const page = await browser.page();
    took.push(await page.evaluate(() => Number(document.documentElement.dataset.ready)));
    await page.context().close();
  }
  context.diagnostic(`milliseconds: ${took.join(", ")}`);
  assert.ok(Math.min(...took) < READY, String(took));
});

test(`a calculation within ${CALCULATION} ms`, async (context) => {
  const page = await browser.page();
  const took = await page.evaluate(async (times) => {
    const core = await import("./rammeaftale/index.js");
    const { TASKS } = await import("./src/tasks/index.js");
    return TASKS.flatMap(({ example }) =>
      example.cases.map(({ rule, input }) => {
        const options = { dialect: "danish", ...example.agreement };
        const once = () => {
          const started = performance.now();
          core.rules[rule](input, options);
          return performance.now() - started;
        };
        return [rule, Math.min(...Array.from({ length: times }, once))];
      }),
    );
  }, TIMES);
  context.diagnostic(took.map(([rule, ms]) => `${rule}: ${ms.toFixed(2)} ms`).join(", "));
  for (const [rule, ms] of took) assert.ok(ms < CALCULATION, `${rule}: ${ms} ms`);
  await page.context().close();
});
