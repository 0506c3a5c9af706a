import type { Dialect, Language, Problem, RuleName } from "./index.js";

/**
 * Loads the module that reads sheets, separate from that of the rules; the functions below load it on demand.
 * By default the source is next to the files of the package.
 */
export function initSheet(
  source?: string | URL | Request | Response | ArrayBuffer | ArrayBufferView | WebAssembly.Module | Promise<Response>,
): Promise<void>;

/** The options of reading a sheet. */
export interface SheetOptions {
  /** The rule whose fields are the columns, or a list of it, such as `closure_account.users`, whose items the rows are. */
  rule: RuleName | `${RuleName}.${string}`;
  /** How numbers and dates are written in texts. */
  dialect: Dialect;
  /** How the bytes of a CSV file are written; left out, the bytes are a workbook. */
  encoding?: "utf-8" | "utf-8-sig" | "utf-16" | "cp1252";
  /** The separator between the cells of a CSV file: one character; `;` in Danish and `,` in machine text if left out. */
  separator?: string;
  /** The name of the sheet of a workbook, if there are several. */
  sheet?: string;
  /** The name of an Excel table, if only that is read. */
  table?: string;
  /** The row of the headings: its number, or one of them. */
  header?: number | string;
  /** The headings of fields that are neither their names nor their labels. */
  columns?: Readonly<Record<string, string>>;
  /** Headings of other columns that are kept as text. */
  keep?: string | readonly string[];
  /** Headings of columns that are not read; the letter of a column that has none. */
  ignore?: string | readonly string[];
  /** Whether a row that looks like the sum of the others is read or left out; a problem if not said. */
  totals?: "read" | "skip";
  /** Whether hidden rows and columns are read or left out; a problem if not said. */
  hidden?: "read" | "skip";
  /** Whether cells that are not understood are listed in `problems` rather than thrown. */
  collect?: boolean;
}

/** The rows of a sheet as objects of a rule's fields. */
export interface Sheet {
  /** The rows, ready to be the list of an input; a row with a problem has it as `error`, which every rule refuses. */
  readonly rows: readonly Readonly<Record<string, string | number | boolean | null>>[];
  /** The fields, and the headings of the columns that are kept. */
  readonly columns: readonly string[];
  /** Every cell that was not understood, at its address (`Ark1!D12`, `12:D` in a CSV file), in English; empty unless they are collected. */
  readonly problems: readonly Problem[];
  problemsIn(language: Language): readonly Problem[];
  /** The address of a cell in the file: of a row, counted from 0, and a column. */
  address(row: number, column: string): string | undefined;
}

/**
 * Reads a sheet as a rule's fields: the bytes of a workbook (.xlsx), those of a CSV file with their encoding, or its text.
 * Every problem is thrown, at the address of its cell.
 */
export function readSheet(source: string | Blob | ArrayBuffer | ArrayBufferView, options: SheetOptions): Promise<Sheet>;

/** The names of the sheets of a workbook. */
export function sheetNames(source: Blob | ArrayBuffer | ArrayBufferView): Promise<string[]>;
