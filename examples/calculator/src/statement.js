// Renders a statement: its tables, its lines with formula, figures, source and status, its checks and notes.
import { el, icon } from "./dom.js";
import { T } from "./texts.js";
import { of } from "./words.js";

/** Further lines or checks are collapsed. */
const MANY = 60;
const MANY_CHECKS = 6;

/** Renders the main figures as a list of label and value. */
export function mainFigures({ lines }, ids = []) {
  const asked = ids.map((id) => lines.find((line) => line.id === id)).filter(Boolean);
  // Where the page does not know which figures answer the question: the last that were worked out.
  const worked = lines.filter(({ formula }) => formula);
  const single = worked.filter(({ id }) => !id.includes("["));
  const main = asked.length ? asked : (single.length ? single : worked).slice(-3).reverse();
  return el(
    "dl",
    { class: "main-figures" },
    main.map(({ id, label, value }) => el("div", { "data-main": id }, el("dt", {}, label), el("dd", {}, value))),
  );
}

/** Renders the tables of a statement. */
export const tablesOf = ({ tables }) => tablesIn(tables, "beside");

function tablesIn(tables, kind) {
  return tables.map(({ caption, headers, rows }, index) =>
    scrolling(
      tables.slice(0, index).some((other) => other.caption === caption) ? `${caption} ${index + 1}` : caption,
      el(
        "table",
        { class: `table table--compact ${kind}` },
        el("caption", {}, caption),
        el(
          "thead",
          {},
          el(
            "tr",
            {},
            headers.map((header, index) => el("th", { scope: "col", class: index ? "figure" : "" }, header)),
          ),
        ),
        el(
          "tbody",
          {},
          rows.map(({ label, cells }) =>
            el(
              "tr",
              {},
              el("th", { scope: "row" }, label),
              cells.map((cell) => el("td", { class: "figure" }, cell)),
            ),
          ),
        ),
      ),
    ),
  );
}

/** Renders the lines. Of figures that are worked out alike there is one example; tables have them all. */
export function linesOf({ lines, lists, title }) {
  const [examples, alike] = [lines.filter(({ listed }) => !listed), lines.filter(({ listed }) => listed)];
  const body = [
    tableOf(examples, title),
    tablesIn(lists, "listed"),
    alike.length > 0 && collapsed(T.alike(alike.length), tableOf(alike, title)),
  ];
  return examples.length <= MANY ? [el("h4", {}, of(T.lines)), body] : collapsed(T.allLines(examples.length), body);
}

function collapsed(summary, body) {
  return el(
    "details",
    { class: "details lines-details" },
    el("summary", { class: "details-summary" }, of(summary)),
    el("div", {}, body),
  );
}

function tableOf(lines, title) {
  return el(
    "table",
    { class: "table table--compact lines" },
    el("caption", { class: "sr-only" }, `${title}: ${of(T.lines)}`),
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        [T.figure, T.formula, T.value, T.source].map((header, index) =>
          el("th", { scope: "col", class: index === 2 ? "figure" : "" }, of(header)),
        ),
      ),
    ),
    el("tbody", {}, lines.map(lineOf)),
  );
}

/** A figure with its unit stays on one line, words do not. */
function isWords(value) {
  return value.split(" ").length > 2;
}

function lineOf({ id, label, formula, figures, value, rounding, source, status }) {
  return el(
    "tr",
    { "data-line": id },
    el("th", { scope: "row", "data-title": of(T.figure) }, label),
    el(
      "td",
      { "data-title": of(T.formula), class: formula ? "" : "none" },
      formula && el("div", {}, formula),
      figures && el("div", { class: "small" }, `= ${figures}`),
      rounding && el("div", { class: "small" }, rounding),
    ),
    el("td", { "data-title": of(T.value), class: isWords(value) ? "figure words" : "figure", "data-value": "" }, value),
    el(
      "td",
      { "data-title": of(T.source), class: "source" },
      source !== status && el("div", {}, source),
      el("div", { class: "status" }, status),
    ),
  );
}

/** Renders the checks. */
export function checksOf({ checks }) {
  if (checks.length === 0) return null;
  const hold = checks.every(({ holds }) => holds);
  const list = el("ul", { class: "checks" }, checks.map(checkOf));
  const broken = checks.filter(({ holds }) => !holds);
  return el(
    "div",
    { class: `alert ${hold ? "alert-success" : "alert-error"}`, "data-checks": hold ? "hold" : "fail" },
    icon(hold ? "success" : "error", "alert-icon"),
    el(
      "div",
      { class: "alert-body" },
      el("h4", { class: "alert-heading" }, `${of(T.checks)}: ${of(hold ? T.allHold : T.notAll).toLowerCase()}`),
      checks.length <= MANY_CHECKS
        ? list
        : [
            broken.length > 0 && el("ul", { class: "checks" }, broken.map(checkOf)),
            el(
              "details",
              { class: "details" },
              el("summary", { class: "details-summary" }, of(T.allChecks(checks.length))),
              list,
            ),
          ],
    ),
  );
}

function checkOf({ label, figures, holds }) {
  return el(
    "li",
    {},
    el("div", {}, el("strong", {}, `${of(holds ? T.holds : T.fails)}: `), label),
    el("div", { class: "small" }, figures),
  );
}

/** Renders what is possible and hardly meant in the input. */
export function warningsOf({ warnings }) {
  if (warnings.length === 0) return null;
  return el(
    "div",
    { class: "alert alert-warning", "data-warnings": "" },
    icon("warning", "alert-icon"),
    el(
      "div",
      { class: "alert-body" },
      el("h4", { class: "alert-heading" }, of(T.warnings)),
      el("ul", {}, warnings.map((warning) => el("li", {}, warning))),
    ),
  );
}

/** Renders what the result is, why, and whether everything adds up. */
export function conclusionOf({ conclusion, findings }) {
  const sure = `assurance${findings.length ? " doubt" : ""}`;
  return el(
    "div",
    { class: "conclusion", "data-conclusion": "" },
    el("p", { class: "font-lead" }, conclusion.text),
    el("p", { class: sure }, conclusion.assurance),
  );
}

/** Renders published figures that do not follow from the others, as a warning. */
export const findingsOf = ({ findings }) => remarks(findings, true);

/** Renders the notes. */
export const notesOf = ({ notes }) => remarks(notes, false);

function remarks(notes, warns) {
  if (notes.length === 0) return null;
  return el(
    "div",
    { class: `alert ${warns ? "alert-warning" : "alert-info"}`, "data-notes": warns ? "findings" : "notes" },
    icon(warns ? "warning" : "info", "alert-icon"),
    el(
      "div",
      { class: "alert-body" },
      el("h4", { class: "alert-heading" }, of(warns ? T.findings : T.notes)),
      el(
        "ul",
        {},
        notes.map((note) => el("li", {}, note)),
      ),
    ),
  );
}

/** Wraps a wide table in a scroll container that works with the keyboard. */
function scrolling(name, table) {
  return el("div", { class: "table--responsive-scroll", tabindex: "0", role: "region", "aria-label": name }, table);
}
