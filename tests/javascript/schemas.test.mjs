// The JSON Schemas of the package.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { packageFolder } from "./package.mjs";

const folder = packageFolder();
const { schema, schemas } = await import(new URL("schemas.js", folder));
const { RammeaftaleError } = await import(new URL("error.js", folder));
const text = await readFile(new URL("schemas.js", folder), "utf8");

/** Returns every pattern in a schema. */
function patterns(part) {
  if (part === null || typeof part !== "object") return [];
  const own = typeof part.pattern === "string" ? [part.pattern] : [];
  return [...own, ...Object.values(part).flatMap(patterns)];
}

test("a schema is the text that the library wrote", () => {
  assert.ok(Object.keys(schemas).length > 40);
  for (const [rule, described] of Object.entries(schemas)) {
    assert.ok(text.includes(`\n  ${rule}: ${JSON.stringify(described)},\n`), rule);
    assert.equal(schema(rule), described);
  }
});

test("patterns are regular expressions of Unicode", () => {
  const found = new Set(Object.values(schemas).flatMap(patterns));
  assert.ok(found.size > 20);
  for (const pattern of found) assert.doesNotThrow(() => new RegExp(pattern, "u"), pattern);
  const { Name, Amount } = schema("closure_account").$defs;
  const matches = (type, given) => new RegExp(type.pattern, "u").test(given);
  for (const name of ["Kolding", "Ishøj Kommune", "Å"]) assert.ok(matches(Name, name), name);
  for (const name of ["", " Kolding", "Kol\nding", "Kol\u200bding", "a  b", "Kolding\n"]) assert.ok(!matches(Name, name), name);
  for (const amount of ["0", "-12.5", "10000000000000.00"]) assert.ok(matches(Amount, amount), amount);
  for (const amount of ["1.234", "007", "1,5", "10000000000000.01", "5\n", "٣"]) assert.ok(!matches(Amount, amount), amount);
});

test("an unknown rule is a problem in both languages", () => {
  assert.throws(() => schema("daily_price"), (error) => {
    assert.ok(error instanceof RammeaftaleError);
    assert.deepEqual([error.code, error.place, error.problems[0].given], ["unknown_choice", "rule", "daily_price"]);
    assert.match(error.messageIn("da"), /skrevet: daily_price\); vælg en af daily_rate/);
    return true;
  });
  assert.throws(() => schema("toString"), RammeaftaleError);
  assert.throws(() => schema("$&".repeat(30)), (error) => error.problems[0].given === `${"$&".repeat(20)}…`);
});
