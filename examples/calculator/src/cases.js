// Converts between the state of the page and cases as JSON, the format that the library reads in every language.
import { danish } from "./kinds.js";
import { at } from "./path.js";
import { keepAgreement } from "./own/store.js";
import { BEYOND } from "./settle.js";
import { AGREEMENTS, sectionOf } from "./tasks/index.js";
import { write } from "./write.js";

/** Returns a settled rule as a case, with numbers as typed. */
export function caseOf({ rule, options: { agreement, on, terms, dialect }, input, statement }) {
  return {
    name: statement.title,
    rule,
    ...(agreement ? { agreement, on } : {}),
    ...(terms ? { terms } : {}),
    dialect,
    input,
  };
}

/** Returns the settled rules as the JSON of cases. */
export function casesOf(settled) {
  const cases = settled.map(caseOf);
  return JSON.stringify(cases.length === 1 ? cases[0] : { cases }, null, 2);
}

/**
 * Converts a document to {task, chosen, texts}. The core validates it first and throws its problems; undefined if it is valid
 * but the page has no form for it. `prefer` is the task that is open: it opens the case if it can.
 */
export function open(core, document, prefer) {
  const settled = core.settleCases(document);
  const given = JSON.parse(document);
  const cases = "cases" in given ? given.cases : [given];
  const [first] = cases;
  const rules = cases.map(({ rule }) => rule);
  const task = taskFor(first?.rule, rules, prefer);
  if (!task) return undefined;
  const short = cases.map((one) => shortForm(one, keepAgreement)).find(({ agreement }) => agreement) ?? {};
  if (cases.some(({ terms }) => terms) && !short.agreement) return undefined;
  const texts = {
    agreement: short.agreement ?? "",
    on: short.on ? danishDate(core, short.on) : "",
    over: short.over ?? "",
    beyond: short.beyond ? BEYOND : "",
  };
  const section = (rule) => task.sections.find((one) => one.rule === rule);
  for (const { rule, input, dialect } of cases) texts[rule] = write(section(rule), input, dialect);
  leaveToEarlier(task, rules, texts, new Map(settled.map(({ rule, result }) => [rule, result])));
  return { task, chosen: rules, texts };
}

/** The task that has a section for every rule: the one that is preferred, or the first. */
function taskFor(first, rules, prefer) {
  const fits = (task) => rules.every((rule) => task?.sections.some((section) => section.rule === rule));
  if (new Set(rules).size !== rules.length) return undefined;
  return [prefer, sectionOf(first)?.task].find(fits);
}

/**
 * The agreement of a case as the page asks for it; nothing for terms that it has no form for. An agreement of the case's own is
 * kept with `keep`, which returns its key.
 */
export function shortForm({ agreement, on, terms }, keep) {
  if (!terms) return { agreement, on };
  const { agreements } = terms;
  const more = { on: terms.on, beyond: terms.beyond_period };
  const isKnown = (id) => typeof id === "string" && Object.hasOwn(AGREEMENTS, id);
  const [first, over, ...others] = agreements;
  if (others.length) return {};
  if (isKnown(first)) return over === undefined ? { agreement: first, ...more } : {};
  if (typeof first !== "object" || (over !== undefined && !isKnown(over))) return {};
  const key = keep?.(first);
  return key ? { agreement: key, over, ...more } : {};
}

/** Empties fields whose value equals that of an earlier rule, so that they follow it again. */
function leaveToEarlier(task, rules, texts, results) {
  for (const section of task.sections.filter(({ rule }) => rules.includes(rule))) {
    for (const { at: path, from } of section.fields) {
      if (!from || !rules.includes(from.rule)) continue;
      const given = from.figure ? danish(at(results.get(from.rule), from.figure)) : texts[from.rule][from.field];
      if (texts[section.rule][path] === given) texts[section.rule][path] = "";
    }
  }
}

/** Formats a day in Danish with the core, through the statement of a rule with days. */
function danishDate(core, day) {
  const input = { amount: "0", places: "1", first_day: day, last_day: day, occupancy: "100", unit: "1" };
  const { lines } = core.explain("mid_year_increase", input, { language: "da", format: "data" });
  return lines.find(({ id }) => id === "first_day").value;
}

/** Returns the distinct names of parties in the settled rules. */
export function namesIn(settled) {
  const names = settled.flatMap(({ section, input }) => section.fields.flatMap((field) => namesOf(field, input))).flat();
  return [...new Set(names)].filter(Boolean);
}

function namesOf(field, input) {
  if (field.kind === "grid") {
    const [list, inner] = field.at.split("[].");
    return field.row.names
      ? (at(input, list) ?? []).flatMap((item) => (item[inner] ?? []).map((one) => one[field.row.at]))
      : [];
  }
  if (field.kind === "rows") {
    const named = field.columns.filter(({ names }) => names);
    return (at(input, field.at) ?? []).flatMap((item) => named.map((column) => item[column.at]));
  }
  if (field.kind === "group") return field.fields.flatMap((inner) => namesOf(inner, input));
  if (field.kind === "blocks")
    return (at(input, field.at) ?? []).flatMap((item) => field.fields.flatMap((inner) => namesOf(inner, item)));
  return field.names ? [at(input, field.at)] : [];
}
