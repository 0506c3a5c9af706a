// The browser that the tests drive, and the page in it. `cargo xtask test Calculator` says by environment variables where the
// page is served (CALCULATOR), which browser there is (CHROMIUM), where playwright-core and axe-core are (NODE_TOOLS), and where
// downloads go (CALCULATOR_DOWNLOADS).
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];
const fromRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const ADDRESS = process.env.CALCULATOR ?? "http://127.0.0.1:8321/";
export const TOOLS = process.env.NODE_TOOLS ?? fromRoot("target/node");
export const DOWNLOADS = process.env.CALCULATOR_DOWNLOADS ?? fromRoot("target/calculator-downloads");
export const SCREENSHOTS = fromRoot("target/calculator-screenshots");

/** A required package of the tools' folder. */
export const tool = createRequire(join(TOOLS, "tests.cjs"));

/** A browser; `page(options)` is a new window of the calculator, ready, that knows what it has asked for. */
export async function openBrowser() {
  const { chromium } = tool("playwright-core");
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ARGUMENTS,
  });
  return {
    async page({ address = ADDRESS, ready = true, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "da-DK", ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      watch(page);
      await page.goto(address);
      if (ready) await waitUntilLoaded(page);
      return page;
    },
    close: () => browser.close(),
  };
}

/** Waits until the page has fetched everything that it ever fetches. */
export async function waitUntilLoaded(page) {
  await page.waitForFunction(() => "workbook" in document.documentElement.dataset);
  await page.waitForLoadState("networkidle");
  page.loaded = page.requests.length;
}

/** What the browser fetches for its tab, when it likes: the icon, and the name of old where it looks for one. */
const ICON = /\/(icon\.svg|favicon\.ico)$/;

/** What the page asked for after it was loaded. */
export function requestsAfterLoad(page) {
  return page.requests.slice(page.loaded).filter((address) => !/^(blob|data):/.test(address) && !ICON.test(address));
}

function watch(page) {
  page.requests = [];
  page.faults = [];
  page.on("request", (request) => page.requests.push(request.url()));
  page.on("pageerror", (error) => page.faults.push(String(error)));
  page.on("console", (message) => {
    const { url } = message.location();
    if (message.type() === "error" && !ICON.test(url)) page.faults.push(`${message.text()} (${url})`);
  });
}
