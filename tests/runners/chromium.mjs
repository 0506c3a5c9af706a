// The browser runner: reads a line of JSON per case and writes a line, settled in a page of Chromium.
//   node tests/runners/chromium.mjs [PACKAGE] [FOLDER WITH node_modules] < LINES
// `cargo xtask` keeps the packages for the tests next to the package: npm/rammeaftale and node/node_modules.
// The browser is CHROMIUM, or the first installed one of the usual names.
import { accessSync, constants } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { packageFolder } from "../javascript/package.mjs";
import { linesOf } from "./lines.mjs";

const BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const ARGUMENTS = [
  "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
  "--no-first-run", "--disable-quic",
];
const TYPES = { ".html": "text/html; charset=utf-8", ".wasm": "application/wasm" };
const BATCH = 200;

const folder = packageFolder(process.argv[2]);
const modules = resolve(process.argv[3] ?? fileURLToPath(new URL("../../node", folder)));
const { chromium } = createRequire(join(modules, "runner.cjs"))("playwright-core");

const profile = await mkdtemp(join(tmpdir(), "rammeaftale-chromium-"));
const server = await serve();
const browser = await chromium.launchPersistentContext(profile, { executablePath: findBrowser(), args: ARGUMENTS });
try {
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(error));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => "answers" in window);
  for await (const batch of batchesOf(linesOf(process.stdin))) {
    const answers = await page.evaluate((lines) => window.answers(lines), batch);
    process.stdout.write(`${answers.join("\n")}\n`);
  }
} finally {
  await browser.close();
  server.close();
  await rm(profile, { recursive: true, force: true });
}

async function* batchesOf(lines) {
  let batch = [];
  for await (const line of lines) {
    if (line.trim()) batch.push(line);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length) yield batch;
}

/** Serves only the page, the runner's code and the package. */
async function serve() {
  const files = new Map([
    ["/", new URL("page.html", import.meta.url)],
    ["/answer.mjs", new URL("answer.mjs", import.meta.url)],
  ]);
  const server = createServer(async ({ url }, response) => {
    const asked = new URL(url, "http://127.0.0.1").pathname;
    const file = files.get(asked) ?? (/^\/package\/[\w.]+$/.test(asked) && new URL(asked.slice("/package/".length), folder));
    try {
      const content = await readFile(file);
      response.setHeader("Content-Type", TYPES[extname(file.pathname)] ?? "text/javascript; charset=utf-8");
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return server;
}

function findBrowser() {
  const paths = (process.env.PATH ?? "").split(delimiter);
  const candidates = BROWSERS.flatMap((name) => paths.map((path) => join(path, name)));
  const found = process.env.CHROMIUM ?? candidates.find(isExecutable);
  if (!found) throw new Error(`no Chromium is installed (looked for ${BROWSERS.join(", ")}); set CHROMIUM to its path`);
  return found;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
