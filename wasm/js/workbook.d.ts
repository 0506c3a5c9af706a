import type { InputOf, Language, Options, RuleName, WithAgreement } from "./index.js";

/**
 * Loads the module that writes workbooks, which is apart from that of the rules; `toWorkbook` and `workbookOf` do it where
 * it was not done. The source is found beside the package's own files where it is left out.
 */
export function initWorkbook(
  source?: string | URL | Request | Response | ArrayBuffer | ArrayBufferView | WebAssembly.Module | Promise<Response>,
): Promise<void>;

/** The statement of a result as a workbook (.xlsx), with live formulas: its bytes. */
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

/** The statements of the cases in a JSON text as a workbook, a sheet for each. */
export function workbookOf(document: string, options?: { language?: Language }): Promise<Uint8Array>;
