// Loading of the module.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { fresh, packageFolder } from "./package.mjs";

const folder = packageFolder();
const wasm = new URL("rammeaftale_bg.wasm", folder);
const input = { basis: "21076560", places: "8", days: 365, occupancy: "90", unit: "1" };

test("a call before init throws with a hint", () =>
  fresh((api) => {
    const document = JSON.stringify({ rule: "daily_rate", input });
    for (const call of [() => api.dailyRate(input), () => api.explain("daily_rate", input), () => api.settle(document)]) {
      assert.throws(call, { name: "RammeaftaleError", code: "not_loaded", message: /await init\(\)/ });
      assert.throws(call, (error) => /er ikke indlæst: kald `await init\(\)`/.test(error.messageIn("da")));
    }
  }));

test("init may be called again, even concurrently", () =>
  fresh(async (api) => {
    await Promise.all([api.init(), api.init()]);
    assert.equal(await api.init(), undefined);
    await api.init("https://example.invalid/never-fetched.wasm");
    assert.equal(api.dailyRate(input).rate, "8020.00");
  }));

test("a failed init can be retried", () =>
  fresh(async (api) => {
    await assert.rejects(api.init(new Uint8Array(4)));
    assert.throws(() => api.dailyRate(input), /await init\(\)/);
    await assert.rejects(api.init(new URL("not-there.wasm", folder)));
    await api.init();
    assert.equal(api.dailyRate(input).rate, "8020.00");
  }));

test("init takes bytes, a module, a response, a URL and promises of them", async () => {
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

test("initRules settles; statements need init", () =>
  fresh(async (api) => {
    await assert.rejects(api.initRules(new Uint8Array(4)));
    await Promise.all([api.initRules(), api.initRules()]);
    assert.equal(api.dailyRate(input).rate, "8020.00");
    assert.throws(() => api.dailyRate({ ...input, days: "400" }), { name: "RammeaftaleError", code: "out_of_range" });
    const document = JSON.stringify({ rule: "daily_rate", input });
    for (const call of [
      () => api.explain("daily_rate", input), () => api.provenance("daily_rate", input),
      () => api.explainCase(document), () => api.explainCases(document), () => api.solve("daily_rate", input, {}),
      () => api.audit("daily_rate", input, {}),
    ]) {
      assert.throws(call, { name: "RammeaftaleError", code: "not_loaded", message: /only the rules .* `await init\(\)`/ });
    }
    await api.init();
    await api.initRules();
    assert.match(api.explain("daily_rate", input), /8\.020,00/);
    assert.equal(api.dailyRate(input).rate, "8020.00");
  }));

test("the rules of every day agree with the whole module on every case and every bad input", async () => {
  const cases = new URL("../cases/", import.meta.url);
  const files = (await readdir(cases, { recursive: true })).filter((file) => file.endsWith(".json"));
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, cases), "utf8")));
  const { inputs } = JSON.parse(await readFile(new URL("../bad_inputs.json", import.meta.url), "utf8"));
  const answers = (api) =>
    texts.flatMap((text) => JSON.parse(text).cases ?? [JSON.parse(text)]).concat(inputs).map((one) => {
      try {
        return api.settle(JSON.stringify(one));
      } catch (error) {
        return [error.problems, error.problemsIn("da")];
      }
    });
  const both = [];
  await fresh(async (api) => both.push(answers((await api.initRules(), api))));
  await fresh(async (api) => both.push(answers((await api.init(), api))));
  const [everyDay, all] = both;
  const isLoaded = (answer) => !(Array.isArray(answer) && answer[0].some(({ code }) => code === "not_loaded"));
  assert.ok(everyDay.filter(isLoaded).length > 600);
  assert.ok(all.every(isLoaded));
  assert.deepEqual(everyDay.filter(isLoaded), all.filter((_, index) => isLoaded(everyDay[index])));
});

test("a rule that initRules leaves out says so, and init brings it", () =>
  fresh(async (api) => {
    await api.initRules();
    const subscription = () => api.subscription({ rate: "1.00", parties: [{ id: "Odense", inhabitants: 10 }] });
    assert.throws(subscription, { name: "RammeaftaleError", code: "not_loaded", place: "rule" });
    assert.throws(() => api.settle('{"rule": "no_such_rule", "input": {}}'), { code: "unknown_choice", place: "rule" });
    await api.init();
    assert.equal(subscription().shares[0].share, "10.00");
  }));
