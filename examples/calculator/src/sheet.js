// Reads the rows of a list from a sheet: a workbook or a CSV file that is picked or dropped. It never leaves the machine.
import { el, refill } from "./dom.js";
import { button } from "./form.js";
import { T } from "./texts.js";
import { language, of } from "./words.js";
import { write } from "./write.js";

/** The largest file that is read, in bytes. */
const LARGEST = 20_000_000;
/** The most problems that are shown. */
const MOST = 10;

const load = () => import("../rammeaftale/sheet.js");

/** Whether the rows of a list can come from a sheet: a list of the rule itself, whose rows are objects. */
export function canBeRead(list) {
  return list.kind === "rows" && !list.plain && !/[.[]/.test(list.at);
}

/** Renders the field for a file; `take` gets the rows as texts. Files can be dropped on `place` too. */
export function sheetOf(section, list, id, place, take) {
  const problems = el("div", { role: "status" });
  const read = async (file) => {
    try {
      if (file.size > LARGEST) throw new Error(of(T.sheetTooLarge));
      const rows = await rowsOf(section, list, file);
      refill(problems, el("p", { class: "form-hint" }, of(T.sheetRead(rows.length, file.name))));
      take(rows);
    } catch (error) {
      refill(problems, problemsOf(error, file.name));
    }
  };
  const input = el("input", {
    type: "file",
    id: `${id}-sheet`,
    accept: ".xlsx,.csv,.txt",
    class: "sr-only",
    tabindex: "-1",
    "aria-label": of(T.fromSheet),
    onchange: () => {
      const [file] = input.files;
      input.value = "";
      if (file) read(file);
    },
  });
  place.addEventListener("dragover", (event) => event.preventDefault());
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) read(file);
  });
  const pick = button(of(T.fromSheet), "button-unstyled", "folder-open", () => input.click(), { id: `${id}-sheet-pick` });
  return el("div", { class: "sheet d-print-none" }, pick, input, problems);
}

/** The rows of a file as a user would type them. */
async function rowsOf(section, list, file) {
  const { readSheet } = await load();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const options = { rule: `${section.rule}.${list.at}`, dialect: "danish" };
  const { rows } = await readSheet(bytes, /\.xlsx$/i.test(file.name) ? options : { ...options, encoding: encodingOf(bytes) });
  return write({ fields: [list] }, { [list.at]: rows }, "machine")[list.at];
}

/** How the text of a file is written: as its mark says; without one UTF-8, where it can be, and otherwise Windows' own. */
function encodingOf(bytes) {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return "utf-16";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8-sig";
  } catch {
    return "cp1252";
  }
}

function problemsOf(error, name) {
  const messages = error.problemsIn ? error.problemsIn(language()).map(({ message }) => message) : [error.message];
  const left = messages.length - MOST;
  return el(
    "div",
    { class: "alert alert-warning", "data-sheet": "problems" },
    el(
      "div",
      { class: "alert-body" },
      el("p", { class: "alert-heading" }, of(T.sheetNotRead(name))),
      el("ul", {}, messages.slice(0, MOST).map((message) => el("li", {}, message))),
      left > 0 && el("p", {}, of(T.andMore(left))),
    ),
  );
}
