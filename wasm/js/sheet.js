import { RammeaftaleError, internal } from "./error.js";
import { ANY, toJson } from "./json.js";
import { loader } from "./load.js";

const load = loader(
  "rammeaftale_sheet",
  () => import("./rammeaftale_sheet.js"),
  () => new URL("./rammeaftale_sheet_bg.wasm", import.meta.url),
);

/**
 * Loads the module that reads sheets, separate from that of the rules; the functions below load it on demand.
 * By default the source is next to this file, on servers inside the package.
 */
export async function initSheet(source) {
  await load(source);
}

/** Reads a sheet as a rule's fields: a workbook, or the bytes of a CSV file with their encoding, or its text. */
export async function readSheet(source, options) {
  const { encoding, columns, keep, ignore, ...others } = options ?? {};
  const json = toJson({ ...others, columns: pairs(columns), keep: list(keep), ignore: list(ignore) }, ANY);
  if (typeof source === "string") return new Sheet(await call("read_text", source, json));
  const bytes = await bytesOf(source);
  return new Sheet(
    await (encoding === undefined ? call("read_excel", bytes, json) : call("read_csv", bytes, String(encoding), json)),
  );
}

/** Returns the names of the sheets of a workbook. */
export async function sheetNames(source) {
  return call("sheet_names", await bytesOf(source));
}

/** The rows of a sheet as objects of a rule's fields. */
class Sheet {
  #danish;
  #columns;
  #lines;

  constructor({ sheet: { rows, columns, lines }, da, en }) {
    this.rows = rows;
    this.columns = columns.map(({ name }) => name);
    this.problems = en;
    this.#danish = da;
    this.#columns = columns;
    this.#lines = lines;
  }

  /** Returns every cell that was not understood, in a language, "da" or "en". */
  problemsIn(language) {
    return language === "da" ? this.#danish : this.problems;
  }

  /** Returns the address of a cell in the file; undefined if there is none. */
  address(row, column) {
    const parts = this.#columns.find(({ name }) => name === column);
    const line = this.#lines[row];
    return parts && line !== undefined ? parts.before + line + parts.behind : undefined;
  }
}

/** Fields and their headings as the core takes them. */
function pairs(columns) {
  return columns && Object.entries(columns).map(([field, heading]) => ({ field, heading }));
}

function list(names) {
  return typeof names === "string" ? [names] : names;
}

async function bytesOf(source) {
  if (source instanceof Uint8Array) return source;
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  return new Uint8Array(source instanceof ArrayBuffer ? source : await source.arrayBuffer());
}

async function call(name, ...args) {
  const functions = await load();
  let answer;
  try {
    answer = functions[name](...args);
  } catch (fault) {
    throw typeof fault === "string" ? new RammeaftaleError(JSON.parse(fault)) : internal(fault);
  }
  return JSON.parse(answer);
}
