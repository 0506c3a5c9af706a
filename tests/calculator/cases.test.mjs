// Types the golden cases of every rule into the forms: the page must show the result of the package and the expected figures,
// and problems at their fields.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { read, spotOf } from "../../examples/calculator/src/read.js";
import { TASKS } from "../../examples/calculator/src/tasks/index.js";
import { write } from "../../examples/calculator/src/write.js";
import { load } from "../javascript/package.mjs";
import { openBrowser, requestsAfterLoad } from "./browser.mjs";
import { calculate, goTo, typeCase } from "./form.mjs";

const RULES = TASKS.flatMap(({ sections }) => sections.map(({ rule }) => rule));
const LEAST = 60;

/** Cases that cannot be typed into the forms, and why. */
const NOT_TYPED = {
  "a JSON number for an amount": "a field holds text, never a number",
  "a field left out and a foreign one": "there is no field that the rule does not have",
  "a list for places, a unit of five": "a field holds text; the units are a choice",
  "a dialect that does not exist": "the page's dialect is Danish",
  "no hours, no such service, no such unit": "the kinds of service are a choice",
  "four problems at once": "the kinds of base are a choice",
  "a printed share of a stranger": "a published share is entered next to its payer",
  "scenarios: problems in many fields": "the ways of financing are a choice",
  "closure_account: problems in many fields": "the units are a choice",
  "an agreement that does not exist": "the agreements are a choice",
  "no years between": "the units are a choice",
  "a party outside the population": "the buyers stand in one order for every year, and the statement follows it",
};

// The rules are typed in parallel.
const BESIDE = 3;
const TOO_LONG = 600_000;

let browser;
let core;
let typedCases = 0;
before(async () => ([browser, core] = [await openBrowser(), await load()]));
after(() => browser.close());

test("golden cases through the forms", { concurrency: BESIDE, timeout: TOO_LONG }, async (context) => {
  await Promise.all(
    RULES.map((rule) =>
      context.test(rule, async (context) => {
        const page = await browser.page();
        const { cases } = JSON.parse(await readFile(new URL(`../cases/${rule}.json`, import.meta.url), "utf8"));
        for (const one of cases) {
          if (one.name in NOT_TYPED || `${rule}: ${one.name}` in NOT_TYPED) continue;
          await context.test(one.name, async () => {
            await goTo(page, rule);
            await typeCase(page, one);
            const { statements, problems } = await calculate(page);
            if (one.error) wrongAsExpected(one, problems);
            else rightAsExpected(one, statements, problems);
            typedCases += 1;
          });
        }
        assert.deepEqual(page.faults, []);
        assert.deepEqual(requestsAfterLoad(page), []);
        await page.close();
      }),
    ),
  );
});

test(`at least ${LEAST} cases were typed`, () => assert.ok(typedCases >= LEAST, `${typedCases} cases`));

function rightAsExpected(one, [statement, ...others], problems) {
  assert.deepEqual(problems, []);
  assert.deepEqual(others, []);
  const document = JSON.stringify(one);
  const expected = core.explainCase(document, { format: "data" });
  assert.equal(statement.title, expected.title);
  assert.deepEqual(statement.lines, Object.fromEntries(expected.lines.map((line) => [line.id, cellsOf(line)])));
  assert.deepEqual(
    statement.tables,
    expected.tables.map(({ caption, headers, rows }) => [headers, ...rows.map(({ label, cells }) => [label, ...cells])]),
  );
  assert.equal(statement.checks, expected.checks.length);
  assert.equal(statement.hold, expected.checks.length ? "hold" : undefined);
  assert.deepEqual(statement.conclusion, [expected.conclusion.text, expected.conclusion.assurance]);
  assert.deepEqual(statement.findings, expected.findings);
  assert.deepEqual(statement.notes.sort(), [...expected.notes].sort());
  // The expected figures, by the lines with their names; figures without a line have none in the package's statement either.
  let compared = 0;
  for (const [path, value] of leaves(one.output)) {
    const line = statement.lines[path];
    if (line === undefined || !/^-?\d+(\.\d+)?$/.test(String(value))) continue;
    assert.equal(machine(line[2]), normal(String(value)), path);
    compared += 1;
  }
  assert.ok(compared > 0, "no expected figure is shown");
  for (const [id, text] of Object.entries(statement.main)) assert.equal(text, statement.lines[id][2]);
}

function wrongAsExpected({ rule, input, dialect, error }, problems) {
  const { section } = TASKS.flatMap(({ sections }) => sections.map((section) => ({ section }))).find(
    ({ section }) => section.rule === rule,
  );
  const { spots } = read(section, write(section, input, dialect));
  const expected = [error]
    .flat()
    .map(({ place }) => ({ agreement: "agreement", on: "on" })[place] ?? spotOf(spots, place)?.id);
  assert.deepEqual(
    problems.map(({ id }) => id),
    expected,
  );
  for (const { text, field, open } of problems) {
    // A value that an agreement leaves open is no error of the user's.
    assert.equal(field.invalid, open ? null : "true");
    assert.ok(field.message.includes(text.split(": ").at(-1)), `${field.message} / ${text}`);
    assert.doesNotMatch(text, /\[\d+\]|_/, "a place is said in the page's own words");
  }
}

function cellsOf({ label, formula, figures, value, rounding, source, status }) {
  return [
    label,
    [formula, figures && `= ${figures}`, rounding].filter(Boolean).join("\n"),
    value,
    [source !== status && source, status].filter(Boolean).join("\n"),
  ];
}

function* leaves(value, path = "") {
  if (value !== null && typeof value === "object") {
    for (const [key, inner] of Object.entries(value))
      yield* leaves(inner, Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key);
  } else yield [path, value];
}

/** Converts a shown figure to machine text. */
function machine(shown) {
  return normal(
    shown
      .replace("−", "-")
      .replace(/[^\d,-]/g, "")
      .replace(",", "."),
  );
}

function normal(text) {
  return text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
}
