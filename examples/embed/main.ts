// A daily rate (døgntakst) with its statement, from text fields. User input is only ever inserted as text.
import { type DailyRateInput, type Problem, type Statement, RammeaftaleError, explain, init } from "rammeaftale";

const field = (name: keyof DailyRateInput) => document.getElementById(name) as HTMLInputElement;
const fields = (["basis", "places", "days", "occupancy", "unit"] as const).map(field);
const rate = document.querySelector("output")!;
const figures = document.querySelector("tbody")!;
const list = document.querySelector("ul")!;
const problem = document.querySelector("#problem")!; // problems of no single field

init().then(start, (error) => {
  rate.textContent = "Beregneren kunne ikke hentes; genindlæs siden.";
  console.error(error);
});

function start(): void {
  fields.forEach((input) => input.addEventListener("input", show));
  show();
}

function show(): void {
  const text = (name: keyof DailyRateInput) => field(name).value;
  const [basis, places, days] = [text("basis"), text("places"), text("days")];
  const input: DailyRateInput = { basis, places, days, occupancy: text("occupancy"), unit: text("unit") };
  try {
    showStatement(explain("daily_rate", input, { dialect: "danish", language: "da", format: "data" }));
    showProblems([]);
  } catch (error) {
    if (!(error instanceof RammeaftaleError)) throw error;
    showStatement({ lines: [], checks: [], notes: [] });
    showProblems(error.problemsIn("da"));
  }
}

function showStatement({ lines, checks, notes }: Pick<Statement, "lines" | "checks" | "notes">): void {
  rate.textContent = lines.find(({ id }) => id === "rate")?.value ?? "";
  figures.replaceChildren();
  for (const { label, formula, figures: withFigures, value, rounding, source, status } of lines) {
    const row = figures.insertRow();
    for (const text of [label, formula, withFigures, value, rounding, source, status]) row.insertCell().textContent = text;
  }
  const results = checks.map(({ holds, label, figures }) => `${holds ? "Stemmer" : "STEMMER IKKE"}: ${label}: ${figures}`);
  list.replaceChildren(...[...results, ...notes].map((text) => Object.assign(document.createElement("li"), { textContent: text })));
}

function showProblems(problems: readonly Problem[]): void {
  const elsewhere = problems.filter(({ place }) => !fields.some(({ id }) => id === place));
  problem.textContent = elsewhere.map(({ message }) => message).join("; ");
  for (const input of fields) {
    const own = problems.filter(({ place }) => place === input.id);
    input.setAttribute("aria-invalid", String(own.length > 0));
    const beside = document.getElementById(`${input.id}-error`)!;
    beside.textContent = own.map(({ place, message }) => message.replace(`${place}: `, "")).join("; ");
  }
}
