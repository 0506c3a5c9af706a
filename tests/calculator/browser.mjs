// The browser of the tests and the page in it. `cargo xtask test Calculator` sets environment variables: the address of the page
// (CALCULATOR), the browser (CHROMIUM), the folder of playwright-core and axe-core (NODE_TOOLS), and the folder for downloads
// (CALCULATOR_DOWNLOADS).
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

/** Requires a package from the tools' folder. */
export const tool = createRequire(join(TOOLS, "tests.cjs"));

/** Starts a browser; `page(options)` opens the calculator in a new window and records its requests. */
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

/** Waits until the page has fetched everything it needs. */
export async function waitUntilLoaded(page) {
  await page.waitForFunction(() => "ready" in document.documentElement.dataset);
  await page.waitForLoadState("networkidle");
  page.loaded = page.requests.length;
}

/** The requests that the browser makes for the tab icon, at any time. */
const ICON = /\/(icon\.svg|favicon\.ico)$/;

/** The modules that the page fetches when a workbook, an own agreement or a sheet is asked for: files of its own, without a query. */
const ASKED_FOR = /^rammeaftale\/((rammeaftale_)?(workbook|agreement|sheet)\.js|rammeaftale_(workbook|agreement|sheet)_bg\.wasm)$/;

/** Returns the requests of the page after loading, without the modules that are asked for. */
export function requestsAfterLoad(page) {
  const isOwn = (address) => address.startsWith(ADDRESS) && ASKED_FOR.test(address.slice(ADDRESS.length));
  const later = page.requests.slice(page.loaded);
  return later.filter((address) => !/^(blob|data):/.test(address) && !ICON.test(address) && !isOwn(address));
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
