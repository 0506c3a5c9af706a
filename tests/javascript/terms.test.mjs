// Agreements of one's own, in layers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load, packageFolder } from "./package.mjs";

const api = await load();
const agreement = await import(new URL("agreement.js", packageFolder()));

const OWN = {
  id: "midtby-2025-2026",
  title: "Rammeaftale Midtby 2025–2026",
  from: "2025-01-01",
  to: "2026-12-31",
  parameter: [
    { rule: ["year_result", "ledger"], field: "band_percent", value: "3", source: "Bilag 2, pkt. 4", status: "stated" },
    { rule: "year_result", field: "reading", value: "own_risk", source: "Bilag 2", status: "stated" },
    { rule: "reregulated_rate", field: "years_later", value: 1, source: "Bilag 2", status: "stated" },
  ],
};
const RESULT = { revenue: 9_400_000n, cost: "10000000", base: "10000000", base_kind: "turnover" };
const terms = { agreements: [OWN, "syddanmark-2023-2024"], on: "2025-06-30" };

test("a field that is left out comes from the first agreement that knows it", () => {
  assert.equal(api.yearResult(RESULT, { terms }).kept, "-300000.00");
  assert.equal(api.yearResult({ ...RESULT, band_percent: "5" }, { terms }).kept, "-500000.00");
  const provenance = api.provenance("year_result", RESULT, { terms });
  assert.deepEqual(provenance.agreements, ["Rammeaftale Midtby 2025–2026", "Rammeaftale Syddanmark 2023–2024"]);
  assert.equal(provenance.terms.find(({ field }) => field === "band_percent").source, "Bilag 2, pkt. 4");
  assert.deepEqual(api.settle(provenance.case).result, api.yearResult(RESULT, { terms }));
  const statement = api.explain("year_result", RESULT, { terms, language: "da" });
  assert.match(statement, /Bilag 2, pkt\. 4/);
  assert.doesNotMatch(statement, /Syddanmark/);
});

test("terms are said once", () => {
  const midtby = api.withTerms(terms);
  assert.equal(midtby.year_result(RESULT).kept, "-300000.00");
  assert.deepEqual(Object.keys(midtby), Object.keys(api.rules));
});

test("a period is held against the input", () => {
  const given = { regulated: "-100000", basis: "7300000", places: "10", days: 365, occupancy: "100", unit: "1" };
  for (const year of [2025, 2026]) {
    assert.equal(api.reregulatedRate({ year, ...given }, { terms: { agreements: [OWN] } }).rate_year, year + 1);
  }
  for (const year of [2024, 2027]) {
    assert.throws(
      () => api.reregulatedRate({ year, ...given }, { terms: { agreements: [OWN] } }),
      ({ code, place }) => code === "outside_period" && place === "years_later",
    );
    const beyond = { agreements: [OWN], beyond_period: true };
    assert.equal(api.reregulatedRate({ year, ...given }, { terms: beyond }).rate_year, year + 1);
  }
});

test("agreements are read, checked and compared", async () => {
  const own = await agreement.readAgreement(OWN);
  assert.deepEqual([own.id, own.title, own.parameter.length], [OWN.id, OWN.title, 3]);
  assert.deepEqual(api.yearResult(RESULT, { terms: { ...terms, agreements: [own, terms.agreements[1]] } }), api.yearResult(RESULT, { terms }));
  assert.deepEqual(await agreement.readAgreement(JSON.stringify(OWN)), own);
  assert.equal((await agreement.readAgreement(await agreement.agreementTemplate())).title, "Min rammeaftale");
  const { agreements: layers, on } = await agreement.checkTerms(terms);
  assert.deepEqual([layers, on], [[own, terms.agreements[1]], terms.on]);
  const known = await agreement.agreements();
  assert.ok(known.some(({ id }) => id === "syddanmark-2023-2024"));
  assert.match(await agreement.agreementReport(own, { language: "en" }), /usually|Open values|does not mention/);
  assert.match(await agreement.compareAgreements(own, known[0], { language: "en" }), /Rammeaftale Midtby/);
  for (const [wrong, code, place] of [
    ["id = ", "not_toml", "1:6"],
    [{ ...OWN, title: undefined }, "missing", "title"],
    [{ ...OWN, to: null }, "missing", "to"],
    [{ ...OWN, parameter: [{ ...OWN.parameter[0], value: 3.5 }] }, "binary_number", "parameter[0].value"],
    [{ ...OWN, parameter: [OWN.parameter[0], OWN.parameter[0]] }, "overlap", "parameter[1]"],
    [7, "wrong_type", ""],
  ]) {
    await assert.rejects(agreement.readAgreement(wrong), (error) => {
      assert.deepEqual([error.code, error.place], [code, place]);
      return true;
    });
  }
  const holdsItself = { id: "x", title: "x" };
  holdsItself.parameter = [holdsItself];
  await assert.rejects(agreement.readAgreement(holdsItself));
  assert.throws(() => api.yearResult(RESULT, { terms: { agreements: [holdsItself] } }));
});

test("what a result is under other terms is shown line by line", () => {
  const one = api.provenance("year_result", RESULT, { terms }).case;
  const other = api.provenance("year_result", RESULT, { agreement: "syddanmark-2023-2024", on: "2024-12-31" }).case;
  const { lines } = api.compareCases(one, other, { language: "en" });
  assert.equal(lines.find(({ id }) => id === "kept").difference, "−200,000.00 kr.");
  assert.deepEqual(api.compareCases(one, one).lines, []);
});
