import { RammeaftaleError, internal } from "./error.js";
import { ANY, documentText, toJson } from "./json.js";
import { loader } from "./load.js";

const load = loader(
  "rammeaftale_agreement",
  () => import("./rammeaftale_agreement.js"),
  () => new URL("./rammeaftale_agreement_bg.wasm", import.meta.url),
);

/**
 * Loads the module that reads agreements, separate from that of the rules; the functions below load it on demand.
 * By default the source is next to this file, on servers inside the package.
 */
export async function initAgreement(source) {
  await load(source);
}

/** Returns the agreements that come with the library. */
export function agreements() {
  return call("agreements");
}

/** Returns the form of an agreement to fill in, as TOML. */
export function agreementTemplate() {
  return call("agreement_template");
}

/** Reads an agreement: TOML or JSON text, or an object. */
export function readAgreement(agreement) {
  return typeof agreement === "string"
    ? call("read_agreement", documentText(agreement))
    : call("check_agreement", toJson(agreement, ANY));
}

/** Returns the rules that an agreement is enough for, and the values that are open or not mentioned. */
export function agreementReport(agreement, options) {
  return call("agreement_report", toJson(agreement, ANY), language(options));
}

/** Returns two agreements side by side, as a Markdown table. */
export function compareAgreements(one, other, options) {
  return call("compare_agreements", toJson(one, ANY), toJson(other, ANY), language(options));
}

/** Checks terms and returns them as the core writes them. */
export function checkTerms(terms) {
  return call("check_terms", toJson(terms, ANY));
}

function language(options) {
  return options?.language === undefined ? undefined : String(options.language);
}

async function call(name, ...args) {
  const functions = await load();
  let answer;
  try {
    answer = functions[name](...args);
  } catch (fault) {
    throw typeof fault === "string" ? new RammeaftaleError(JSON.parse(fault)) : internal(fault);
  }
  return JSON.parse(answer);
}
