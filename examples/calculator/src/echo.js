// Echoes the parsed value of a text, as formatted by the core: the statement line of the field in a sample case with the text.
import { KINDS, typed } from "./kinds.js";
import { at, put } from "./path.js";
import { T } from "./texts.js";
import { language, of } from "./words.js";

/** Returns the parsed value of a field as text, or nothing if the text is invalid. */
export function understood(core, section, path, kind, text) {
  if (!KINDS[kind].echoed || typed(text) === "") return "";
  const from = section.echoByKind ? BY_KIND[kind] : { ...section, at: path };
  if (!from) return "";
  const key = [language(), from.rule, from.at, kind, typed(text)].join("\n");
  if (echoes.has(key)) return echoes.get(key);
  const echo = echoOf(core, from, from.at, KINDS[kind].toInput(typed(text)));
  if (echoes.size > MOST) echoes.clear();
  if (echo !== undefined) echoes.set(key, echo);
  return echo ?? "";
}

// The cache serves the same texts on every redraw.
const echoes = new Map();
const MOST = 2_000;

// A small case for every kind, in which a value is parsed and shown the same as in any other rule.
const BY_KIND = {
  amount: { rule: "two_part_rate", sample: { base_rate: "1" }, at: "base_rate" },
  percent: {
    rule: "rate_rise",
    sample: { amount: "1", objective_percent: "1", unit: "1" },
    at: "objective_percent",
  },
  places: { rule: "vacancy", sample: { vacant_places: "1", days: "1", base_rate: "1" }, at: "vacant_places" },
  days: { rule: "whole_year_places", sample: { occupied_days: "1", days: "365" }, at: "occupied_days" },
  occupancy: {
    rule: "daily_rate",
    sample: { basis: "1", places: "1", days: "1", occupancy: "1", unit: "1" },
    at: "occupancy",
  },
  number: {
    rule: "allocate",
    sample: { amount: "1", unit: "1", method: "each_rounded", parties: [{ id: "A", weight: "1" }] },
    at: "parties[0].weight",
  },
};

function echoOf(core, section, path, value) {
  try {
    return shown(core, section, path, value, { dialect: "danish" })
      .map(({ value }) => value)
      .join(" / ");
  } catch (error) {
    // Before the core is loaded, nothing can be parsed.
    return error instanceof core.RammeaftaleError ? "" : undefined;
  }
}

/** Returns what the agreement says of an empty field: the value with its source, or that it is open; nothing without one. */
export function agreed(core, section, path, options) {
  if (!options.terms && !(options.agreement && options.on)) return "";
  try {
    return shown(core, section, path, undefined, { dialect: "danish", ...options })
      .map(({ value, source }) => `${of(T.fromAgreement)} ${value} (${source})`)
      .join("; ");
  } catch (error) {
    const here = error.problemsIn?.(language()).filter((problem) => problem.place === path) ?? [];
    // The advice on an open value stands with the result; a field that nobody mentions is simply empty.
    return here
      .filter(({ code }) => code !== "missing")
      .map(({ code, allowed, message }) =>
        code === "open_value" ? of(T.openShort(allowed.parameter.agreement)) : message.slice(path.length + 2),
      )
      .join("; ");
  }
}

function shown(core, section, path, value, options) {
  const input = put(structuredClone(section.sample), path, value);
  if (value === undefined && path === "reading") delete input.kept;
  const { lines } = core.explain(section.rule, input, { ...options, language: language(), format: "data" });
  return lines.filter(({ id }) => id === path || id.startsWith(`${path}.`));
}

/** Returns the path of a field in the sample of its rule. */
export function samplePath(list, column) {
  return list.kind === "grid" ? `${list.at.replace("[]", "[0]")}[0].${list.cell.at}` : `${list.at}[0].${column.at}`;
}
