// Settles the chosen sections of a task, in order; later sections take figures from earlier ones.
import { danish, typed } from "./kinds.js";
import { at, parent, put } from "./path.js";
import { openText, wantedText } from "./missing.js";
import { ownAgreement } from "./own/store.js";
import { read, spotOf } from "./read.js";
import { hasAgreement } from "./tasks/index.js";
import { language } from "./words.js";

/** The element ids of the agreement fields. */
export const AGREEMENT_ID = "agreement";
export const ON_ID = "on";
export const BEYOND_ID = "beyond";
export const OVER_ID = "over";

/** The choice that lets an agreement hold beyond its period. */
export const BEYOND = "yes";

/**
 * Returns {settled, problems}: the results, and all problems with the id and the label of their fields.
 * `chosen` are the names of the rules; `texts` are those of the task.
 */
export function settleTask(core, task, chosen, texts) {
  const settled = [];
  const problems = [];
  const agreement = hasAgreement(task) ? readAgreement(core, texts) : { options: {}, problems: [] };
  problems.push(...agreement.problems);
  for (const section of task.sections.filter(({ rule }) => chosen.includes(rule))) {
    const options = { dialect: "danish", ...(section.agreement ? agreement.options : {}) };
    const { input, spots } = read(section, texts[section.rule] ?? {});
    const awaited = takeOver(section, input, settled, chosen);
    try {
      settled.push({ ...settleOne(core, section, input, options), section });
    } catch (error) {
      problems.push(
        ...placed(core, error, spots).filter(
          ({ code, place }) =>
            !(code === "missing" && awaited.includes(place)) &&
            !(agreement.problems.length && isAgreed(section, code, place)),
        ),
      );
    }
  }
  return { settled, problems: once(problems) };
}

/** Settles a case: returns its figures, its statement in the page's language, and its provenance. */
export function settleOne(core, section, input, options) {
  const { rule } = section;
  const result = core.rules[rule](input, options);
  const statement = core.explain(rule, input, { ...options, language: language(), format: "data" });
  return { rule, input, options, result, statement, provenance: core.provenance(rule, input, options) };
}

/** Reads the agreement and its day, a Danish date. */
function readAgreement(core, texts) {
  const agreement = typed(texts.agreement);
  const on = agreement ? typed(texts.on) : "";
  const options = agreement ? { agreement } : {};
  const problems = [];
  if (on !== "") {
    try {
      options.on = machineDate(core, on);
    } catch (error) {
      problems.push(
        ...error
          .problemsIn(language())
          .map((problem) => ({ ...problem, place: "on", message: messageOf(problem), id: ON_ID, label: "" })),
      );
    }
  }
  return { options: problems.length ? {} : termsOf(options, texts), problems };
}

/** The options of the core: the short form, or terms: with an own agreement, or that hold beyond their period. */
export function termsOf({ agreement, on }, { beyond, over }) {
  const own = ownAgreement(agreement);
  if (own) {
    const agreements = [own, ...(typed(over) ? [typed(over)] : [])];
    return { terms: { agreements, ...(on ? { on } : {}), ...(beyond === BEYOND ? { beyond_period: true } : {}) } };
  }
  if (!agreement || beyond !== BEYOND) return { ...(agreement ? { agreement } : {}), ...(on ? { on } : {}) };
  return { terms: { agreements: [agreement], ...(on ? { on } : {}), beyond_period: true } };
}

/** Converts a Danish date to machine text with the core, through a rule with days. */
export function machineDate(core, text) {
  const DAY = "first_day";
  const input = { amount: "0", places: "1", first_day: text, last_day: text, occupancy: "100", unit: "1" };
  return JSON.parse(core.provenance("mid_year_increase", input, { dialect: "danish" }).case).input[DAY];
}

/** Fills empty fields from earlier sections; returns those that depend on a failed one. */
function takeOver(section, input, settled, chosen) {
  const awaited = [];
  for (const { at: path, from } of section.fields) {
    if (!from || !chosen.includes(from.rule) || at(input, path) !== undefined) continue;
    const source = settled.find(({ rule }) => rule === from.rule);
    const value = source && (from.figure ? danish(at(source.result, from.figure)) : at(source.input, from.field));
    if (value === undefined) awaited.push(path);
    else put(input, path, value);
  }
  return awaited;
}

function placed(core, error, spots) {
  if (!(error instanceof core.RammeaftaleError)) throw error;
  return error.problemsIn(language()).map((problem) => {
    const spot = placeOfTerms(problem.place) ?? spotOf(spots, problem.place);
    const open = problem.code === "open_value";
    const exact = spots.get(problem.place);
    const message = (open && openText(problem, exact)) || (wanted(problem) && wantedText(exact)) || messageOf(problem, spots);
    return { ...problem, open, message, id: spot?.id, label: spot?.label ?? problem.place };
  });
}

/** Whether nothing is given where something is needed: not a field that another one asks for. */
function wanted({ code, allowed }) {
  return code === "missing" && !allowed;
}

function placeOfTerms(place) {
  if (place === "on" || place === "terms.on") return { id: ON_ID, label: "" };
  return /^(agreement|terms)\b/.test(place) ? { id: AGREEMENT_ID, label: "" } : undefined;
}

/** Returns the message for the page: without its place, and with the label of the other field it names. */
function messageOf({ place, message, allowed }, spots) {
  const text = place !== "" && message.startsWith(`${place}: `) ? message.slice(place.length + 2) : message;
  const named = allowed?.beside ?? allowed?.parameter?.name;
  if (!named || !spots) return text;
  const field = named.split(".").at(-1);
  const spot = spots.get([parent(place), field].filter(Boolean).join(".")) ?? spots.get(field);
  const from = text.lastIndexOf(named);
  return spot && from >= 0 ? `${text.slice(0, from)}«${spot.label}»${text.slice(from + named.length)}` : text;
}

function isAgreed(section, code, place) {
  return code === "missing" && section.fields.some((field) => field.agreed && field.at === place);
}

function once(problems) {
  const seen = new Set();
  return problems.filter(({ id, message }) => {
    const key = `${id}\n${message}`;
    return !seen.has(key) && seen.add(key);
  });
}
