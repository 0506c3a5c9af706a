export { compareCases, documentOf, explainCase, explainCases, parseAmount, settle, settleCases, warningsOf } from "./call.js";
export { RammeaftaleError } from "./error.js";
export { init, initRules } from "./load.js";
export * from "./rules.js";
