// Makes the task of a rule from its form, which the package describes as data: so a new rule has a page without new code.
import { RULE_TEXTS } from "./questions.js";
import { read } from "./read.js";
import { unit } from "./tasks/fields.js";
import { T } from "./texts.js";
import { write } from "./write.js";

/** More columns than these stand below each other. */
const MOST_COLUMNS = 6;

const YES_OR_NO = { true: { da: "Ja", en: "Yes" }, false: { da: "Nej", en: "No" } };

const HINTS = {
  occupancy: {
    da: "I procent, fx 90 – eller som belagte dage/pladsdage, fx 398/736.",
    en: "In percent, such as 90 – or as occupied days/available days, such as 398/736.",
  },
  date: { da: "Fx 31-12-2025.", en: "Such as 31-12-2025." },
  names: { da: "Flere adskilles af semikolon.", en: "Several are separated by semicolons." },
  years: { da: "Fx 2023, 2024.", en: "Such as 2023, 2024." },
};

/** Returns the task of a rule. */
export function taskOfRule(rule, form) {
  const { lead, shown } = RULE_TEXTS[rule] ?? {};
  let sample;
  const section = {
    rule,
    title: form.title,
    agreement: form.fields.some(({ agreed }) => agreed),
    fields: fieldsOf(form.fields, ""),
    shown,
    picture: PICTURES[rule],
    get sample() {
      return (sample ??= sampleOf(section, form.example));
    },
    echoByKind: true,
  };
  const { name, source, grade, ...example } = form.example;
  return {
    id: rule,
    title: form.title,
    lead,
    sections: [section],
    start: [rule],
    example: {
      title: grade === "made" ? T.madeExample : { da: source, en: source },
      cases: [{ dialect: "machine", ...example }],
    },
  };
}

const PICTURES = {
  daily_rate: "curve",
  rate_at_occupancy: "curve",
  year_result: "line",
  closure_account: "shares",
  scenarios: "scenarios",
};

/** The input of the example, as it would be typed. */
function sampleOf(section, { input, dialect }) {
  return read(section, write(section, input, dialect)).input;
}

/** Returns the fields of the page for those of a form, below a path. */
export function fieldsOf(fields, path, names = true) {
  const made = fields.map((field) => fieldOf(field, path ? `${path}.${field.name}` : field.name, names));
  // Plain fields first, then what must be filled in, then what can be left out.
  const rank = ({ kind, optional }) => (["group", "rows", "blocks"].includes(kind) ? (optional ? 2 : 1) : 0);
  return [0, 1, 2].flatMap((wanted) => made.filter((field) => rank(field) === wanted));
}

/** Returns the field of the page for one of a form. */
export function fieldOf(field, at, names = true) {
  const made = { at, label: field.label, kind: field.kind, optional: field.optional, agreed: field.agreed };
  const hint = hintOf(field);
  if (hint) made.hint = hint;
  switch (field.kind) {
    case "unit":
      return { ...unit(at), ...made };
    case "choice":
      return { ...made, choices: choicesOf(field) };
    case "truth":
      return { ...made, choices: YES_OR_NO };
    case "record": {
      const fields = fieldsOf(field.fields, at, names);
      return { ...made, kind: "group", fields: field.optional ? fields.map(unfilled) : fields };
    }
    case "list":
      return listOf(field, made, names);
    case "name":
      return { ...made, names };
    default:
      return made;
  }
}

/** A field of a group that may be left out: nothing stands in it that nobody typed. */
function unfilled({ preset, ...field }) {
  return field;
}

function choicesOf({ choices }) {
  return Object.fromEntries(choices.map(({ name, label }) => [name, label]));
}

function listOf({ item, least = 0, most }, made, names) {
  const start = Math.max(1, Math.min(least, 3));
  switch (item.kind) {
    case "record": {
      const fields = fieldsOf(item.fields, "", names);
      if (fields.some(({ kind }) => ["rows", "blocks", "group"].includes(kind)))
        return { ...made, kind: "blocks", fields, start: least ? 1 : 0, most };
      return { ...made, kind: "rows", columns: fields, start, most, stacked: fields.length > MOST_COLUMNS };
    }
    case "choice": {
      const column = { at: "value", kind: "choice", label: made.label, choices: choicesOf(item) };
      // Each of the names once: they stand there in their order from the beginning.
      const preset = most === item.choices.length ? item.choices.map(({ name }) => name) : undefined;
      return { ...made, kind: "rows", plain: true, columns: [column], start, most, preset };
    }
    case "name":
      return { ...made, kind: "names", names, hint: HINTS.names };
    default:
      return { ...made, kind: "years", hint: HINTS.years };
  }
}

/** Says the limits where they help, and what an agreement decides. */
function hintOf({ kind, lowest, highest, agreed }) {
  if (HINTS[kind]) return HINTS[kind];
  if (agreed) return agreed.meaning;
  if (kind !== "count" || highest === undefined || highest.length > 3) return undefined;
  return { da: `${lowest} til ${highest}.`, en: `${lowest} to ${highest}.` };
}
