// Code that the types must accept or reject. Compiled, never run: `tsc --project tests/javascript`.
import {
  type AgreementFieldOf,
  type Amount,
  type DailyRateInput,
  type Finding,
  type Method,
  type Problem,
  type Provenance,
  type ResultOf,
  type RuleName,
  type Settled,
  RammeaftaleError,
  allocate,
  budgetedOccupancy,
  closureAccount,
  dailyRate,
  explain,
  explainCases,
  init,
  initRules,
  ledger,
  parseAmount,
  provenance,
  reregulatedRate,
  rules,
  settle,
  settleCases,
  yearResult,
  compareCases,
  warningsOf,
  withTerms,
} from "rammeaftale";
import { type JsonSchema, schema, schemas } from "rammeaftale/schemas";
import { type Sheet, readSheet } from "rammeaftale/sheet";

await init();
await init(new URL("https://example.org/rammeaftale_bg.wasm"));
await init(fetch("/rammeaftale_bg.wasm"));
await init(new Uint8Array(8));
await initRules();
// @ts-expect-error: null is not a source; omit it
await init(null);

// Figures are text or bigint; counts may be numbers.
const input: DailyRateInput = { basis: "21076560", places: 8n, days: 365, occupancy: "90", unit: "1" };
const rate: string = dailyRate(input).rate;
const amount: Amount = 5n;
dailyRate({ ...input, basis: amount, occupancy: { occupied_days: "2628", available_days: 2920n } }, { dialect: "danish" });
// @ts-expect-error: an amount as a number
dailyRate({ ...input, basis: 21076560 });
// @ts-expect-error: a date is not a day count
dailyRate({ ...input, days: new Date() });
// @ts-expect-error: half an occupancy
dailyRate({ ...input, occupancy: { occupied_days: "2628" } });
// @ts-expect-error: a field that is missing
dailyRate({ basis: "21076560", places: "8", days: 365, occupancy: "90" });
// @ts-expect-error: a field that the rule does not have
dailyRate({ basis: "21076560", places: "8", days: 365, occupancy: "90", unit: "1", turnover: "5" });
// @ts-expect-error: a dialect that is not known
dailyRate(input, { dialect: "english" });
// @ts-expect-error: a figure that the result does not have
dailyRate(input).price;
// @ts-expect-error: results are text
const computed: number = dailyRate(input).rate;

// With an agreement, the fields it decides are optional.
yearResult({ revenue: "8418000", cost: "7648000", base: "8000000" }, { agreement: "syddanmark-2023-2024", on: "2023-06-30" });
// @ts-expect-error: an agreement without a day
yearResult({ revenue: "8418000", cost: "7648000", base: "8000000" }, { agreement: "syddanmark-2023-2024" });

// @ts-expect-error: no agreement decides the cost
yearResult({ revenue: "8418000", base: "8000000" }, { agreement: "syddanmark-2023-2024", on: "2023-06-30" });
const decided: AgreementFieldOf<"year_result">[] = ["band_percent", "base_kind", "reading"];
// @ts-expect-error: no agreement decides the cost
const undecided: AgreementFieldOf<"year_result"> = "cost";
const result: ResultOf<"vacancy"> = rules.vacancy({ vacant_places: "2", days: 365, base_rate: "732" });

// Choices are unions.
const method: Method = "largest_remainder";
const parties = [{ id: "Haderslev", weight: "2" }, { id: "Kolding", weight: 1n }] as const;
const shares = allocate({ amount: "100", unit: "0.01", method, parties }).shares.map(({ id, share }) => `${id}: ${share}`);
// @ts-expect-error: not a method
allocate({ amount: "100", unit: "0.01", method: "fair", parties });

// Optional fields may be null, and so may figures.
const regulated = reregulatedRate({
  year: 2023, years_later: "2", regulated: "-3786948", normal_rate: "8020", basis: null,
  places: "8", days: 365, occupancy: "90", unit: "1",
});
const year: number = regulated.rate_year;
const limits = { lowest: "95" };
const accounts = [{ year: 2021, occupancy: "93" }, { year: 2022, occupancy: { occupied_days: "97", available_days: "100" } }];
budgetedOccupancy({ accounts, service_kind: "short_stay", limits: { day_or_residential: limits, short_stay: limits }, decimals: 1 });
const account = closureAccount({
  deficit: "22720000", turnover: "23600000", band_percent: "5", unit: "10000", method, operator: "Haderslev",
  users: [{ id: "Haderslev", usage: "77" }], published: { unit: "10000", sum: "21540000" },
});
const slips: (string | null)[] = account.findings.filter((finding: Finding) => finding.alone).map(({ party }) => party);
// @ts-expect-error: not every finding has a party
const names: string[] = account.findings.map(({ party }) => party);

// Statements.
const text: string = explain("daily_rate", input);
const html: string = explain("daily_rate", input, { language: "en", format: "html", dialect: "machine" });
const labels: string[] = explain("daily_rate", input, { format: "data" }).lines.map(({ label }) => label);
const tables: string[] = explainCases("[]", { format: "markdown" });
explain("year_result", { revenue: "1", cost: "1", base: "1" }, { agreement: "syddanmark-2023-2024", on: "2023-06-30", format: "text" });
const page: string = explain("daily_rate", input, { format: "document" });
const cells: string[][] = explain("ledger", { years: [] }, { agreement: "syddanmark-2023-2024", on: "2023-06-30", format: "data" })
  .tables.flatMap(({ rows }) => rows.map(({ label, cells }) => [label, ...cells]));
// @ts-expect-error: a document is text
explain("daily_rate", input, { format: "document" }).tables;
// @ts-expect-error: another rule's input
explain("vacancy", input);
// @ts-expect-error: not a rule
explain("yearly_rate", input);
// @ts-expect-error: not a format
explain("daily_rate", input, { format: "pdf" });

// Provenance.
const origin: Provenance = provenance("daily_rate", input, { dialect: "danish" });
const where: string[] = provenance("year_result", { revenue: "1", cost: "1", base: "1" }, { agreement: "syddanmark-2023-2024", on: "2023-06-30" }).agreements;
settle(origin.case);

// Terms.
const own = { agreements: ["syddanmark-2023-2024"], on: "2023-06-30" };
const under: string = withTerms(own).year_result({ revenue: "1", cost: "1", base: "1" }).kept;
const same: string = yearResult({ revenue: "1", cost: "1", base: "1" }, { terms: own }).kept;
const differences: string[] = compareCases(origin.case, origin.case, { language: "da" }).lines.map(({ id }) => id);
// @ts-expect-error: an agreement is an id or an object
withTerms({ agreements: [7] });
// @ts-expect-error: another rule's input
provenance("vacancy", input);
// @ts-expect-error: it has no language
provenance("daily_rate", input, { language: "da" });

// The closing of a ledger as the opening of the next.
const terms = { band_percent: "5", base_kind: "turnover", reading: "own_risk", years_later: 2, unit: "1" } as const;
const year_of = { basis: "1", places: "8", days: 365, occupancy: "90" };
const { closing } = ledger({ ...terms, years: [{ ...year_of, year: 2023 }] });
const rest: string | undefined = ledger({ ...terms, opening: closing, years: [{ ...year_of, year: 2024 }] }).closure?.rest;
// A year with terms of its own.
ledger({ ...terms, years: [{ ...year_of, year: 2024, band_percent: "3", base_kind: "basis", reading: "own_risk", years_later: 1 }] });
// @ts-expect-error: not a reading
ledger({ ...terms, years: [{ ...year_of, year: 2024, reading: "basis" }] });

// Documents: the rule discriminates the figures.
const settled: Settled = settle(`{"rule": "vacancy", "input": {}}`);
if (settled.rule === "vacancy") settled.result.lost_revenue.padStart(12);
// @ts-expect-error: the figures are unknown until the rule is checked
settled.result.lost_revenue;
const names_of_rules: RuleName[] = settleCases("{}").map(({ rule }) => rule);
rules.daily_rate(input);
// @ts-expect-error: not a rule
rules.yearly_rate;

// Errors.
try {
  parseAmount("1.234,5", "danish");
} catch (error) {
  if (error instanceof RammeaftaleError) {
    const said: string = `${error.code} ${error.place} ${error.messageIn("da")}`;
    const problems: readonly Problem[] = error.problemsIn("da");
    console.log(said, problems);
    if (error.code === "out_of_range" && problems[0]?.allowed && "range" in problems[0].allowed) {
      const [lowest, highest]: readonly [string, string] = problems[0].allowed.range;
      console.log(lowest, highest);
    }
    // @ts-expect-error: not a code
    if (error.code === "out_of_rage") console.log(said);
  }
}
// @ts-expect-error: the dialect is required
parseAmount("1.234,5");
// @ts-expect-error: errors cannot be constructed
new RammeaftaleError();

const warned: readonly Problem[] = warningsOf(dailyRate({ basis: "1", places: "1", days: 365, occupancy: "0.95", unit: "1" }), "da");
dailyRate({ basis: "1", places: "1", days: 365, occupancy: "0.95", unit: "1" }, { acknowledge: ["looks_like_a_share"] });
// @ts-expect-error: not the code of a warning
dailyRate({ basis: "1", places: "1", days: 365, occupancy: "0.95", unit: "1" }, { acknowledge: ["missing"] });

// Schemas.
const described: JsonSchema = schema("daily_rate");
const english: string | undefined = schemas.vacancy["x-en"]?.title;
// @ts-expect-error: no such rule
schema("daily_price");

// Sheets.
async function sheet(file: Blob): Promise<Sheet> {
  const read = await readSheet(file, { rule: "closure_account.users", dialect: "danish", columns: { id: "Kommune" }, keep: "Note" });
  const where: string | undefined = read.address(0, "usage");
  const problems: readonly Problem[] = read.problemsIn("da");
  console.log(where, problems, read.rows[0]?.["usage"]);
  return readSheet("id;usage", { rule: "bills.stays", dialect: "machine", header: 2, totals: "skip" });
}
// @ts-expect-error: no such rule
readSheet("id;usage", { rule: "takster", dialect: "danish" });
// @ts-expect-error: the dialect is required
readSheet("id;usage", { rule: "daily_rate" });

export { sheet, cells, computed, decided, described, differences, english, html, labels, names, names_of_rules, page, rate, rest, result, same, shares, slips, tables, text, undecided, under, where, year };
