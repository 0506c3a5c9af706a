import type { RuleName } from "./index.js";

/**
 * A JSON Schema (2020-12). The whole is that of an input; `#/$defs/input_under_agreement` may lack what an agreement fills, and
 * `#/$defs/result` is that of a result. Titles and descriptions are Danish, and English in `x-en`.
 */
export interface JsonSchema {
  readonly $schema: string;
  readonly $ref: string;
  readonly $defs: { readonly [name: string]: object };
  readonly title?: string;
  readonly "x-en"?: { readonly title?: string; readonly description?: string };
}

/** The JSON Schema of a rule. The library refuses more than a schema can say, such as names that occur twice. */
export function schema(rule: RuleName): JsonSchema;

/** Every rule's schema by its name. */
export const schemas: { readonly [R in RuleName]: JsonSchema };
