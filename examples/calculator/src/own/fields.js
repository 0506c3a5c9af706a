// An own agreement as a form: its fields, and the way from texts to an agreement and back.
import { danish, typed } from "../kinds.js";
import { at, put } from "../path.js";
import { read } from "../read.js";
import { fieldOf } from "../shapes.js";
import { T } from "../texts.js";
import { write } from "../write.js";

const STATUSES = {
  stated: { da: "Står i teksten", en: "Stated in the text" },
  derived: { da: "Udledt af teksten", en: "Derived from the text" },
  assumed: { da: "Antaget", en: "Assumed" },
};

const META = [
  { at: "title", kind: "name", label: T.ownTitle },
  { at: "id", kind: "name", label: T.ownId, hint: T.ownIdHint },
  { at: "from", kind: "date", label: T.ownFrom, hint: T.ownFromHint },
  { at: "to", kind: "date", label: T.ownTo },
];

/** Returns the form of an agreement: a section, whose groups are the values, and the texts. */
export function formOfAgreement(agreement, agreementFields) {
  const groups = agreement.parameter.map((parameter, index) => groupOf(parameter, `parameter[${index}]`, agreementFields));
  const section = { rule: "own", fields: [...META, ...groups], echoByKind: true };
  const shown = { ...agreement, parameter: agreement.parameter.map(withoutOpen) };
  return { section, meta: META, groups, texts: write(section, shown, "machine") };
}

function groupOf(parameter, path, agreementFields) {
  const rules = [parameter.rule].flat();
  const known = agreementFields.find(({ name, rules: of }) => name === parameter.field && of.some((rule) => rules.includes(rule)));
  const label = known?.label ?? { da: parameter.field, en: parameter.field };
  const value = known
    ? { ...fieldOf({ ...known, agreed: undefined }, `${path}.value`), label: T.ownValue }
    : { at: `${path}.value`, kind: "text", label: T.ownValue };
  const open = parameter.status === "open";
  return {
    at: path,
    kind: "group",
    label,
    meaning: known?.agreed.meaning,
    place: known?.agreed.section ?? T.otherValues,
    rules,
    open,
    fields: [
      { ...value, hint: value.hint },
      { at: `${path}.source`, kind: "text", label: T.ownSource, hint: T.ownSourceHint },
      { at: `${path}.status`, kind: "choice", label: T.ownStatus, choices: STATUSES },
      { at: `${path}.note.da`, kind: "text", label: T.ownNote, optional: true },
    ],
  };
}

const BLANK = "…";

function withoutOpen(parameter) {
  const source = parameter.source === BLANK ? "" : parameter.source;
  return { ...parameter, source, status: parameter.status === "open" ? "stated" : parameter.status };
}

/** Returns {agreement, spots}: the agreement that the texts say, for the core to check, and the field of every place. */
export function agreementOf(before, section, texts) {
  const { input, spots } = read(section, texts);
  const agreement = structuredClone(before);
  for (const key of ["title", "id"]) agreement[key] = input[key] ?? "";
  for (const key of ["from", "to"]) agreement[key] = machineDay(input[key]);
  agreement.parameter.forEach((parameter, index) => {
    const given = at(input, `parameter[${index}]`) ?? {};
    if (given.value === undefined) {
      delete parameter.value;
      Object.assign(parameter, { status: "open", source: given.source ?? BLANK });
    } else {
      Object.assign(parameter, { value: machine(given.value), status: given.status, source: given.source });
    }
    if (given.note?.da) put(parameter, "note.da", given.note.da);
    else if (typed(parameter.note?.en) === "") delete parameter.note;
  });
  return { agreement, spots };
}

const DANISH = /^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/;

/** Converts the numbers of a value to machine text; others stay for the core to refuse. */
export function machine(value) {
  if (typeof value === "string") {
    if (DANISH.test(value)) return value.replaceAll(".", "").replace(",", ".");
    // With a point it would be read as another number than a Danish one.
    return /^-?[\d.]+$/.test(value) ? danish(value, "machine") : value;
  }
  if (Array.isArray(value)) return value.map(machine);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, machine(inner)]));
}

function machineDay(text) {
  return text === undefined ? null : text.replace(/^(\d{1,2})-(\d{1,2})-(\d{4})$/, (_, day, month, year) => {
    return [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  });
}
