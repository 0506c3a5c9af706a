// Renders the page around the form: languages, tasks, tools, messages, the footer.
import { el, icon } from "./dom.js";
import { button } from "./form.js";
import { OWN, START, addressOf, handbookOf } from "./route.js";
import { TASKS, titleOf } from "./tasks/index.js";
import { T } from "./texts.js";
import { language, of, today } from "./words.js";

const LANGUAGES = { da: "Dansk", en: "English" };

export function languages(change) {
  const choice = ([code, name]) => {
    const chosen = { "aria-pressed": String(language() === code), lang: code, onclick: () => change(code) };
    return el("li", {}, el("button", { type: "button", class: "language", id: `language-${code}`, ...chosen }, name));
  };
  return el("ul", { "aria-label": of(T.languages) }, Object.entries(LANGUAGES).map(choice));
}

/** Renders the links to the start page, the guided tasks and the own agreements. */
export function navigation({ page }, current) {
  const link = (id, href, title, isHere) =>
    el("li", {}, el("a", { class: "nav-link", id, href, "aria-current": isHere ? "page" : null }, of(title)));
  return el(
    "nav",
    { class: "nav-links", "aria-label": of(T.tasks) },
    el(
      "ul",
      {},
      link("nav-start", START, T.start, page === "start"),
      TASKS.map((task) => link(`task-${task.id}`, addressOf(task), task.title, task === current)),
      link("nav-own", OWN, T.own, page === "own"),
    ),
  );
}

/** Renders the tools: the published example, opening a saved case, and deleting all input. Cases need the core. */
export function tools(task, loaded, { useExample, openFile, wipe }) {
  const file = el("input", {
    type: "file",
    id: "file",
    class: "sr-only",
    tabindex: "-1",
    accept: ".json,application/json",
    "aria-label": of(T.open),
    onchange: openFile,
  });
  const example = { id: "example", "aria-describedby": "example-name", disabled: !loaded };
  return el(
    "div",
    { class: "tools d-print-none" },
    button(of(T.example), "button-secondary", "document", useExample, example),
    el("span", { class: "small", id: "example-name" }, of(task.example.title)),
    el("span", { class: "spring" }),
    button(of(T.open), "button-unstyled", "folder-open", () => file.click(), { id: "open", disabled: !loaded }),
    file,
    button(of(T.wipe), "button-unstyled", "delete", wipe, { id: "wipe" }),
  );
}

export function alertOf(kind, heading, texts = []) {
  return el(
    "div",
    { class: `alert alert-${kind}`, role: kind === "error" ? "alert" : "status" },
    icon(kind, "alert-icon"),
    el(
      "div",
      { class: "alert-body" },
      el("p", { class: "alert-heading" }, heading),
      texts.map((text) => el("p", { class: "alert-text" }, text)),
    ),
  );
}

/** Renders the footer: version, agreement, date, and the note on privacy. */
export function footer(version, { agreement, on }) {
  const title = agreement && titleOf(agreement);
  const made = [version && of(T.version(version)), title ? of(T.agreedOn(of(title), on)) : of(T.noneAgreed), today()];
  return [
    el("p", {}, made.filter(Boolean).join(" · ")),
    el("p", { class: "d-print-none" }, of(T.privacy)),
    el("p", { class: "d-print-none" }, el("a", { href: handbookOf("index") }, of(T.handbookLink))),
    el("p", { class: "d-print-none" }, el("a", { href: "tilgaengelighed.html" }, of(T.accessibility))),
  ];
}
