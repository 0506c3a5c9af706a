import { ANY, TEXT, documentText, toJson } from "./json.js";
import { call, callText } from "./load.js";

const OPTIONS = { agreement: TEXT, on: TEXT, dialect: TEXT, terms: ANY, acknowledge: ANY };

const warned = new WeakMap(); // the warnings of a result, in Danish and in English

/** Settles an input, given the name of the rule and the shape of its input. */
export function settleBy(rule, shape, input, options) {
  return resultOf(callText("settle", rule, toJson(input, shape), optionsToJson(options)));
}

/** Returns the statement of a result. */
export function explainBy(rule, shape, input, options) {
  const { language, format, ...others } = options ?? {};
  return call("explain", name(rule), toJson(input, shape), optionsToJson(others), nameOrDefault(language), nameOrDefault(format));
}

/** Returns the provenance of a result: all that is needed to reproduce it. */
export function provenanceBy(rule, shape, input, options) {
  return call("provenance", name(rule), toJson(input, shape), optionsToJson(options));
}

/** Returns the lowest and highest value of a field of the input that give a figure as it is printed. */
export function solveBy(rule, shape, input, asked, options) {
  return call("solve", name(rule), toJson(input, shape), optionsToJson(options), toJson(asked, ANY));
}

/** Holds printed figures against the rule: those that do not follow, and what would mend them. */
export function auditBy(rule, shape, input, asked, options) {
  return call("audit", name(rule), toJson(input, shape), optionsToJson(options), toJson(asked, ANY));
}

/** Settles a case given as JSON. */
export function settle(document) {
  const answer = callText("settle_case", documentText(document));
  const start = answer.indexOf("{");
  return { rule: answer.slice(0, start), result: resultOf(answer.slice(start)) };
}

/** Settles cases given as JSON: a single case, or a list under `cases`. */
export function settleCases(document) {
  return call("settle_cases", documentText(document)).map(({ rule, result, warnings }) => {
    if (warnings) warned.set(result, warnings);
    return { rule, result };
  });
}

/** Returns the warnings about the input of a result, in a language, "da" or "en". */
export function warningsOf(result, language) {
  return warned.get(result)?.[language === "da" ? 0 : 1] ?? [];
}

/** Parses a result; a line of warnings may stand behind it. */
function resultOf(answer) {
  if (!answer.endsWith("]")) return JSON.parse(answer);
  const end = answer.indexOf("\n");
  const result = JSON.parse(answer.slice(0, end));
  warned.set(result, JSON.parse(answer.slice(end)));
  return result;
}

/** Returns the statement of a case given as JSON. */
export function explainCase(document, options) {
  const { language, format } = options ?? {};
  return call("explain_case", documentText(document), nameOrDefault(language), nameOrDefault(format));
}

/** Returns the statements of cases given as JSON. */
export function explainCases(document, options) {
  const { language, format } = options ?? {};
  return call("explain_cases", documentText(document), nameOrDefault(language), nameOrDefault(format));
}

/** Returns the results of cases given as JSON as one HTML page, each under its name. */
export function documentOf(document, options) {
  const { language, title, case: withCase } = options ?? {};
  return call("document_of", documentText(document), nameOrDefault(language), nameOrDefault(title), withCase === true);
}

/** Returns the results of two cases of a rule side by side: every line that is not the same. */
export function compareCases(one, other, options) {
  return call("compare_cases", documentText(one), documentText(other), nameOrDefault(options?.language));
}

/** Parses an amount in a dialect and returns it in the machine dialect. */
export function parseAmount(text, dialect) {
  return call("parse_amount", typeof text === "string" ? text : undefined, optionsToJson({ dialect }));
}

function optionsToJson(options) {
  return options === undefined || options === null ? "" : toJson(options, OPTIONS);
}

/** Returns a name for the core to look up; anything but a string becomes an unknown name. */
function name(given) {
  return typeof given === "string" ? given : "";
}

/** A name, or undefined where it is left out: the core has the default. */
function nameOrDefault(given) {
  return given === undefined ? undefined : name(given);
}
