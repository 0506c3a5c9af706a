// The kinds of fields: how a typed text becomes the input of a rule, and how a case becomes text again.
// Numbers stay text: the core parses them. Only these notations are specific to the page, each replacing several fields:
//   occupancy          90, or 398/736 for occupied days of available days
//   years              2023, 2024
//   yearly occupancies 2023: 54; 2024: 75
//   names              skole; kørsel

const same = { toInput: (text) => text, toText: String };
const number = { toInput: (text) => text, toText: (value, dialect) => danish(value, dialect) };

const occupancy = {
  toInput(text) {
    if (!text.includes("/")) return text;
    const [occupied, ...available] = text.split("/").map((part) => part.trim());
    return pruned({ occupied_days: occupied, available_days: available.join("/") });
  },
  toText(value, dialect) {
    if (typeof value !== "object" || value === null) return danish(value, dialect);
    return [value.occupied_days, value.available_days].map((part) => danish(part ?? "", dialect)).join("/");
  },
};

const years = {
  toInput: (text) => split(text, ","),
  toText: (value) => value.map(String).join(", "),
};

const yearlyOccupancies = {
  toInput: (text) =>
    split(text, ";").map((part) => {
      const [year, ...rest] = part.split(":");
      return pruned({ year: year.trim(), occupancy: occupancy.toInput(rest.join(":").trim()) });
    }),
  toText: (value, dialect) =>
    value.map((item) => `${item.year}: ${occupancy.toText(item.occupancy ?? "", dialect)}`).join("; "),
};

const names = {
  toInput: (text) => split(text, ";"),
  toText: (value) => value.map(String).join("; "),
};

const date = {
  toInput: (text) => text,
  toText: (value, dialect) =>
    dialect === "danish" ? String(value) : String(value).replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3-$2-$1"),
};

const truth = {
  toInput: (text) => (text === "true" ? true : text === "false" ? false : text),
  toText: String,
};

const unit = {
  toInput: (text) => text,
  toText: (value, dialect) => danish(value, dialect).replace(/,0+$/, "").replace(/^0,1$/, "0,10"),
};

/** Every kind of field. `echoed` marks those that could be misread. */
export const KINDS = {
  amount: { ...number, echoed: true, inputmode: "decimal", width: "wide" },
  percent: { ...number, echoed: true, inputmode: "decimal", width: "narrow" },
  places: { ...number, echoed: true, inputmode: "decimal", width: "narrow" },
  days: { ...number, echoed: true, inputmode: "decimal", width: "narrow" },
  number: { ...number, echoed: true, inputmode: "decimal", width: "narrow" },
  count: { ...number, inputmode: "numeric", width: "narrow" },
  occupancy: { ...occupancy, echoed: true, inputmode: "text", width: "narrow" },
  years: { ...years, inputmode: "text", width: "middle" },
  yearlyOccupancies: { ...yearlyOccupancies, inputmode: "text", width: "middle" },
  name: { ...same, inputmode: "text", width: "wide" },
  choice: same,
  unit,
  change: { ...number, inputmode: "text", width: "narrow" },
  names: { ...names, inputmode: "text", width: "wide" },
  text: { ...same, inputmode: "text", width: "wide" },
  date: { ...date, inputmode: "text", width: "narrow" },
  truth,
};

/** Converts a machine number to Danish; Danish numbers stay unchanged. */
export function danish(value, dialect) {
  const text = String(value);
  return dialect === "danish" ? text : text.replace(".", ",");
}

/** Returns the typed text without surrounding spaces. */
export function typed(text) {
  return (text ?? "").trim();
}

function split(text, by) {
  return text
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Omits empty values, so that the core reports them as missing. */
function pruned(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== ""));
}
