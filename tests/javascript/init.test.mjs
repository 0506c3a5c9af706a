// How the module is loaded.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { packageFolder } from "./package.mjs";

const folder = packageFolder();
const wasm = new URL("rammeaftale_bg.wasm", folder);
const input = { basis: "21076560", places: "8", days: 365, occupancy: "90", unit: "1" };
let copies = 0;

/** The package as if it were imported for the first time. */
async function fresh(run) {
  const { cp, mkdtemp, rm } = await import("node:fs/promises");
  const { tmpdir } = await import("node:os");
  const { pathToFileURL } = await import("node:url");
  const copy = await mkdtemp(`${tmpdir()}/rammeaftale-${++copies}-`);
  try {
    await cp(folder, copy, { recursive: true });
    await run(await import(pathToFileURL(`${copy}/index.js`)));
  } finally {
    await rm(copy, { recursive: true });
  }
}

test("a call before init says what to do", () =>
  fresh((api) => {
    const document = JSON.stringify({ rule: "daily_rate", input });
    for (const call of [() => api.dailyRate(input), () => api.explain("daily_rate", input), () => api.settle(document)]) {
      assert.throws(call, /await init\(\)/);
    }
  }));

test("init may be called again, also while it runs", () =>
  fresh(async (api) => {
    await Promise.all([api.init(), api.init()]);
    assert.equal(await api.init(), undefined);
    await api.init("https://example.invalid/never-fetched.wasm");
    assert.equal(api.dailyRate(input).rate, "8020.00");
  }));

test("init that failed may be tried again", () =>
  fresh(async (api) => {
    await assert.rejects(api.init(new Uint8Array(4)));
    assert.throws(() => api.dailyRate(input), /await init\(\)/);
    await assert.rejects(api.init(new URL("not-there.wasm", folder)));
    await api.init();
    assert.equal(api.dailyRate(input).rate, "8020.00");
  }));

test("init takes bytes, a module, a response, an address and promises of them", async () => {
  const bytes = await readFile(wasm);
  const response = () => new Response(bytes, { headers: { "Content-Type": "application/wasm" } });
  const sources = [
    bytes, bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength), new WebAssembly.Module(bytes),
    response(), Promise.resolve(response()), wasm, wasm.href, `data:application/wasm;base64,${bytes.toString("base64")}`,
  ];
  for (const source of sources) {
    await fresh(async (api) => {
      await api.init(source);
      assert.equal(api.dailyRate(input).rate, "8020.00");
    });
  }
});
