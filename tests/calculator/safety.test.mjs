// Privacy and safety: no requests, no foreign scripts, no hostile input, and failures keep the input.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { request } from "node:http";
import { after, before, test } from "node:test";
import { linkTo } from "../../examples/calculator/src/link.js";
import { TASKS } from "../../examples/calculator/src/tasks/index.js";
import { ADDRESS, openBrowser, requestsAfterLoad, waitUntilLoaded } from "./browser.mjs";
import { calculate, goTo, selector, shown } from "./form.mjs";

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>=HYPERLINK("http://x")';
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
];

/** Requests a raw path, which `fetch` would normalize. */
function ask(path, method = "GET") {
  const { hostname, port } = new URL(ADDRESS);
  return new Promise((done, failed) => {
    request({ hostname, port, path, method }, (response) => {
      let body = "";
      response
        .setEncoding("utf8")
        .on("data", (part) => (body += part))
        .on("end", () => done({ status: response.statusCode, headers: response.headers, body }));
    })
      .on("error", failed)
      .end();
  });
}

test("the page and the server allow the page's own files alone", async () => {
  const { status, headers, body } = await ask("/");
  assert.equal(status, 200);
  const inPage = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(body)[1];
  for (const policy of POLICY) {
    assert.ok(inPage.includes(policy), policy);
    assert.ok(headers["content-security-policy"].includes(policy), policy);
  }
  assert.ok(headers["content-security-policy"].includes("frame-ancestors 'self'"));
  assert.doesNotMatch(body, /<script(?![^>]*src=)|\son\w+=|<style|\sstyle=/);
  assert.equal((await ask("/rammeaftale/rammeaftale_bg.wasm")).headers["content-type"], "application/wasm");
});

test("the server serves only the files of the page", async () => {
  for (const path of [
    "/../Cargo.toml",
    "/%2e%2e/Cargo.toml",
    "/src/../../../Cargo.toml",
    "//etc/passwd",
    "/src",
    "/src/",
    "/..\\Cargo.toml",
    "/.made-from",
  ]) {
    assert.equal((await ask(path)).status, 404, path);
  }
});

test("user text is text: in names, in the result, in a saved state", async () => {
  const page = await browser.page();
  await page.click("#task-lukkeregnskab");
  await page.click("#example");
  await page.fill("#closure_account-users-1-id", HOSTILE);
  await page.fill("#closure_account-operator", HOSTILE);
  const { statements } = await calculate(page);
  assert.ok(statements[0].tables[0].some(([name]) => name === HOSTILE));
  await page.reload();
  await waitUntilLoaded(page);
  assert.equal(await page.inputValue("#closure_account-users-1-id"), HOSTILE);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.equal(await page.locator("#content img, #content script").count(), 0);
  assert.deepEqual(page.faults, []);
  assert.deepEqual(requestsAfterLoad(page), []);
  await page.context().close();
});

test("invalid and hostile fragments show a message and leave the fields unchanged", async () => {
  const page = await browser.page();
  await page.click("#task-doegntakst");
  await page.fill("#daily_rate-basis", "1234");
  const of = async (document) => new URL(await linkTo(document, ADDRESS)).hash;
  const deep = `${"[".repeat(5000)}${"]".repeat(5000)}`;
  const fragments = {
    nothing: "#sag=",
    "not base64": "#sag=%00<svg>",
    "not deflated": "#sag=QUJDREVG",
    "not JSON": await of("hello"),
    "not a case": await of('{"a":1}'),
    "a deep nest": await of(`{"rule":"daily_rate","input":${deep}}`),
    "terms without a form": await of(
      '{"rule":"vacancy","terms":{"agreements":["hovedstaden","sjaelland","nordjylland"]},"input":{"vacant_places":"1","days":1,"base_rate":"1"}}',
    ),
    "a rule that does not exist": await of('{"rule":"__proto__","input":{}}'),
    "a prototype": await of('{"__proto__":{"polluted":1},"rule":"daily_rate","input":{}}'),
    "wrong values": await of(
      '{"rule":"daily_rate","input":{"basis":{"x":1},"places":[],"days":"<b>","occupancy":"90","unit":"1"}}',
    ),
    "two tasks": await of(
      JSON.stringify({
        cases: [TASKS[0].example.cases[0], { ...TASKS[2].example.cases[0], ...TASKS[2].example.agreement }].map(
          (one) => ({ ...one, dialect: "danish" }),
        ),
      }),
    ),
    // Valid except for its size.
    "a bomb": await of(
      JSON.stringify(TASKS[0].example.cases[0]).replace("{", `{"dialect":"danish",${" ".repeat(5_000_000)}`),
    ),
  };
  for (const [name, fragment] of Object.entries(fragments)) {
    await page.evaluate(() => document.getElementById("message").replaceChildren());
    await page.evaluate((hash) => (location.hash = hash), fragment);
    await page
      .waitForSelector("#message .alert-error", { timeout: 5000 })
      .catch(() => assert.fail(`${name}: nothing was said`));
    assert.equal(await page.inputValue("#daily_rate-basis"), "1234", name);
    assert.equal(new URL(page.url()).hash, "#/opgave/doegntakst", name);
  }
  assert.equal(await page.evaluate(() => ({}).polluted), undefined);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("a corrupt stored state does not stop the page", async () => {
  const page = await browser.page();
  for (const spoiled of [
    "",
    "null",
    "[]",
    "{",
    '{"task":"x","language":7,"tasks":7}',
    '{"tasks":{"opstart":{"chosen":{"a":1},"texts":{"scenarios":{"years":[null,7,{"year":{}}],"years[].users":[{"id":1,"cells":"x"}]}}}}}',
  ]) {
    await page.evaluate((text) => localStorage.setItem("rammeaftale.calculator", text), spoiled);
    await page.reload();
    await waitUntilLoaded(page);
    for (const { id } of TASKS) await page.click(`#task-${id}`);
    await page.click("#example");
    assert.deepEqual((await shown(page)).problems, [], spoiled);
  }
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("a module that fails to load shows a Danish message and keeps the input", async () => {
  const page = await browser.page();
  await goTo(page, "daily_rate");
  await page.fill("#daily_rate-basis", "21.076.560");
  await page.route("**/*.wasm", (route) =>
    route.fulfill({ status: 200, contentType: "application/wasm", body: "no module" }),
  );
  await page.reload();
  await page.waitForSelector("#message .alert-error");
  assert.match(await page.textContent("#message"), /kunne ikke startes .* er bevaret/);
  assert.equal(await page.inputValue("#daily_rate-basis"), "21.076.560");
  assert.equal(await page.isDisabled("#calculate"), true);
  await page.fill("#daily_rate-places", "8");
  await page.unroute("**/*.wasm");
  await page.reload();
  await waitUntilLoaded(page);
  assert.equal(await page.inputValue("#daily_rate-places"), "8");
  assert.equal(await page.inputValue(selector("daily_rate-basis")), "21.076.560");
  await page.context().close();
});

test("the page works without storage and offline", async () => {
  const page = await browser.page();
  await page.evaluate(
    () =>
      (Storage.prototype.setItem = () => {
        throw new Error("full");
      }),
  );
  await page.context().setOffline(true);
  for (const { id } of TASKS) {
    await page.click(`#task-${id}`);
    await page.click("#example");
    assert.deepEqual((await shown(page)).problems, []);
  }
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("the page preloads every module", async () => {
  const page = new URL("../../examples/calculator/", import.meta.url);
  const index = await readFile(new URL("index.html", page), "utf8");
  const modules = (await readdir(new URL("src/", page), { recursive: true })).filter((name) => name.endsWith(".js"));
  for (const name of modules) assert.ok(index.includes(`<link rel="modulepreload" href="src/${name}">`), name);
});
