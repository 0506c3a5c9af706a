// Download sizes.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { packageFolder } from "./package.mjs";

/** The maximum size of each module, in kB (gzip). */
const MOST = {
  rammeaftale_rules_bg: 150, // the rules of every day, errors and terms
  rammeaftale_bg: 620, // every rule and the statements; compiled for speed
  rammeaftale_sheet_bg: 560, // sheets, with the grammar of every field
};

for (const [module, most] of Object.entries(MOST)) {
  test(`${module} is at most ${most} kB`, async () => {
    const bytes = await readFile(new URL(`${module}.wasm`, packageFolder()));
    const sent = gzipSync(bytes, { level: 9 }).length / 1000;
    assert.ok(sent <= most, `it is ${sent} kB: see with a wasm profiler what has grown`);
  });
}
