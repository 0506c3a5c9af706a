// Renders the result of a task: for every rule the main figures, charts, tables, checks, and all statement lines.
import { el, icon } from "./dom.js";
import * as pictures from "./pictures.js";
import { checksOf, conclusionOf, findingsOf, linesOf, mainFigures, notesOf, tablesOf, warningsOf } from "./statement.js";
import { takeAlong } from "./take.js";
import { T } from "./texts.js";
import { of, today } from "./words.js";

/** `on` is the day of the agreement as typed. */
export function resultOf(core, task, settled, on) {
  return el(
    "section",
    { class: "result", id: "result", tabindex: "-1", "aria-labelledby": "result-title" },
    el("h2", { id: "result-title" }, of(T.result)),
    settled.map((one) => settledOf(core, one)),
    madeBy(settled, on),
    takeAlong(core, task, settled),
  );
}

/** Marks the result as outdated: the fields have changed. */
export function staleNote() {
  return el(
    "div",
    { class: "alert alert-warning", role: "status", id: "stale" },
    icon("warning", "alert-icon"),
    el("div", { class: "alert-body" }, el("p", { class: "alert-text" }, of(T.stale))),
  );
}

function settledOf(core, settled) {
  const { section, statement, rule } = settled;
  return el(
    "article",
    { class: "settled", "data-rule": rule },
    el("h3", {}, statement.title),
    conclusionOf(statement),
    findingsOf(statement),
    warningsOf(statement),
    mainFigures(statement, section.shown),
    notesOf(statement),
    section.picture && pictures[section.picture](core, settled),
    tablesOf(statement),
    linesOf(statement),
    checksOf(statement),
    el("p", { class: "small digest" }, `${of(T.digest)}: `, el("code", {}, settled.provenance.digest)),
  );
}

function madeBy(settled, on) {
  const { version } = settled[0].provenance;
  const agreement = settled.flatMap(({ provenance }) => provenance.agreements).at(0);
  const agreed = agreement ? of(T.agreedOn(agreement, on)) : of(T.noneAgreed);
  return el("p", { class: "made-by" }, `${of(T.version(version))}. ${agreed}. ${of(T.today)}: ${today()}.`);
}
