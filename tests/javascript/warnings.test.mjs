// Values that are possible and hardly meant: warnings beside a result.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./package.mjs";

const api = await load();
const input = { basis: "21076560", places: "8", days: 365, occupancy: "0.95", unit: "1" };
const codes = (result) => api.warningsOf(result).map(({ code, place }) => `${code} at ${place}`);
const expected = ["looks_like_a_share at occupancy", "unusual_rate at rate"];

test("a result has its warnings, in both languages, and no other figures", () => {
  const rate = api.dailyRate(input);
  assert.deepEqual(Object.keys(rate), ["expected_days", "rate", "rounding_gap"]);
  assert.deepEqual(codes(rate), expected);
  assert.match(api.warningsOf(rate, "da")[0].message, /^occupancy: procenten er under 1/);
  assert.deepEqual(api.warningsOf(rate)[0].allowed, { usual: ["1", "150"] });
});

test("a case and a list of cases have them too", () => {
  const text = JSON.stringify({ rule: "daily_rate", input });
  assert.deepEqual(codes(api.settle(text).result), expected);
  const usual = { rule: "daily_rate", input: { ...input, occupancy: "95" } };
  const settled = api.settleCases(JSON.stringify({ cases: [{ rule: "daily_rate", input }, usual] }));
  assert.deepEqual(settled.map(({ result }) => codes(result)), [expected, []]);
  assert.deepEqual(Object.keys(settled[0]), ["rule", "result"]);
});

test("a statement begins with them", () => {
  const statement = api.explain("daily_rate", input, { language: "da", format: "data" });
  assert.match(statement.warnings[0], /^Belægningsprocent: procenten er under 1/);
  const text = api.explain("daily_rate", input);
  assert.ok(text.indexOf("Advarsel") < text.indexOf("Takstberegningsgrundlag"));
});

test("what is meant is acknowledged by its code", () => {
  const options = { acknowledge: ["looks_like_a_share", "unusual_rate"] };
  assert.deepEqual(codes(api.dailyRate(input, options)), []);
  assert.match(api.explain("daily_rate", input, { ...options, format: "text" }), /Bekræftet: Belægningsprocent/);
  assert.throws(() => api.dailyRate(input, { acknowledge: ["missing"] }), { code: "unknown_choice", place: "acknowledge[0]" });
});

test("usual values, and objects that are no results, have none", () => {
  assert.deepEqual(codes(api.dailyRate({ ...input, occupancy: "95" })), []);
  assert.deepEqual(codes({}), []);
});
