// The form in which an own agreement is filled in: its name and period, and its values by where they usually stand.
import { el } from "../dom.js";
import { button, fieldsOf } from "../form.js";
import { T } from "../texts.js";
import { of } from "../words.js";
import { formOfAgreement } from "./fields.js";

/** Renders the form of an agreement; `save` gets its section and texts. */
export function editorOf(core, page, agreement, { save, close }) {
  const { section, meta, groups, texts } = formOfAgreement(agreement, core.agreementFields);
  // Nothing is stored before it is saved.
  const quiet = { core, repeats: [], grids: [], changed() {}, cellChanged() {}, redrawn() {}, options: () => ({}) };
  const places = new Map();
  for (const group of groups) {
    const place = of(group.place);
    places.set(place, [...(places.get(place) ?? []), group]);
  }
  const onsubmit = (event) => {
    event.preventDefault();
    save(section, texts);
  };
  return el(
    "form",
    { class: "own-form", novalidate: true, autocomplete: "off", onsubmit, "aria-labelledby": "own-heading" },
    el("h2", { id: "own-heading", tabindex: "-1" }, of(T.ownFill)),
    el("p", {}, of(T.ownFillHint)),
    el("div", { class: "section" }, fieldsOf(quiet, section, meta, texts, [])),
    [...places].map(([place, mine], index) =>
      el(
        "details",
        { class: "block", open: index === 0 },
        el("summary", { class: "block-summary" }, headingOf(place, mine)),
        el("div", { class: "block-body" }, mine.map((group) => valueOf(core, quiet, section, group, texts))),
      ),
    ),
    el(
      "div",
      { class: "buttons" },
      el("button", { class: "button button-primary", type: "submit", id: "own-keep" }, of(T.ownKeep)),
      button(of(T.ownClose), "button-secondary", null, close),
    ),
  );
}

function headingOf(place, groups) {
  const open = groups.filter((group) => group.open).length;
  return `${place.slice(0, 1).toUpperCase()}${place.slice(1)} (${of(T.ownCount(groups.length - open, open))})`;
}

function valueOf(core, page, section, group, texts) {
  const used = group.rules.map((rule) => core.forms[rule]?.title).filter(Boolean).map(of);
  return el(
    "fieldset",
    { class: "section section--inner own-value" },
    el("legend", { class: "h4" }, of(group.label), group.open && el("span", { class: "tag" }, of(T.open_))),
    group.meaning && el("p", { class: "form-hint" }, of(group.meaning)),
    el("p", { class: "form-hint" }, `${of(T.ownUsedBy)} ${used.join(", ")}.`),
    fieldsOf(page, section, group.fields, texts, []),
  );
}
