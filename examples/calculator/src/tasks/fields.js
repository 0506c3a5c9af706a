// Helpers to define the fields of a task. A field has
//   at      its path in the input of the rule
//   kind    see ../kinds.js
//   label, hint   {da, en}
//   from    {rule, figure} or {rule, field}: the source of an empty field, if that rule is settled too
//   agreed  whether an agreement may fill it
//   echo    the path of another field parsed the same way, if the statement has no line for this one

const field =
  (kind) =>
  (at, da, en, more = {}) => ({ at, kind, label: { da, en }, ...more });

export const amount = field("amount");
export const percent = field("percent");
export const places = field("places");
export const days = field("days");
export const number = field("number");
export const count = field("count");
export const occupancy = field("occupancy");
export const years = field("years");
export const yearlyOccupancies = field("yearlyOccupancies");
export const name = field("name");

/** A choice among the names of the rule: {name: {da, en}}. */
export const choice = (at, da, en, choices, more = {}) => ({ at, kind: "choice", label: { da, en }, choices, ...more });

const UNITS = {
  "0,01": { da: "1 øre (0,01 kr.)", en: "1 øre (0.01 kr.)" },
  "0,10": { da: "10 øre (0,10 kr.)", en: "10 øre (0.10 kr.)" },
  1: { da: "1 krone", en: "1 krone" },
  10: { da: "10 kroner", en: "10 kroner" },
  100: { da: "100 kroner", en: "100 kroner" },
  1000: { da: "1.000 kroner", en: "1,000 kroner" },
  10000: { da: "10.000 kroner (0,01 mio.)", en: "10,000 kroner (0.01 million)" },
  100000: { da: "100.000 kroner (0,1 mio.)", en: "100,000 kroner (0.1 million)" },
  1000000: { da: "1 mio. kroner", en: "1 million kroner" },
};

// Integer keys come first in an object, but the units are listed from the smallest.
const ORDER = ["0,01", "0,10", "1", "10", "100", "1000", "10000", "100000", "1000000"];

export const unit = (at, da, en, more = {}) => ({
  at,
  kind: "unit",
  label: { da, en },
  choices: UNITS,
  order: ORDER,
  ...more,
});

/** Rows of fields. A column `into` another list is stored there, with the name of its row. */
export const rows = (at, da, en, columns, more = {}) => ({ at, kind: "rows", label: { da, en }, columns, ...more });

/** A list within each row of another list, shown as a table with a column per outer row. */
export const grid = (at, da, en, more) => ({ at, kind: "grid", label: { da, en }, ...more });

export const BASE_KINDS = {
  turnover: { da: "Omsætning", en: "Turnover" },
  cost_based_budget: { da: "Omkostningsbaseret budget", en: "Cost-based budget" },
  basis: { da: "Takstberegningsgrundlag", en: "Basis of the rate" },
};

export const METHODS = {
  largest_remainder: { da: "Største rests metode", en: "Largest remainder" },
  each_rounded: { da: "Hver andel afrundes for sig", en: "Each share rounded on its own" },
};

export const OCCUPANCY_HINT = {
  da: "I procent, fx 90 – eller præcist som belagte dage/pladsdage, fx 398/736.",
  en: "In percent, such as 90 – or exactly, as occupied days/available days, such as 398/736.",
};

export const AGREED_HINT = {
  da: "Kan stå tomt, hvis aftalen siger det.",
  en: "May be left empty if the agreement says it.",
};
