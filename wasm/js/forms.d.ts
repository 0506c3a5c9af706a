import type { RuleName } from "./index.js";

/** A text in both languages. */
export interface Words {
  readonly da: string;
  readonly en: string;
}

/** A field that an agreement may fill. */
export interface Agreed {
  /** The meaning of the value. */
  readonly meaning: Words;
  /** The values that it takes. */
  readonly values: Words;
  /** Where it usually stands in an agreement. */
  readonly section: Words;
}

/** A value in a form: what it is, and the limits that the library sets. Numbers are machine text. */
export interface FormValue {
  readonly kind:
    | "amount"
    | "change"
    | "choice"
    | "count"
    | "date"
    | "days"
    | "list"
    | "name"
    | "number"
    | "occupancy"
    | "percent"
    | "places"
    | "record"
    | "text"
    | "truth"
    | "unit";
  readonly lowest?: string;
  readonly highest?: string;
  /** The most decimals. */
  readonly decimals?: number;
  /** The names of a choice, with their labels; units have none. */
  readonly choices?: readonly { readonly name: string; readonly label?: Words }[];
  /** The fields of a record. */
  readonly fields?: readonly FormField[];
  /** The items of a list. */
  readonly item?: FormValue;
  /** The fewest and the most items of a list. */
  readonly least?: number;
  readonly most?: number;
}

/** A field of a form. */
export interface FormField extends FormValue {
  readonly name: string;
  readonly label: Words;
  readonly optional?: boolean;
  /** The entry of agreements about it, if one may fill it. */
  readonly agreed?: Agreed;
}

/** The parts of a form for a rule. */
export interface Form {
  readonly title: Words;
  readonly fields: readonly FormField[];
  /** The first case of the rule, as `settleCases` takes it, with where it comes from. */
  readonly example: { readonly rule: RuleName; readonly input: object; readonly [key: string]: unknown };
}

/** Every rule's form by its name. */
export const forms: { readonly [R in RuleName]: Form };

/** The fields of agreements, each for the rules that have it in one meaning. */
export const agreementFields: readonly (FormField & { readonly rules: readonly RuleName[]; readonly agreed: Agreed })[];
