// Prints one line: the time per call in this runtime, from plain objects with text amounts, and the sizes of the modules.
//   node tests/javascript/bench.mjs [PACKAGE] [--json] [--quick]
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { load, packageFolder } from "./package.mjs";

const options = process.argv.slice(2).filter((word) => word.startsWith("--"));
const folder = packageFolder(process.argv.slice(2).find((word) => !options.includes(word)));
const { dailyRate, explain, settle } = await load(folder);

const input = { basis: "21076560", places: "8", days: 365, occupancy: "90", unit: "1" };
const document = JSON.stringify({ rule: "daily_rate", input });

// The rest of a call, without the work: the input as JSON and as bytes, the bytes of the result as text and as an object.
const answer = new TextEncoder().encode(JSON.stringify(dailyRate(input)));
const memory = new Uint8Array(1024);
const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
function nothing() {
  encoder.encodeInto(JSON.stringify(input), memory);
  return JSON.parse(decoder.decode(answer));
}

/** Returns the median time of a call over many rounds, in microseconds. */
function median(call, calls = 2000) {
  const rounds = options.includes("--quick") ? 3 : 301;
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const start = process.hrtime.bigint();
    for (let count = 0; count < calls; count++) call();
    times.push(Number(process.hrtime.bigint() - start) / calls / 1000);
  }
  return times.sort((a, b) => a - b)[rounds >> 1];
}

const sizeOf = async (name) => {
  const wasm = await readFile(new URL(`${name}.wasm`, folder));
  return { wasm: wasm.length, gzip: gzipSync(wasm, { level: 9 }).length };
};
const whole = await sizeOf("rammeaftale_bg");
const measured = {
  node: process.version,
  dailyRate: median(() => dailyRate(input)),
  settle: median(() => settle(document)),
  nothing: median(nothing),
  explain: median(() => explain("daily_rate", input), 200),
  ...(await sizeOf("rammeaftale_rules_bg")),
  whole,
};
console.log(
  options.includes("--json")
    ? JSON.stringify(measured)
    : [
        `dailyRate ${measured.dailyRate.toFixed(2)} µs`,
        `settle(text) ${measured.settle.toFixed(2)} µs`,
        `explain ${measured.explain.toFixed(2)} µs`,
        ...Object.entries({ rules: measured, "with statements": whole }).map(
          ([name, { wasm, gzip }]) => `${name} ${(wasm / 1000).toFixed(1)} kB, gzip ${(gzip / 1000).toFixed(1)} kB`,
        ),
      ].join("; "),
);
