/** Options of a call, the same for every rule. */
export interface Options {
  /** The agreement (rammeaftale) that fields left out of the input are taken from, by its id; only together with `on`. */
  agreement?: string | null;
  /** The day whose terms of the agreement hold, such as `"2024-06-28"`. */
  on?: string | null;
  /** How numbers and dates in texts are written; machine where it is left out. */
  dialect?: Dialect | null;
  /** Agreements laid over each other that fields left out are taken from; instead of `agreement` and `on`. */
  terms?: Terms | null;
  /** The codes of warnings that are meant; they become notes of the statement. */
  acknowledge?: readonly WarningCode[] | null;
}

/** The code of a warning. */
export type WarningCode = "looks_like_a_share" | "unusual_occupancy" | "unusual_rate" | "hundredfold" | "not_the_year" | "similar_names";

/**
 * The warnings about the input of a result: what is possible and hardly meant, such as an occupancy of 0.95 percent. No figure
 * depends on them. The messages are English unless Danish is asked for.
 */
export function warningsOf(result: object, language?: Language): readonly Problem[];

/** Options with an agreement or terms, beside which every field that they have may be left out. */
export type WithAgreement = Options & ({ agreement: string; on: string } | { terms: Terms });

/** Agreements laid over each other: for a field that a call leaves out, the first that knows a value decides. */
export interface Terms {
  /** The id of an agreement of the library, or an agreement; the one that decides first in front. */
  readonly agreements: readonly (string | Agreement)[];
  /** The day whose terms hold where an input does not say which days it is about. */
  readonly on?: string | null;
  /** Whether values hold beyond their period, which a statement then says. */
  readonly beyond_period?: boolean | null;
}

/** A rammeaftale, or a national act of the same form. */
export interface Agreement {
  /** Its name in inputs, such as `midtby-2025-2026`. */
  readonly id: string;
  readonly title: string;
  /** The first day that it covers; together with `to`. */
  readonly from?: string | null;
  /** The last day that it covers; together with `from`. */
  readonly to?: string | null;
  /** Whether it is a national act. */
  readonly national?: boolean | null;
  readonly parameter?: readonly Parameter[] | null;
}

/** A value of an agreement. */
export interface Parameter {
  /** The rule whose field it fills, or several that have the field under the same name. */
  readonly rule: RuleName | readonly RuleName[];
  readonly field: string;
  /** The value as the field takes it, numbers as text; left out while it is open. */
  readonly value?: unknown;
  readonly unit?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  /** The text it comes from: title, item or clause. */
  readonly source: string;
  readonly status: "stated" | "derived" | "assumed" | "open";
  readonly note?: { readonly da: string; readonly en?: string | null } | null;
}

/** The functions of the rules under terms that are said once. */
export function withTerms(terms: Terms): {
  readonly [R in RuleName]: (input: InputUnder<R>, options?: Options) => ResultOf<R>;
};

/** How numbers and dates are written in text: `1234.56` and `2024-06-28`, or `1.234,56` and `28-06-2024`. */
export type Dialect = "machine" | "danish";

/** A language that messages and statements are written in. */
export type Language = "da" | "en";

/** How a statement is shown. The HTML is an escaped fragment, the document an HTML page of its own, on request with the case. */
export type Format = "text" | "markdown" | "html" | "data" | "document" | "document_with_case";

/** How a statement is shown: Danish text where nothing is said. */
export interface Shown<F extends Format = Format> {
  language?: Language;
  format?: F;
}

/** A statement in the format asked for. */
export type StatementIn<F extends Format> = F extends "data" ? Statement : string;

/** The statement of a result as data, in one language. */
export interface Statement {
  rule: RuleName;
  title: string;
  conclusion: StatementConclusion;
  /** Published figures that do not follow from the others. */
  findings: string[];
  tables: StatementTable[];
  lines: StatementLine[];
  /** The figures of several that are worked out or given alike, as far as `tables` does not show them. */
  lists: StatementTable[];
  checks: StatementCheck[];
  notes: string[];
  /** The warnings about the input. */
  warnings: string[];
}

/** The conclusion of a statement. */
export interface StatementConclusion {
  /** The figure that answers the question, and its value. */
  label: string;
  value: string;
  /** The result in words: the figure, why, and the consequences for those who pay. */
  text: string;
  /** Whether everything adds up, and what is assumed, open or warned of. */
  assurance: string;
}

/** Lines of a statement beside each other. */
export interface StatementTable {
  caption: string;
  /** The headers, first that of the rows' labels. */
  headers: string[];
  rows: StatementRow[];
}

/** A row of a table. */
export interface StatementRow {
  label: string;
  /** Its figures with their units; empty where there is none. */
  cells: string[];
}

/** A figure of a statement. */
export interface StatementLine {
  /** The path of the figure in the input or the result. */
  id: string;
  /** Whether tables show it, so that no line of its own is needed: others are worked out or given alike. */
  listed: boolean;
  label: string;
  /** The formula in words. */
  formula: string | null;
  /** The formula with figures. */
  figures: string | null;
  value: string;
  rounding: string | null;
  source: string;
  status: string;
}

/** Something that must add up. */
export interface StatementCheck {
  label: string;
  figures: string;
  holds: boolean;
}

/** Everything that is needed to reproduce a result. */
export interface Provenance {
  /** The version of the library. */
  version: string;
  /** The titles of the agreements of the call, the one that decides first in front. */
  agreements: string[];
  /** The day whose terms hold. */
  on: string | null;
  /** The fields that an agreement decided. */
  terms: { field: string; agreement: string; source: string; status: string }[];
  /** The SHA-256 digest of the case, in hexadecimal. */
  digest: string;
  /** The case as canonical JSON, which `settle` takes. */
  case: string;
}

/** One thing that is wrong with an input. */
export interface Problem {
  /** The kind of problem: the same text in every language. */
  code: Code;
  /** The path to the field, such as `users[2].usage`. */
  place: string;
  message: string;
  /** The value given, cut if it is long. */
  given: string | null;
  /** The allowed values, where they can be named. */
  allowed: Allowed | null;
}

/** The allowed values; numbers are machine text. */
export type Allowed =
  /** A number between the two. */
  | { readonly range: readonly [lowest: string, highest: string] }
  /** Usually a number between the two: a warning, not a limit. */
  | { readonly usual: readonly [lowest: string, highest: string] }
  /** Usually near this number: a warning, not a limit. */
  | { readonly near: string }
  /** At most so many decimals, characters or items. */
  | { readonly at_most: number }
  | { readonly at_least: number }
  /** One of these names. */
  | { readonly choices: readonly string[] }
  /** One of these headings of a sheet. */
  | { readonly headings: readonly string[] }
  /** The name of a way out of a sheet that is not as it is read. */
  | { readonly advice: string }
  /** The name of the form that is expected, such as `machine_date`. */
  | { readonly form: string }
  /** Depends on this field. */
  | { readonly beside: string }
  /** A parameter that the agreement leaves open. */
  | { readonly parameter: { readonly name: string; readonly agreement: string } };

/** Everything that is wrong with an input. `code` and `place` are those of the first problem; `message` is English and has all. */
export class RammeaftaleError extends Error {
  readonly name: "RammeaftaleError";
  readonly code: Code;
  readonly place: string;
  readonly problems: readonly Problem[];
  /** Every problem with its message in a language. */
  problemsIn(language: Language): readonly Problem[];
  /** The message in a language. */
  messageIn(language: Language): string;
  private constructor();
}

/**
 * Loads the module. It must have finished before the first call of a rule; calling it again does nothing.
 * The source is found beside the package's own files where it is left out.
 */
export function init(
  source?: string | URL | Request | Response | ArrayBuffer | ArrayBufferView | WebAssembly.Module | Promise<Response>,
): Promise<void>;

/**
 * Loads the rules of every day alone: a smaller module, without `explain`, `explainCase`, `explainCases`, `provenance`,
 * `solve` and `audit`, which throw until `init` has finished. The other rules are refused as `not_loaded`. `init` may follow when they or a statement are
 * asked for.
 */
export function initRules(
  source?: string | URL | Request | Response | ArrayBuffer | ArrayBufferView | WebAssembly.Module | Promise<Response>,
): Promise<void>;

/** The statement of a result: every figure with its formula, rounding and source, and what must add up. */
export function explain<R extends RuleName, F extends Format = "text">(
  rule: R,
  input: InputOf<R>,
  options?: Options & Shown<F>,
): StatementIn<F>;
export function explain<R extends RuleName, F extends Format = "text">(
  rule: R,
  input: InputUnder<R>,
  options: WithAgreement & Shown<F>,
): StatementIn<F>;

/** Returns everything that is needed to reproduce the result of an input. */
export function provenance<R extends RuleName>(rule: R, input: InputOf<R>, options?: Options): Provenance;
export function provenance<R extends RuleName>(rule: R, input: InputUnder<R>, options: WithAgreement): Provenance;

/**
 * The lowest and the highest value of a field of the input that give a figure as it is printed, all else as it is; null where none
 * does. What the field has in the input is only where the search begins.
 */
export function solve<R extends RuleName>(rule: R, input: InputOf<R>, asked: Asked, options?: Options): Solved;
export function solve<R extends RuleName>(rule: R, input: InputUnder<R>, asked: Asked, options: WithAgreement): Solved;

/** Printed figures against the rule: those that do not follow, and what would mend them. */
export function audit<R extends RuleName>(rule: R, input: InputOf<R>, asked: PrintedFigures, options?: Options): Audit;
export function audit<R extends RuleName>(
  rule: R,
  input: InputUnder<R>,
  asked: PrintedFigures,
  options: WithAgreement,
): Audit;

/** A figure of the result as it is printed. */
export interface PrintedFigure {
  /** Its place in the result, such as `rate` or `shares[2].share`. */
  figure: string;
  /** The figure, as machine text. */
  value: string;
  /** The unit that it is printed in: `10000` for millions with two decimals, `0.1` for a percentage with one. */
  unit: string;
}

/** A field of the input, and a figure of the result as it is printed. */
export interface Asked extends PrintedFigure {
  /** The place of the field in the input, such as `basis` or `users[2].usage`. */
  field: string;
  /** Other fields that move by as much as it does. */
  moves_with?: string[];
}

export interface Solved {
  readonly lowest: string | null;
  readonly highest: string | null;
}

/** Printed figures, and what else may be wrong or is not known. */
export interface PrintedFigures {
  published: PrintedFigure[];
  /** A field of the input that is not known: the figures are held against each other through it. */
  unknown?: string;
  /** The numbers of the input that may be misprints as well; all of them where it is left out. */
  inputs?: string[];
}

export interface Audit {
  /** True if every printed figure follows. */
  readonly agrees: boolean;
  /** The lowest and the highest value of the unknown field with which all follow; null without one. */
  readonly lowest: string | null;
  readonly highest: string | null;
  /** The corrections that would each mend everything; where there is none, the figures that do not follow. */
  readonly findings: readonly {
    readonly stands: "input" | "result";
    readonly figure: string;
    readonly published: string;
    readonly lowest: string | null;
    readonly highest: string | null;
    /** True if no other correction of one figure alone would mend everything. */
    readonly alone: boolean;
  }[];
}

/** Settles the case in a JSON text. */
export function settle(document: string): Settled;

/** Settles the cases in a JSON text: one, or a list under `cases`. */
export function settleCases(document: string): Settled[];

/** The statement of the case in a JSON text. */
export function explainCase<F extends Format = "text">(document: string, shown?: Shown<F>): StatementIn<F>;

/** The statements of the cases in a JSON text. */
export function explainCases<F extends Format = "text">(document: string, shown?: Shown<F>): StatementIn<F>[];

/** The results of the cases in a JSON text as one standalone HTML page, each under its name; `case` adds the inputs. */
export function documentOf(document: string, options?: { language?: Language; title?: string; case?: boolean }): string;

/** The results of two cases of a rule side by side: every line that is not the same. */
export function compareCases(one: string, other: string, options?: { language?: Language }): Comparison;

/** Two statements side by side. */
export interface Comparison {
  title: string;
  lines: {
    /** The path of the figure in the input or the result. */
    id: string;
    label: string;
    before: string | null;
    after: string | null;
    /** The second less the first; null for words. */
    difference: string | null;
    /** The formula of the second with figures. */
    figures: string | null;
    source: string;
  }[];
}

/** Parses an amount written in a dialect and returns it as machine text: `parseAmount("1.234,5", "danish")` is `"1234.50"`. */
export function parseAmount(text: string, dialect: Dialect): string;
