// What is understood by what was typed, in the words of the core: the line that a statement has for the field, in a sample
// case of the rule with the text in it.
import { KINDS, typed } from "./kinds.js";
import { at, put } from "./path.js";
import { language } from "./words.js";

/** The text of the core's line for a field, or nothing where the text cannot be read. */
export function understood(core, section, path, kind, text) {
  if (!KINDS[kind].echoed || typed(text) === "") return "";
  const key = [language(), section.rule, path, kind, typed(text)].join("\n");
  if (echoes.has(key)) return echoes.get(key);
  const echo = echoOf(core, section, path, KINDS[kind].toInput(typed(text)));
  if (echoes.size > MOST) echoes.clear();
  if (echo !== undefined) echoes.set(key, echo);
  return echo ?? "";
}

// The same texts are echoed again whenever the page is drawn anew.
const echoes = new Map();
const MOST = 2_000;

function echoOf(core, section, path, value) {
  try {
    return shown(core, section, path, value, { dialect: "danish" })
      .map(({ value }) => value)
      .join(" / ");
  } catch (error) {
    // Before the core is loaded nothing is known of the text.
    return error instanceof core.RammeaftaleError ? "" : undefined;
  }
}

/** What the agreement says of a field that is left empty, with its source; nothing where none is chosen. */
export function agreed(core, section, path, options) {
  if (!options.agreement || !options.on) return "";
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

/** The path of a field in the sample of its rule. */
export function samplePath(list, column) {
  return list.kind === "grid" ? `${list.at.replace("[]", "[0]")}[0].${list.cell.at}` : `${list.at}[0].${column.at}`;
}
