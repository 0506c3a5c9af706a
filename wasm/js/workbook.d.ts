import type { InputOf, Language, Options, RuleName, WithAgreement } from "./index.js";

/**
 * Loads the module that writes workbooks, separate from that of the rules; `toWorkbook` and `workbookOf` load it on demand.
 * By default the source is next to the files of the package.
 */
export function initWorkbook(
  source?: string | URL | Request | Response | ArrayBuffer | ArrayBufferView | WebAssembly.Module | Promise<Response>,
): Promise<void>;

/** Returns the statement of a result as the bytes of a workbook (.xlsx) with live formulas. */
export function toWorkbook<R extends RuleName>(
  rule: R,
  input: InputOf<R>,
  options?: Options & { language?: Language },
): Promise<Uint8Array>;
export function toWorkbook<R extends RuleName>(
  rule: R,
  input: Partial<InputOf<R>>,
  options: WithAgreement & { language?: Language },
): Promise<Uint8Array>;

/** Returns the results of cases given as JSON as one workbook; several have an index, under `title`. */
export function workbookOf(document: string, options?: { language?: Language; title?: string }): Promise<Uint8Array>;
