import type { Agreement, Language, Terms } from "./index.js";

/**
 * Loads the module that reads agreements, separate from that of the rules; the functions below load it on demand.
 * By default the source is next to the files of the package.
 */
export function initAgreement(
  source?: string | URL | Request | Response | ArrayBuffer | ArrayBufferView | WebAssembly.Module | Promise<Response>,
): Promise<void>;

/** The agreements that come with the library. */
export function agreements(): Promise<Agreement[]>;

/** The form of an agreement to fill in, as TOML. */
export function agreementTemplate(): Promise<string>;

/** Reads an agreement: a text of TOML or JSON, or an object. Every problem is thrown with its path. */
export function readAgreement(agreement: string | object): Promise<Agreement>;

/** The rules that an agreement is enough for, and the values that are open or not mentioned. */
export function agreementReport(agreement: Agreement, options?: { language?: Language }): Promise<string>;

/** Two agreements side by side, as a Markdown table. */
export function compareAgreements(one: Agreement, other: Agreement, options?: { language?: Language }): Promise<string>;

/** Checks terms and returns them as the core writes them. */
export function checkTerms(terms: Terms): Promise<Terms>;
