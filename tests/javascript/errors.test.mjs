// Errors: codes, places and messages.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./package.mjs";

const api = await load();
const input = { basis: "21076560", places: "8", days: 365, occupancy: "90", unit: "1" };

/** Returns the codes and places of the error that a call throws. */
function refused(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof api.RammeaftaleError, String(error));
    return error.problems.map(({ code, place }) => `${code} ${place}`.trim());
  }
  assert.fail("nothing was refused");
}

test("an error has the first problem's code and place and every problem's message", () => {
  assert.throws(() => api.dailyRate({ ...input, basis: 21076560, days: "9,5" }), (error) => {
    assert.ok(error instanceof api.RammeaftaleError && error instanceof Error);
    assert.equal(error.name, "RammeaftaleError");
    assert.equal(error.code, "binary_number");
    assert.equal(error.place, "basis");
    assert.deepEqual(error.problems.map(({ place }) => place), ["basis", "days"]);
    assert.deepEqual(Object.keys(error.problems[0]), ["code", "place", "message", "given", "allowed"]);
    assert.equal(error.message, error.problems.map(({ message }) => message).join("\n"));
    assert.equal(error.message, error.messageIn("en"));
    assert.match(error.messageIn("da"), /^basis: et binært kommatal/);
    assert.deepEqual(error.problemsIn("da").map(({ code }) => code), ["binary_number", "not_a_number"]);
    assert.equal(error.problems[1].given, "9,5");
    return true;
  });
});

test("numbers are refused for amounts and accepted for counts", () => {
  for (const basis of [21076560, 0, -0, 0.1, NaN, Infinity, -Infinity, 1e300, 2 ** 53]) {
    assert.deepEqual(refused(() => api.dailyRate({ ...input, basis })), ["binary_number basis"], String(basis));
  }
  for (const days of [365.5, NaN, Infinity, 2 ** 53]) {
    assert.deepEqual(refused(() => api.dailyRate({ ...input, days })), ["binary_number days"], String(days));
  }
  assert.deepEqual(refused(() => api.dailyRate({ ...input, days: 2 ** 32 + 365 })), ["out_of_range days"]);
  assert.deepEqual(refused(() => api.dailyRate({ ...input, days: -0 })), ["out_of_range days"]);
});

test("a BigInt of any size is read exactly, and only where a number is expected", () => {
  for (const basis of [10n ** 15n, -(10n ** 39n), 2n ** 128n + 1n, 10n ** 100_000n]) {
    assert.deepEqual(refused(() => api.dailyRate({ ...input, basis })), ["out_of_range basis"]);
  }
  const parties = [{ id: 1n, weight: 1n }];
  const given = { amount: 5n, unit: 1n, method: "largest_remainder", parties };
  assert.deepEqual(refused(() => api.allocate(given)), ["wrong_type parties[0].id"]);
  assert.deepEqual(refused(() => api.allocate({ ...given, method: 1n, parties: [{ id: "A", weight: 1n }] })), ["wrong_type method"]);
});

test("fields that are missing, unknown or of another type", () => {
  assert.deepEqual(refused(() => api.vacancy({})), ["missing vacant_places", "missing days", "missing base_rate"]);
  assert.deepEqual(refused(() => api.dailyRate({ ...input, Basis: "1" })), ["unknown_field Basis"]);
  assert.deepEqual(refused(() => api.dailyRate()), ["missing input"]);
  for (const wrong of [5, "text", true, [], [input], () => input, Symbol("input"), 5n]) {
    assert.deepEqual(refused(() => api.dailyRate(wrong)), ["wrong_type input"]);
  }
});

test("options", () => {
  assert.deepEqual(refused(() => api.dailyRate(input, { agreement: "syddanmark-2023-2024" })), ["missing on"]);
  assert.deepEqual(refused(() => api.dailyRate(input, { on: "2024-01-01" })), ["missing agreement"]);
  assert.deepEqual(refused(() => api.dailyRate(input, { agreement: "none", on: "2024-01-01" })), ["unknown_choice agreement"]);
  assert.deepEqual(refused(() => api.dailyRate(input, { dialect: "english" })), ["unknown_choice dialect"]);
  assert.deepEqual(refused(() => api.dailyRate(input, { dialekt: "danish" })), ["unknown_field dialekt"]);
  assert.deepEqual(refused(() => api.dailyRate(input, { on: new Date(), agreement: 5 })), ["wrong_type agreement", "wrong_type on"]);
  assert.deepEqual(refused(() => api.dailyRate(input, "danish")), ["wrong_type"]);
});

test("rule, language and format of explain", () => {
  for (const rule of ["yearly_rate", "", "__proto__", "constructor", "toString", 5, null, undefined, Symbol("rule"), {}]) {
    assert.deepEqual(refused(() => api.explain(rule, input)), ["unknown_choice rule"]);
    assert.deepEqual(refused(() => api.provenance(rule, input)), ["unknown_choice rule"]);
  }
  for (const language of ["sv", "", 5, null, "\ud800"]) {
    assert.deepEqual(refused(() => api.explain("daily_rate", input, { language })), ["unknown_choice language"]);
  }
  for (const format of ["pdf", 5, null]) {
    assert.deepEqual(refused(() => api.explain("daily_rate", input, { format })), ["unknown_choice format"]);
  }
  assert.deepEqual(refused(() => api.explain("daily_rate", { ...input, basis: "x" })), ["not_a_number basis"]);
  assert.deepEqual(refused(() => api.explain("daily_rate", input, { unit: "1" })), ["unknown_field unit"]);
  assert.deepEqual(refused(() => api.provenance("daily_rate", { ...input, basis: "x" })), ["not_a_number basis"]);
  assert.deepEqual(refused(() => api.provenance("daily_rate", input, { language: "da" })), ["unknown_field language"]);
});

test("documents", () => {
  const document = JSON.stringify({ rule: "daily_rate", input });
  for (const settle of [api.settle, api.settleCases, api.explainCase, api.explainCases]) {
    for (const nothing of [undefined, null, 5, {}, [], new String(document)]) {
      assert.deepEqual(refused(() => settle(nothing)), ["wrong_type"]);
    }
    assert.deepEqual(refused(() => settle("")), ["not_json 1:0"]);
    assert.deepEqual(refused(() => settle(document.replace("21076560", "x"))), ["not_a_number basis"]);
  }
  const two = `{"cases":[${document},${document.replace("21076560", "x")}]}`;
  assert.deepEqual(refused(() => api.settleCases(two)), ["not_a_number cases[1].basis"]);
});

test("amounts", () => {
  assert.deepEqual(refused(() => api.parseAmount("1.234,5", "machine")), ["not_a_number"]);
  assert.deepEqual(refused(() => api.parseAmount("1", undefined)), ["missing dialect"]);
  assert.deepEqual(refused(() => api.parseAmount(5, "machine")), ["wrong_type"]);
  assert.deepEqual(refused(() => api.parseAmount("5\ud800", "machine")), ["not_a_number"]);
});
