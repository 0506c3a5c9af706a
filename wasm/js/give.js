// Writes what a caller gives as JSON for the core, which judges it.
//
// A shape says how far to look: NUMBER, TEXT (names, dates, choices, truth values), [shape] for a list, {field: shape} for
// an object.
// What lies beyond the shape is not looked at, so objects may hold whatever they like there, also themselves. What JSON
// has no word for is written as something that the core refuses for the same reason:
//   a number that is not whole, or too large to be held exactly  0.5   `binary_number`
//   a function, a symbol, a text that is not Unicode             []    `wrong_type`, for a list `true`
// A BigInt is exact and becomes text, but only where a number belongs.

export const NUMBER = 1;
export const TEXT = 0;

// A text or a list longer than this is refused wherever it stands, and so is an input: the rest need not be copied.
const LONGEST_TEXT = 2 ** 16;
const LONGEST_LIST = 2 ** 20;
const LONGEST_INPUT = 2 ** 26;

// A BigInt beyond 128 bits is beyond every figure.
const LARGEST = 2n ** 127n - 1n;

const PLAIN = /^[ !#-[\]-~]*$/; // printable ASCII that JSON writes as it is
const LONE_SURROGATE = /\p{Cs}/u;
const LONE_SURROGATES = /\p{Cs}/gu;

/** The value as JSON. */
export function give(value, shape) {
  switch (typeof value) {
    case "string":
      return giveText(value, shape);
    case "number":
      return Number.isSafeInteger(value) ? String(value) : "0.5";
    case "bigint":
      return shape === TEXT ? unfit(shape) : `"${clamp(value)}"`;
    case "boolean":
      return String(value);
    case "undefined":
      return "null";
    case "object":
      if (value === null) return "null";
      if (Array.isArray(value)) return Array.isArray(shape) ? giveList(value, shape[0]) : "[]";
      return typeof shape === "object" && !Array.isArray(shape) ? giveObject(value, shape) : "{}";
    default:
      return unfit(shape);
  }
}

/** A document as text that the core can read; undefined for what is not text. */
export function giveDocument(document) {
  if (typeof document !== "string") return undefined;
  // A lone surrogate has no UTF-8; its escape is refused, at the line and column where it stands.
  if (!LONE_SURROGATE.test(document)) return document;
  return document.replace(LONE_SURROGATES, (lone) => `\\u${lone.charCodeAt(0).toString(16)}`);
}

/** Something of another type than the shape asks for. */
function unfit(shape) {
  return Array.isArray(shape) ? "true" : "[]";
}

function giveText(text, shape) {
  if (PLAIN.test(text) && text.length <= LONGEST_TEXT) return `"${text}"`;
  if (LONE_SURROGATE.test(text)) return unfit(shape);
  if (text.length <= LONGEST_TEXT) return JSON.stringify(text);
  return JSON.stringify(wellFormed(text.slice(0, LONGEST_TEXT)));
}

function giveList(items, shape) {
  let json = "[";
  const { length } = items;
  for (let index = 0; index < length && index < LONGEST_LIST && json.length < LONGEST_INPUT; index++) {
    json += (index ? "," : "") + give(items[index], shape);
  }
  return `${json}]`;
}

function giveObject(object, shape) {
  let json = "";
  let before = "{";
  for (const key of Object.keys(object)) {
    json += Object.hasOwn(shape, key)
      ? before + '"' + key + '":' + give(object[key], shape[key])
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
