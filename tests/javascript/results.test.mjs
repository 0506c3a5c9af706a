// Results of the rules.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./package.mjs";

const api = await load();
const input = { basis: "21076560", places: "8", days: 365, occupancy: "90", unit: "1" };
const rate = { expected_days: "2628", rate: "8020.00", rounding_gap: "0.00" };

test("a result is a plain object with its figures in order", () => {
  const result = api.dailyRate(input);
  assert.deepEqual(result, rate);
  assert.deepEqual(Object.keys(result), Object.keys(rate));
  assert.equal(Object.getPrototypeOf(result), Object.prototype);
  assert.equal(result.rate, "8020.00");
});

test("a BigInt is an exact number, in either dialect", () => {
  const whole = { basis: 21076560n, places: 8n, days: 365n, occupancy: 90n, unit: 1n };
  assert.deepEqual(api.dailyRate(whole), rate);
  assert.deepEqual(api.dailyRate(whole, { dialect: "danish" }), rate);
});

test("the dialect applies to texts", () => {
  const danish = { ...input, basis: "21.076.560,00" };
  assert.deepEqual(api.dailyRate(danish, { dialect: "danish" }), rate);
});

test("omitted, undefined and null are the same", () => {
  const given = { year: 2023, years_later: 2, regulated: "-3786948", places: "8", days: 365, occupancy: "90", unit: "1" };
  const once = api.reregulatedRate({ ...given, normal_rate: "8020" });
  assert.deepEqual(api.reregulatedRate({ ...given, normal_rate: "8020", basis: undefined }), once);
  assert.deepEqual(api.reregulatedRate({ ...given, normal_rate: "8020", basis: null }), once);
  for (const options of [undefined, null, {}, { dialect: undefined }]) {
    assert.deepEqual(api.dailyRate(input, options), rate);
  }
});

test("an occupancy may be two day counts", () => {
  const exact = { ...input, occupancy: { occupied_days: "2628", available_days: 2920n } };
  assert.deepEqual(api.dailyRate(exact), rate);
});

test("counts are numbers, booleans are booleans, absent values are null", () => {
  const reregulated = api.reregulatedRate({
    year: 2023, years_later: 2, regulated: "-3786948", normal_rate: "8020", places: "8", days: 365, occupancy: "90", unit: "1",
  });
  assert.equal(reregulated.rate_year, 2025);
  const account = api.closureAccount({
    deficit: "22720000", turnover: "23600000", band_percent: "5", unit: "10000", method: "largest_remainder",
    operator: "Haderslev", users: [{ id: "Haderslev", usage: "77" }, { id: "Kolding", usage: "23" }],
    published: { unit: "10000", own_share: "1190000" },
  });
  assert.equal(account.findings.length, 1);
  assert.equal(account.findings[0].party, null);
  assert.equal(account.findings[0].alone, true);
});

test("booleans are read as booleans", () => {
  const given = { places_before: "0", places_after: "3" };
  const options = { agreement: "syddanmark-2023-2024", on: "2023-06-30" };
  assert.equal(api.capacityChange({ ...given, regional: false }, options).classification, "statement");
  assert.equal(api.capacityChange({ ...given, regional: true }, options).classification, "approval");
});

test("every rule is in the table, under its own name", () => {
  assert.equal(api.rules.daily_rate, api.dailyRate);
  for (const [name, rule] of Object.entries(api.rules)) {
    assert.equal(api[name.replace(/_(.)/g, (_, letter) => letter.toUpperCase())], rule);
  }
  assert.ok(Object.isFrozen(api.rules));
});

test("texts keep their characters", () => {
  const parties = ["Sønderborg", "Tønder \"Syd\"", "日本", "𝄞", "a\\b"].map((id) => ({ id, weight: "1" }));
  const { shares } = api.allocate({ amount: "5", unit: "1", method: "largest_remainder", parties });
  assert.deepEqual(shares, parties.map(({ id }) => ({ id, share: "1.00" })));
});

test("a document is settled and explained", () => {
  const document = JSON.stringify({ rule: "daily_rate", input });
  assert.deepEqual(api.settle(document), { rule: "daily_rate", result: rate });
  assert.deepEqual(api.settleCases(`{"cases":[${document},${document}]}`).map(({ result }) => result), [rate, rate]);
  assert.deepEqual(api.settleCases(document), [api.settle(document)]);
  for (const language of ["da", "en"]) {
    for (const format of ["text", "markdown", "html", "data", "document", "document_with_case"]) {
      const statement = api.explain("daily_rate", input, { language, format });
      assert.deepEqual(api.explainCase(document, { language, format }), statement);
      assert.deepEqual(api.explainCases(document, { language, format }), [statement]);
    }
  }
});

test("a statement is Danish text by default", () => {
  const statement = api.explain("daily_rate", input);
  assert.equal(statement, api.explain("daily_rate", input, { language: "da", format: "text" }));
  assert.notEqual(statement, api.explain("daily_rate", input, { language: "en" }));
  assert.match(statement, /8\.020,00/);
  const data = api.explain("daily_rate", input, { format: "data" });
  assert.equal(data.rule, "daily_rate");
  assert.deepEqual([data.conclusion.label, data.conclusion.value], ["Døgntakst", "8.020,00 kr."]);
  assert.ok(data.lines.length > 3 && data.checks.every((check) => check.holds));
});

test("names are escaped in HTML", () => {
  const id = `<img src=x onerror="alert('1')">&`;
  const given = { amount: "5", unit: "1", method: "largest_remainder", parties: [{ id, weight: "1" }] };
  const html = api.explain("allocate", given, { format: "html" });
  assert.ok(!html.includes("<img"));
  assert.ok(html.includes("&lt;img"));
});

test("a document is a standalone page", () => {
  const users = ["<script>alert(1)</script>", "=1+1"].map((id) => ({ id, usage: "1" }));
  const given = {
    deficit: "22720000", turnover: "23600000", band_percent: "5", unit: "10000", method: "largest_remainder",
    operator: users[0].id, users,
  };
  for (const [language, holds] of [["da", "Begge kontroller stemmer."], ["en", "Both checks hold."]]) {
    const page = api.explain("closure_account", given, { language, format: "document" });
    assert.ok(page.startsWith(`<!doctype html>\n<html lang="${language}">`) && page.endsWith("</html>\n"));
    assert.ok(page.includes(holds) && page.includes(api.provenance("closure_account", given).digest));
    const { conclusion, lines } = api.explain("closure_account", given, { language, format: "data" });
    assert.equal(conclusion.assurance, holds);
    assert.ok(page.includes(conclusion.value) && lines.some(({ id, listed }) => id === "rest" && !listed));
    const withCase = api.explain("closure_account", given, { language, format: "document_with_case" });
    assert.ok(withCase.includes("<pre>{") && !page.includes("<pre>"));
    assert.ok(!page.includes("<script") && page.includes("&lt;script&gt;") && page.includes("=1+1"));
  }
});

test("a statement has tables of its figures", () => {
  const years = [2023, 2024].map((year) => ({ year, basis: "21076560", places: "8", days: 365, occupancy: "90" }));
  const given = { band_percent: "5", base_kind: "turnover", reading: "own_risk", years_later: 2, unit: "1", years };
  const { tables, lines } = api.explain("ledger", given, { format: "data", language: "en" });
  const values = new Set(["", ...lines.map(({ value }) => value)]);
  assert.ok(tables.length > 0);
  for (const { caption, headers, rows } of tables) {
    assert.ok(caption && rows.length > 0);
    for (const { label, cells } of rows) {
      assert.ok(label && cells.every((cell) => values.has(cell)));
      assert.equal(cells.length, headers.length - 1);
    }
  }
});

test("provenance reproduces a result", async () => {
  const given = { revenue: "8.418.000", cost: 7648000n, base: "8.000.000", base_kind: "turnover" };
  const terms = { agreement: "syddanmark-2023-2024", on: "2023-06-30" };
  const provenance = api.provenance("year_result", given, { ...terms, dialect: "danish" });
  assert.deepEqual(Object.keys(provenance), ["version", "agreements", "on", "terms", "digest", "case"]);
  assert.equal(provenance.on, "2023-06-30");
  assert.match(provenance.agreements[0], /Syddanmark/);
  assert.deepEqual(provenance.terms.map(({ field }) => field), ["band_percent", "reading"]);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(provenance.case));
  assert.equal(provenance.digest, Buffer.from(digest).toString("hex"));
  const { rule, agreement, on, input: canonical } = JSON.parse(provenance.case);
  assert.deepEqual(canonical, { revenue: "8418000.00", cost: "7648000.00", base: "8000000.00", base_kind: "turnover" });
  assert.deepEqual(api.provenance(rule, canonical, { agreement, on }), provenance);
  assert.deepEqual(api.settle(provenance.case).result, api.yearResult(given, { ...terms, dialect: "danish" }));
  const page = api.explain("year_result", given, { ...terms, dialect: "danish", format: "document" });
  assert.equal(api.explainCase(provenance.case, { format: "document" }), page);
  const without = api.provenance("daily_rate", input);
  assert.deepEqual([without.version, without.agreements, without.on], [provenance.version, [], null]);
});

test("the closing of one run is the opening of the next", () => {
  const year = (year) => ({ year, basis: "21076560", places: "8", days: 365, occupancy: "90", occupied_days: "2000", cost: "21076560" });
  const run = (years, opening) =>
    api.ledger({ band_percent: "5", base_kind: "turnover", reading: "own_risk", years_later: 2, unit: "1", years, opening });
  const whole = run([2023, 2024, 2025, 2026].map(year));
  const one = run([2023, 2024].map(year));
  const other = run([2025, 2026].map(year), one.closing);
  assert.deepEqual([...one.years, ...other.years], whole.years);
  assert.deepEqual(other.closing, whole.closing);
});

test("an amount is parsed in the given dialect", () => {
  assert.equal(api.parseAmount("1.234,5", "danish"), "1234.50");
  assert.equal(api.parseAmount("1.234", "danish"), "1234.00");
  assert.equal(api.parseAmount("-0", "machine"), "0.00");
});

test("an amount is dressed as people write it", () => {
  const amounts = {
    "1705337.00": ["kr. 1.705.337,00", "1.705.337,-", " 1.705.337 ", "1\u202f705\u202f337", "1\u00a0705\u00a0337,00 kr.", "DKK 1.705.337,–"],
    "-1705337.00": ["1.705.337-", "\u22121.705.337", "(1.705.337,00)", "-1.705.337 kr.", "(kr. 1.705.337,-)"],
    "4269.50": ["4.269,5", "kr 4.269,50", "4269,50 DKK"],
  };
  for (const [amount, texts] of Object.entries(amounts)) {
    for (const text of texts) assert.equal(api.parseAmount(text, "danish"), amount, text);
  }
  for (const text of ["1 705 337", "1,705,337", "1.705.337.-", "kr. 5 kr.", "--5", "(-5)", "1.70,5", "5,-0", "kr."]) {
    assert.throws(() => api.parseAmount(text, "danish"), { code: "not_a_number" }, text);
  }
});
