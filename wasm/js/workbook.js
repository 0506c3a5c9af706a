import { RammeaftaleError, internal } from "./error.js";
import { loader } from "./load.js";
import { provenance } from "./rules.js";

const load = loader(
  "rammeaftale_workbook",
  () => import("./rammeaftale_workbook.js"),
  () => new URL("./rammeaftale_workbook_bg.wasm", import.meta.url),
);

/**
 * Loads the module that writes workbooks, separate from that of the rules; `toWorkbook` and `workbookOf` load it on demand.
 * By default the source is next to this file, on servers inside the package.
 */
export async function initWorkbook(source) {
  await load(source);
}

const textOf = (value) => (value === undefined ? undefined : String(value));

/** Returns the statement of a result as the bytes of a workbook (.xlsx) with live formulas. */
export async function toWorkbook(rule, input, options) {
  const { language, ...others } = options ?? {};
  return workbookOf(provenance(rule, input, others).case, { language });
}

/** Returns the results of cases given as JSON as one workbook; several have an index. */
export async function workbookOf(document, shown) {
  const { language, title } = shown ?? {};
  const { workbook } = await load();
  try {
    return workbook(String(document), textOf(language), textOf(title));
  } catch (fault) {
    throw typeof fault === "string" ? new RammeaftaleError(JSON.parse(fault)) : internal(fault);
  }
}
