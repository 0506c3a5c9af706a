// Printed figures against the rules: intervals that give a figure, and slips.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./package.mjs";

const api = await load();
const input = { basis: "1", places: "8", days: 365, occupancy: "90", unit: "1" };
const asked = { field: "basis", figure: "rate", value: "8020", unit: "1" };

test("every basis of an interval gives the printed rate", () => {
  assert.deepEqual(api.solve("daily_rate", input, asked), { lowest: "21075246.00", highest: "21077873.99" });
  for (const [basis, rate] of [["21075246", "8020.00"], ["21077873.99", "8020.00"], ["21077874", "8021.00"]]) {
    assert.equal(api.dailyRate({ ...input, basis }).rate, rate);
  }
  assert.deepEqual(api.solve("daily_rate", input, { ...asked, field: "occupancy" }), { lowest: null, highest: null });
});

test("a slip is found where the others fit together", () => {
  const classes = [
    { lowest_places: 1, weight: "1" }, { lowest_places: 8, weight: "1.2" }, { lowest_places: 25, weight: "2" },
  ];
  const published = ["24262", "29144", "48523"].map((value, index) => ({ figure: `rates[${index}].rate`, value, unit: "1" }));
  const audit = api.audit("supervision_rates", { base: "1", unit: "1", classes }, { published, unknown: "base" });
  assert.deepEqual(audit, {
    agrees: false,
    lowest: null,
    highest: null,
    findings: [
      { stands: "result", figure: "rates[1].rate", published: "29144", lowest: "29114", highest: "29114", alone: true },
    ],
  });
});

test("what cannot be asked is said with its place", () => {
  for (const [other, code, place] of [
    [{ field: "price" }, "unknown_choice", "field"],
    [{ value: "8020.5" }, "not_a_multiple", "value"],
    [{ value: 8020 }, "wrong_type", "value"],
    [{ colour: "red" }, "unknown_field", "colour"],
  ]) {
    assert.throws(() => api.solve("daily_rate", input, { ...asked, ...other }), { code, place });
  }
  for (const nothing of [undefined, null, 5, "basis", []]) {
    assert.throws(() => api.solve("daily_rate", input, nothing), { name: "RammeaftaleError" });
    assert.throws(() => api.audit("daily_rate", input, nothing), { name: "RammeaftaleError" });
  }
  assert.throws(() => api.audit("daily_rate", input, { published: [] }), { code: "empty", place: "published" });
});
