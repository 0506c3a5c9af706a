// One line: how long a call takes in this runtime, from plain objects with text amounts, and how large the modules are.
//   node tests/javascript/bench.mjs [PACKAGE]
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { load, packageFolder } from "./package.mjs";

const folder = packageFolder(process.argv[2]);
const { dailyRate, explain, settle } = await load(folder);

const input = { basis: "21076560", places: "8", days: 365, occupancy: "90", unit: "1" };
const document = JSON.stringify({ rule: "daily_rate", input });

/** The median time of a call in microseconds, over many rounds. */
function median(call, { rounds = 301, calls = 2000 } = {}) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const start = process.hrtime.bigint();
    for (let count = 0; count < calls; count++) call();
    times.push(Number(process.hrtime.bigint() - start) / calls / 1000);
  }
  return times.sort((a, b) => a - b)[rounds >> 1].toFixed(2);
}

const sizes = ["rammeaftale_rules_bg", "rammeaftale_bg"].map(async (name) => {
  const wasm = await readFile(new URL(`${name}.wasm`, folder));
  return `${name} ${(wasm.length / 1000).toFixed(1)} kB, gzip ${(gzipSync(wasm, { level: 9 }).length / 1000).toFixed(1)} kB`;
});
console.log(
  [
    `dailyRate ${median(() => dailyRate(input))} µs`,
    `settle(text) ${median(() => settle(document))} µs`,
    `explain ${median(() => explain("daily_rate", input), { calls: 200 })} µs`,
    ...(await Promise.all(sizes)),
  ].join("; "),
);
