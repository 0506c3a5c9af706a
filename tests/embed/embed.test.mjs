// Embedding: examples/embed through TypeScript and Vite, and the ten lines of the package's README without a bundler, both
// opened in Chromium. `cargo xtask test Embed` sets the paths of the tools and the browser.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { openBrowser, tool } from "../calculator/browser.mjs";
import { load, packageFolder } from "../javascript/package.mjs";
import { serve } from "./serve.mjs";

const run = promisify(execFile);
const EXAMPLE = fileURLToPath(new URL("../../examples/embed/", import.meta.url));
const FOLDER = fileURLToPath(new URL("../../target/embed", import.meta.url));
const PACKAGE = join(FOLDER, "node_modules", "rammeaftale");
const BUILT = join(FOLDER, "dist");
const TYPED = { basis: "12.345.678,90", places: "7,5", days: "366", occupancy: "92,5", unit: "0,01" };
const HOSTILE = `<img src=x onerror="document.title='ran'">`;

const vite = await import(pathToFileURL(tool.resolve("vite")));
const api = await load();
let browser;

before(async () => {
  await rm(FOLDER, { recursive: true, force: true });
  await cp(EXAMPLE, FOLDER, { recursive: true, filter: (path) => !/[\\/](node_modules|dist)$/.test(path) });
  await cp(packageFolder(), pathToFileURL(`${PACKAGE}/`), { recursive: true });
  await vite.build({ root: FOLDER, logLevel: "warn" });
  browser = await openBrowser();
});

after(() => browser?.close());

test("the example pins the tools that it is tested with", async () => {
  const { devDependencies } = JSON.parse(await readFile(join(EXAMPLE, "package.json"), "utf8"));
  const tests = await readFile(new URL("../javascript/package.json", import.meta.url), "utf8");
  const { dependencies } = JSON.parse(tests);
  for (const [name, version] of Object.entries(devDependencies)) assert.equal(version, dependencies[name], name);
});

for (const resolution of ["bundler", "nodenext"]) {
  test(`the types are found in the package and strict TypeScript takes the example: ${resolution}`, async () => {
    const module = resolution === "bundler" ? "esnext" : resolution;
    const options = ["--project", FOLDER, "--moduleResolution", resolution, "--module", module];
    await run(process.execPath, [tool.resolve("typescript/package.json").replace("package.json", "bin/tsc"), ...options]).catch(
      ({ stdout, stderr }) => assert.fail(`${stdout}${stderr}`),
    );
  });
}

test("Vite puts the module next to the script and inlines nothing", async () => {
  const files = await readdir(BUILT, { recursive: true });
  const modules = files.filter((file) => file.endsWith(".wasm"));
  assert.ok(modules.some((file) => /rammeaftale_bg-[\w-]+\.wasm$/.test(file)), `there is ${files}`);
  for (const file of modules) {
    assert.deepEqual([...(await readFile(join(BUILT, file))).subarray(0, 4)], [0x00, 0x61, 0x73, 0x6d], file);
  }
  for (const file of files.filter((file) => file.endsWith(".js"))) {
    assert.doesNotMatch(await readFile(join(BUILT, file), "utf8"), /data:application\/wasm|AGFzbQ/, file);
  }
  const html = await readFile(join(BUILT, "index.html"), "utf8");
  const scripts = html.match(/<script\b[^>]*>[^]*?<\/script>/g);
  assert.ok(scripts.length > 0);
  for (const script of scripts) assert.match(script, /^<script [^>]*\bsrc="\.\/[^"]+"[^>]*><\/script>$/);
  assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=/);
});

test("a bundler drops the package if it is unused", async () => {
  const entry = join(FOLDER, "unused.js");
  await writeFile(entry, `import { dailyRate } from "rammeaftale";\nexport const nothing = typeof undefined;\n`);
  const { output } = await vite.build({
    root: FOLDER,
    logLevel: "warn",
    build: { write: false, rollupOptions: { input: entry, preserveEntrySignatures: "strict" } },
  });
  const code = output.map((file) => file.code ?? "").join("");
  assert.match(code, /nothing/);
  assert.doesNotMatch(code, /daily_rate|WebAssembly/);
});

test("the built page shows the rate of the input, with its statement", async () => {
  // Served from any path: its URLs are relative.
  await withServed(BUILT, { below: "/takster/" }, async (page) => {
    await ready(page);
    await shows(page, TYPED);
    const asked = page.requests.filter((address) => address.endsWith(".wasm"));
    assert.equal(asked.length, 1, `it fetched ${asked}`);
    assert.deepEqual(page.faults, []);
  });
});

test("Vite's development server serves the same page", async () => {
  const server = await vite.createServer({ root: FOLDER, logLevel: "warn", server: { host: "127.0.0.1", port: 0, hmr: false } });
  await server.listen();
  try {
    const page = await opened(`http://127.0.0.1:${server.httpServer.address().port}/`);
    await ready(page);
    await shows(page, TYPED);
    assert.deepEqual(page.faults, []);
  } finally {
    await server.close();
  }
});

test("every problem is shown as text at its field, and no rate is shown", async () => {
  await withServed(BUILT, {}, async (page) => {
    await ready(page);
    const input = { ...TYPED, basis: HOSTILE, days: "400" };
    await fill(page, input);
    const problems = problemsOf(input);
    assert.deepEqual(problems.map(({ place }) => place), ["basis", "days"]);
    for (const { place, message } of problems) {
      assert.equal(await page.textContent(`#${place}-error`), message.replace(`${place}: `, ""));
      assert.equal(await page.getAttribute(`#${place}`, "aria-invalid"), "true");
    }
    assert.match(await page.textContent("#basis-error"), /<img/);
    assert.equal(await page.locator("img, tbody tr, li").count(), 0);
    assert.equal(await page.textContent("output"), "");
    assert.equal(await page.getAttribute("#places", "aria-invalid"), "false");
    await shows(page, TYPED);
    assert.equal((await page.locator(".error").allTextContents()).join(""), "");
    assert.equal(await page.title(), "Døgntakst");
  });
});

test("a problem without a field is shown too", async () => {
  await withServed(BUILT, {}, async (page) => {
    await ready(page);
    const input = { ...TYPED, basis: "10.000.000.000.000", places: "0,01", days: "1", occupancy: "0,0001" };
    await fill(page, input);
    assert.deepEqual(problemsOf(input).map(({ place }) => place), ["rate"]);
    assert.equal(await page.textContent("#problem"), problemsOf(input)[0].message);
    assert.equal(await page.textContent("output"), "");
  });
});

test("a page that cannot fetch the module says so", async () => {
  const elsewhere = join(FOLDER, "without-module");
  await cp(BUILT, elsewhere, { recursive: true, filter: (path) => !path.endsWith(".wasm") });
  await withServed(elsewhere, {}, async (page) => {
    await page.getByText("kunne ikke hentes").waitFor();
  });
});

test("the ten lines of the README show a statement with no bundler", async () => {
  const { folder, policy } = await tenLines();
  await withServed(folder, { headers: policy("'wasm-unsafe-eval'") }, async (page) => {
    const statement = (basis) =>
      api.explain("daily_rate", { basis, places: "8", days: 365, occupancy: "90", unit: "1" }, { dialect: "danish" });
    const said = (text) => page.waitForFunction((text) => document.querySelector("pre").textContent === text, text);
    await said(statement("21.076.560"));
    await page.fill("input", TYPED.basis);
    await said(statement(TYPED.basis));
    await page.fill("input", HOSTILE);
    await page.getByText("teksten er ikke et tal").waitFor();
    assert.equal(await page.locator("img").count(), 0);
    assert.deepEqual(page.faults, []);
  });
});

test("'wasm-unsafe-eval' is what the module needs of a page's policy", async () => {
  const { folder, policy } = await tenLines();
  await withServed(folder, { headers: policy("") }, async (page) => {
    for (let waits = 0; waits < 100 && page.faults.length === 0; waits += 1) await page.waitForTimeout(50);
    assert.match(page.faults.join("\n"), /WebAssembly/);
    assert.equal(await page.textContent("pre"), "");
  });
});

/** Writes the example of the README as a page next to the package, with a policy that allows only its two scripts. */
async function tenLines() {
  const readme = await readFile(new URL("README.md", packageFolder()), "utf8");
  const [, code] = readme.match(/^```html\n([^]*?)^```$/m) ?? assert.fail("the README has no embed");
  assert.equal(code.trimEnd().split("\n").length, 10);
  const folder = join(FOLDER, "ten-lines");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "index.html"), `<!doctype html>\n<meta charset="utf-8">\n${code}`);
  await cp(PACKAGE, join(folder, "rammeaftale"), { recursive: true });
  const hashes = [...code.matchAll(/<script\b[^>]*>([^]*?)<\/script>/g)].map(
    ([, script]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );
  const policy = (wasm) => ({
    "Content-Security-Policy": `default-src 'none'; script-src 'self' ${hashes.join(" ")} ${wasm}; connect-src 'self'`,
  });
  return { folder, policy };
}

async function withServed(folder, options, look) {
  const server = await serve(folder, options);
  try {
    await look(await opened(server.address));
  } finally {
    server.close();
  }
}

async function opened(address) {
  const page = await browser.page({ address, ready: false });
  page.setDefaultTimeout(10_000);
  return page;
}

/** Waits until the module is loaded and the initial fields are settled. */
function ready(page) {
  return page.waitForSelector("tbody tr");
}

/** Types an input and compares the page with the package in Node. */
async function shows(page, input) {
  await fill(page, input);
  const { lines, checks, notes } = api.explain("daily_rate", input, { dialect: "danish", format: "data" });
  const rate = await page.textContent("output");
  assert.equal(rate, lines.find(({ id }) => id === "rate").value);
  assert.equal(api.parseAmount(rate.replace(" kr.", ""), "danish"), api.dailyRate(input, { dialect: "danish" }).rate);
  const rows = await page
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map(({ cells }) => [...cells].map((cell) => cell.textContent)));
  assert.deepEqual(
    rows,
    lines.map(({ label, formula, figures, value, rounding, source, status }) =>
      [label, formula, figures, value, rounding, source, status].map((text) => text ?? ""),
    ),
  );
  const held = checks.map(({ label, figures }) => `Stemmer: ${label}: ${figures}`);
  assert.deepEqual(await page.locator("li").allTextContents(), [...held, ...notes]);
}

async function fill(page, input) {
  for (const [name, text] of Object.entries(input)) await page.fill(`#${name}`, text);
}

/** Returns the problems of an input from the package in Node. */
function problemsOf(input) {
  try {
    api.dailyRate(input, { dialect: "danish" });
  } catch (error) {
    return error.problemsIn("da");
  }
  assert.fail("it is not wrong");
}
