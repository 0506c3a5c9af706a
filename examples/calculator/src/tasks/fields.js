// Short ways to write the fields of a task down. A field has
//   at      its path in the input of the rule
//   kind    see ../kinds.js
//   label, hint   {da, en}
//   from    {rule, figure} or {rule, field}: where it is taken from when it is left empty and that rule is settled as well
//   agreed  that an agreement may fill it
//   echo    the path of another field of the rule that is read in the same way, where the statement has no line for its own

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

/** A choice between names that the rule knows: {name: {da, en}}. */
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

// A whole number would come first among the keys of an object; the units are said from the smallest.
const ORDER = ["0,01", "0,10", "1", "10", "100", "1000", "10000", "100000", "1000000"];

export const unit = (at, da, en, more = {}) => ({
  at,
  kind: "unit",
  label: { da, en },
  choices: UNITS,
  order: ORDER,
  ...more,
});

/** Rows of fields, as many as one needs. A column `into` another list goes there, beside the name of its row. */
export const rows = (at, da, en, columns, more = {}) => ({ at, kind: "rows", label: { da, en }, columns, ...more });

/** Rows of a list that every row of another list has: a table with a column for each of those. */
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
