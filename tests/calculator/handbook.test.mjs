// The form of a rule inside the handbook: in a frame of the calculator, as the server's headers allow it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ADDRESS, openBrowser } from "./browser.mjs";

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

for (const [path, language, conclusion] of [
  ["handbook/vacancy.html", "da", /^Der mangler .* kr\. i indtægt/],
  ["handbook/en/vacancy.html", "en", / kr\. of revenue is lost/],
])
  test(`${path} has the form, which gives the example's result`, async () => {
    const page = await browser.page({ address: ADDRESS + path, ready: false });
    const loads = () => page.requests.some((address) => address.includes("index.html?embedded="));
    assert.equal(loads(), false, "the frame waits until it is unfolded");
    await page.click(".try-here summary");
    const frame = page.frameLocator(".try-here iframe");
    await frame.locator("#example").click();
    assert.match(await frame.locator("[data-conclusion] p").first().textContent(), conclusion);
    assert.equal(loads(), true);
    assert.equal(await frame.locator("html").getAttribute("lang"), language);
    assert.equal(await frame.locator(".header").isVisible(), false);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
