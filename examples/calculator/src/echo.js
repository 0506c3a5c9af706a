// Echoes the parsed value of a text, as formatted by the core: the statement line of the field in a sample case with the text.
import { KINDS, typed } from "./kinds.js";
import { at, put } from "./path.js";
import { language } from "./words.js";

/** Returns the parsed value of a field as text, or nothing if the text is invalid. */
export function understood(core, section, path, kind, text) {
  if (!KINDS[kind].echoed || typed(text) === "") return "";
  const key = [language(), section.rule, path, kind, typed(text)].join("\n");
  if (echoes.has(key)) return echoes.get(key);
  const echo = echoOf(core, section, path, KINDS[kind].toInput(typed(text)));
  if (echoes.size > MOST) echoes.clear();
  if (echo !== undefined) echoes.set(key, echo);
  return echo ?? "";
}

// The cache serves the same texts on every redraw.
const echoes = new Map();
const MOST = 2_000;

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

/** Returns the value that the agreement gives an empty field, with its source; nothing without an agreement. */
export function agreed(core, section, path, options) {
  if (!options.terms && !(options.agreement && options.on)) return "";
  try {
    return shown(core, section, path, undefined, { dialect: "danish", ...options })
      .map(({ value, source }) => `${value} (${source})`)
      .join("; ");
  } catch (error) {
    return (
      error
        .problemsIn?.(language())
        .filter((problem) => problem.place === path)
        .map(({ message }) => message.slice(path.length + 2))
        .join("; ") ?? ""
    );
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
