// Renders the form of a task from the description of its fields and the typed texts. Changes go to `changed`; this module keeps
// no state.
import { el, icon } from "./dom.js";
import { agreed, understood } from "./echo.js";
import { KINDS } from "./kinds.js";
import { holdsText, idOf } from "./read.js";
import { blocksOf } from "./blocks.js";
import { gridOf, rowsOf } from "./rows.js";
import { ownAgreement, ownAgreements } from "./own/store.js";
import { OWN } from "./route.js";
import { AGREEMENT_ID, BEYOND, BEYOND_ID, ON_ID, OVER_ID } from "./settle.js";
import { AGREEMENTS, hasAgreement } from "./tasks/index.js";
import { T } from "./texts.js";
import { of } from "./words.js";

/** Renders the fields of a task. `page` has the core, the agreement options, and the callback for changes. */
export function formOf(page, task, state) {
  const { texts, chosen } = state;
  return [
    task.sections.length > 1 && choiceOfSections(page, task, chosen),
    hasAgreement(task) && agreementOf(page, texts),
    task.sections
      .filter(({ rule }) => chosen.includes(rule))
      .map((section) => sectionOf(page, section, (texts[section.rule] ??= {}), chosen)),
  ];
}

function choiceOfSections(page, task, chosen) {
  return el(
    "fieldset",
    { class: "section section--choice" },
    el("legend", { class: "form-label" }, of(T.chosen)),
    task.sections.map(({ rule, title }) => {
      const id = `chosen-${rule}`;
      const choose = ({ target }) => page.choose(rule, target.checked, id);
      return el(
        "div",
        { class: "form-group-checkbox" },
        el("input", { type: "checkbox", class: "form-checkbox", id, checked: chosen.includes(rule), onchange: choose }),
        el("label", { for: id }, of(title)),
      );
    }),
  );
}

function agreementOf(page, texts) {
  const put = (key) => (text) => {
    texts[key] = text;
    fold();
    page.agreementChanged();
  };
  const known = Object.entries(AGREEMENTS).map(([value, label]) => ({ value, label: of(label) }));
  const mine = ownAgreements().map(({ key, agreement }) => ({ value: key, label: of(T.ownOption(agreement.title)) }));
  const options = [{ value: "", label: of(T.noAgreement) }, ...mine, ...known];
  const layers = [{ value: "", label: of(T.noLayer) }, ...known];
  const layer = group(OVER_ID, of(T.over), of(T.overHint), selectOf(OVER_ID, layers, texts.over, put("over")));
  const periods = [
    { value: "", label: of(T.onlyInPeriod) },
    { value: BEYOND, label: of(T.alsoBeyond) },
  ];
  const period = group(
    BEYOND_ID,
    of(T.beyond),
    of(T.beyondHint),
    selectOf(BEYOND_ID, periods, texts.beyond, put("beyond")),
  );
  const day = group(ON_ID, of(T.on), of(T.onHint), inputOf(ON_ID, "text", "narrow", texts.on, put("on")));
  // Questions about an agreement are shown once one is chosen.
  const fold = () => {
    layer.hidden = !ownAgreement(texts.agreement);
    period.hidden = day.hidden = !texts.agreement;
  };
  fold();
  return el(
    "fieldset",
    { class: "section section--agreement" },
    el("legend", { class: "h3" }, of(T.agreement)),
    el(
      "div",
      { class: "fields" },
      group(
        AGREEMENT_ID,
        of(T.agreement),
        of(T.agreementHint),
        selectOf(AGREEMENT_ID, options, texts.agreement, put("agreement")),
      ),
      layer,
      period,
      day,
    ),
    el("p", { class: "d-print-none" }, el("a", { href: OWN }, of(T.ownLink))),
  );
}

function sectionOf(page, section, texts, chosen) {
  const groups = [[]];
  for (const field of section.fields) {
    if (field.group) groups.push([]);
    groups.at(-1).push(field);
  }
  return el(
    "fieldset",
    { class: "section" },
    el("legend", { class: section.echoByKind ? "sr-only" : "h3" }, of(section.title)),
    groups.map(([first, ...others]) =>
      first.group
        ? el(
            "fieldset",
            { class: "section section--inner" },
            el("legend", { class: "h4" }, of(first.group)),
            fieldsOf(page, section, [first, ...others], texts, chosen),
          )
        : fieldsOf(page, section, [first, ...others], texts, chosen),
    ),
  );
}

/** Renders fields one after the other. */
export function fieldsOf(page, section, fields, texts, chosen) {
  return el(
    "div",
    { class: "fields" },
    fields.map((field) => (VIEWS[field.kind] ?? fieldOf)(page, section, field, texts, chosen)),
  );
}

/** Renders the fields of an object inside the input, under its name. */
function groupOf(page, section, group, texts, chosen) {
  const isUsed = Object.entries(texts).some(([path, text]) => path.startsWith(`${group.at}.`) && holdsText(text));
  return inset(group, idOf(section, group.at), isUsed, fieldsOf(page, section, group.fields, texts, chosen));
}

/** Renders a part of a form under its name; one that can be left out is folded until it is used. */
export function inset({ label, optional }, id, isUsed, ...content) {
  if (!optional)
    return el("fieldset", { class: "section section--inner list", id }, el("legend", { class: "h4" }, of(label)), content);
  return el(
    "details",
    { class: "block list", open: isUsed },
    el(
      "summary",
      { class: "block-summary" },
      of(label),
      el("span", { class: "optional" }, ` (${of(T.optional)})`),
    ),
    el(
      "fieldset",
      { class: "section block-body", id },
      el("legend", { class: "sr-only" }, of(label)),
      content,
    ),
  );
}

function fieldOf(page, section, field, texts, chosen) {
  const id = idOf(section, field.at);
  const echo = el("span", { class: "echo", id: `${id}-echo` });
  const repeat = () => {
    echo.textContent = echoText(page, section, field, texts[field.at] ?? "");
  };
  const put = (text) => {
    texts[field.at] = text;
    repeat();
    page.changed();
  };
  page.repeats.push(repeat);
  repeat();
  const isTaken = field.from && chosen.includes(field.from.rule);
  const hint = [field.hint && of(field.hint), isTaken && of(T.taken)].filter(Boolean).join(" ");
  const control = field.choices
    ? selectOf(id, optionsOf(field), texts[field.at], put)
    : inputOf(id, KINDS[field.kind].inputmode, KINDS[field.kind].width, texts[field.at], put);
  return group(id, labelOf(field), hint, control, echo);
}

function labelOf({ label, optional }) {
  return optional ? [of(label), el("span", { class: "optional" }, ` (${of(T.optional)})`)] : of(label);
}

/** Renders the parsed value of a field, or the value of the agreement if it is empty. */
function echoText(page, section, field, text) {
  if (text.trim() === "" && field.agreed) {
    return agreed(page.core, section, field.at, page.options());
  }
  const echoed = understood(page.core, section, field.echo ?? field.at, field.kind, text);
  return echoed && `${of(T.understood)} ${echoed}`;
}

/** Renders the choices of a field, the empty one first. */
export function optionsOf({ choices, order = Object.keys(choices) }) {
  return [{ value: "", label: of(T.choose) }, ...order.map((value) => ({ value, label: of(choices[value]) }))];
}

export function selectOf(id, options, text, put, more = {}) {
  const onchange = ({ target }) => put(target.value);
  return el(
    "select",
    { class: "form-select", id, onchange, ...more },
    options.map(({ value, label }) => el("option", { value, selected: value === (text ?? "") }, label)),
  );
}

export function inputOf(id, inputmode, width, text, put, more = {}) {
  const oninput = ({ target }) => put(target.value);
  const input = el("input", {
    class: `form-input width-${width}`,
    id,
    type: "text",
    inputmode,
    autocomplete: "off",
    spellcheck: "false",
    oninput,
    ...more,
  });
  input.value = text ?? "";
  return input;
}

/** Renders the label, hint, control and echo of a field; `errors.js` inserts the error. */
function group(id, label, hint, control, echo) {
  const described = [hint && `${id}-hint`, echo && `${id}-echo`].filter(Boolean).join(" ");
  if (described) control.setAttribute("aria-describedby", described);
  return el(
    "div",
    { class: "form-group field" },
    el("label", { class: "form-label", for: id }, label),
    hint && el("span", { class: "form-hint", id: `${id}-hint` }, hint),
    control,
    echo,
  );
}

/** Creates a button with an icon of the design system. */
export function button(label, className, iconName, onclick, more = {}) {
  return el(
    "button",
    { type: "button", class: `button ${className}`, onclick, ...more },
    iconName && icon(iconName),
    label,
  );
}

const VIEWS = { rows: rowsOf, grid: gridOf, group: groupOf, blocks: blocksOf };
