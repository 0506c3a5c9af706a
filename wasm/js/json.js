// Serializes JavaScript values as JSON for the core, which validates them.
//
// A shape limits the traversal: NUMBER, TEXT (names, dates, choices, booleans), [shape] for a list, {field: shape} for an
// object.
// Values beyond the shape are not traversed, so they may be anything, even cyclic. Values that JSON cannot represent are
// serialized as something that the core refuses for the same reason:
//   a number that is not whole, or too large to be held exactly  0.5   `binary_number`
//   a function, a symbol, a string that is not Unicode           []    `wrong_type`, for a list `true`
// A BigInt is exact and becomes text, but only where a number is expected.
// ANY is a value of any form, to a depth that no agreement needs.

export const NUMBER = 1;
export const TEXT = 0;
export const ANY = 2;

// Longer texts, lists and inputs are refused anyway, so the rest is not copied.
const LONGEST_TEXT = 2 ** 16;
const LONGEST_LIST = 2 ** 20;
const LONGEST_INPUT = 2 ** 26;

// A BigInt beyond 128 bits exceeds every figure.
const LARGEST = 2n ** 127n - 1n;

const MOST_LEVELS = 32;

const PLAIN = /^[ !#-[\]-~]*$/; // printable ASCII that JSON writes as it is
const LONE_SURROGATE = /\p{Cs}/u;
const LONE_SURROGATES = /\p{Cs}/gu;

/** Serializes a value. */
export function toJson(value, shape, levels = MOST_LEVELS) {
  switch (typeof value) {
    case "string":
      return textToJson(value, shape);
    case "number":
      return Number.isSafeInteger(value) ? String(value) : "0.5";
    case "bigint":
      return shape === TEXT ? wrongType(shape) : `"${clamp(value)}"`;
    case "boolean":
      return String(value);
    case "undefined":
      return "null";
    case "object":
      if (value === null) return "null";
      if (shape === ANY) return anyToJson(value, levels);
      if (Array.isArray(value)) return Array.isArray(shape) ? listToJson(value, shape[0]) : "[]";
      return typeof shape === "object" && !Array.isArray(shape) ? objectToJson(value, shape) : "{}";
    default:
      return wrongType(shape);
  }
}

/** Returns a JSON document as text that the core can read; undefined if it is not a string. */
export function documentText(document) {
  if (typeof document !== "string") return undefined;
  // A lone surrogate has no UTF-8 encoding. A NUL is as long, and no part of JSON either: it is refused at its line and column.
  return LONE_SURROGATE.test(document) ? document.replace(LONE_SURROGATES, "\0") : document;
}

/** Returns a value of another type than the shape. */
function wrongType(shape) {
  return Array.isArray(shape) ? "true" : "[]";
}

function anyToJson(value, levels) {
  if (levels === 0) return "null";
  if (Array.isArray(value)) return listToJson(value, ANY, levels - 1);
  let json = "";
  for (const key of Object.keys(value)) {
    json += `${json && ","}${JSON.stringify(wellFormed(key.slice(0, LONGEST_TEXT)))}:${toJson(value[key], ANY, levels - 1)}`;
    if (json.length > LONGEST_INPUT) break;
  }
  return `{${json}}`;
}

function textToJson(text, shape) {
  if (PLAIN.test(text) && text.length <= LONGEST_TEXT) return `"${text}"`;
  if (LONE_SURROGATE.test(text)) return wrongType(shape);
  if (text.length <= LONGEST_TEXT) return JSON.stringify(text);
  return JSON.stringify(wellFormed(text.slice(0, LONGEST_TEXT)));
}

function listToJson(items, shape, levels) {
  let json = "[";
  const { length } = items;
  for (let index = 0; index < length && index < LONGEST_LIST && json.length < LONGEST_INPUT; index++) {
    json += (index ? "," : "") + toJson(items[index], shape, levels);
  }
  return `${json}]`;
}

function objectToJson(object, shape) {
  let json = "";
  let before = "{";
  for (const key of Object.keys(object)) {
    json += Object.hasOwn(shape, key)
      ? before + '"' + key + '":' + toJson(object[key], shape[key])
      : `${before}${JSON.stringify(wellFormed(key.slice(0, LONGEST_TEXT)))}:null`;
    if (json.length > LONGEST_INPUT) break;
    before = ",";
  }
  return json ? json + "}" : "{}";
}

function wellFormed(text) {
  return text.replace(LONE_SURROGATES, "\ufffd");
}

function clamp(whole) {
  if (whole > LARGEST) return LARGEST;
  return whole < -LARGEST ? -LARGEST : whole;
}
