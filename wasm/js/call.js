import { TEXT, give, giveDocument } from "./give.js";
import { ask, call } from "./load.js";

const OPTIONS = { agreement: TEXT, on: TEXT, dialect: TEXT };

/** Settles an input by the name of a rule and the shape of its input. */
export function settleBy(rule, shape, input, options) {
  return call("settle", rule, give(input, shape), giveOptions(options));
}

/** As `settleBy`, with the statement of the result. */
export function explainBy(rule, shape, input, options) {
  const { language = "da", format = "text", ...others } = options ?? {};
  return call("explain", name(rule), give(input, shape), giveOptions(others), name(language), name(format));
}

/** What the result of an input can be produced again from. */
export function provenanceBy(rule, shape, input, options) {
  return call("provenance", name(rule), give(input, shape), giveOptions(options));
}

/** Settles the case in a JSON text. */
export function settle(document) {
  const said = ask("settle_case", giveDocument(document));
  const begin = said.indexOf("{");
  return { rule: said.slice(0, begin), result: JSON.parse(said.slice(begin)) };
}

/** Settles the cases in a JSON text: one, or a list under `cases`. */
export function settleCases(document) {
  return call("settle_cases", giveDocument(document));
}

/** The statement of the case in a JSON text. */
export function explainCase(document, options) {
  const { language = "da", format = "text" } = options ?? {};
  return call("explain_case", giveDocument(document), name(language), name(format));
}

/** The statements of the cases in a JSON text. */
export function explainCases(document, options) {
  const { language = "da", format = "text" } = options ?? {};
  return call("explain_cases", giveDocument(document), name(language), name(format));
}

/** What is understood by an amount written in a dialect, as machine text. */
export function parseAmount(text, dialect) {
  return call("parse_amount", typeof text === "string" ? text : undefined, giveOptions({ dialect }));
}

function giveOptions(options) {
  return options === undefined || options === null ? "" : give(options, OPTIONS);
}

/** A name that the core looks up; what is not text is no name it knows. */
function name(given) {
  return typeof given === "string" ? given : "";
}
