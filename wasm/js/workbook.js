import { RammeaftaleError, internal } from "./error.js";
import { loader } from "./load.js";
import { provenance } from "./rules.js";

const load = loader(
  () => import("./rammeaftale_workbook.js"),
  () => new URL("./rammeaftale_workbook_bg.wasm", import.meta.url),
);

/**
 * Loads the module that writes workbooks, which is apart from that of the rules; `toWorkbook` and `workbookOf` do it where
 * it was not done. The source is found beside this file where it is left out.
 */
export async function initWorkbook(source) {
  await load(source);
}

/** The statement of a result as a workbook (.xlsx), with live formulas: its bytes. */
export async function toWorkbook(rule, input, options) {
  const { language = "da", ...others } = options ?? {};
  return workbookOf(provenance(rule, input, others).case, { language });
}

/** The statements of the cases in a JSON text as a workbook, a sheet for each. */
export async function workbookOf(document, shown) {
  const { language = "da" } = shown ?? {};
  const { workbook } = await load();
  try {
    return workbook(String(document), String(language));
  } catch (fault) {
    throw typeof fault === "string" ? new RammeaftaleError(JSON.parse(fault)) : internal(fault);
  }
}
