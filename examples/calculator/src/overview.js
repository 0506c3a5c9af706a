// The start page: what people want to know, the guided tasks, and every calculation, with a search.
import { el } from "./dom.js";
import { overviewOf } from "./questions.js";
import { OWN, addressOf } from "./route.js";
import { TASKS, ruleTask } from "./tasks/index.js";
import { T } from "./texts.js";
import { language, of } from "./words.js";

/** Renders the start page. */
export function overview(core) {
  const questions = overviewOf(Object.keys(core.forms));
  const none = el("p", { id: "found-none", hidden: true }, of(T.foundNone));
  const count = el("p", { class: "sr-only", role: "status" });
  const groups = questions.map(({ title, rules }) => ({ title, entries: rules.map((rule) => entryOf(core, rule)) }));
  const places = groups.map(({ title, entries }) =>
    el("section", { class: "question" }, el("h2", { class: "h3" }, of(title)), el("ul", { class: "entries" }, entries.map(({ item }) => item))),
  );
  const search = ({ target }) => {
    const words = plain(target.value).split(/\s+/).filter(Boolean);
    let found = 0;
    groups.forEach(({ title, entries }, index) => {
      const asked = plain(of(title));
      entries.forEach(({ item, text }) => {
        item.hidden = !words.every((word) => text.includes(word) || asked.includes(word));
        if (!item.hidden) found += 1;
      });
      places[index].hidden = entries.every(({ item }) => item.hidden);
    });
    none.hidden = found > 0;
    count.textContent = words.length ? of(T.found(found)) : "";
  };
  return [
    el(
      "div",
      { class: "lead-block" },
      el("h1", {}, of(T.start)),
      el("p", { class: "font-lead" }, of(T.startLead)),
    ),
    el(
      "section",
      { class: "guided", "aria-labelledby": "guided-title" },
      el("h2", { class: "h3", id: "guided-title" }, of(T.guided)),
      el("ul", { class: "cards" }, TASKS.map((task) => el("li", {}, cardOf(task)))),
    ),
    el(
      "div",
      { class: "form-group find" },
      el("label", { class: "form-label", for: "search" }, of(T.search)),
      el("span", { class: "form-hint", id: "search-hint" }, of(T.searchHint)),
      el("input", {
        class: "form-input",
        id: "search",
        type: "search",
        autocomplete: "off",
        "aria-describedby": "search-hint",
        oninput: search,
      }),
      count,
    ),
    none,
    el("div", { class: "questions" }, places),
    el("p", {}, el("a", { href: OWN }, of(T.ownLink))),
  ];
}

function cardOf(task) {
  return el(
    "a",
    { class: "card-link", href: addressOf(task) },
    el("strong", {}, of(task.title)),
    el("span", { class: "small" }, of(task.lead)),
  );
}

function entryOf(core, rule) {
  const task = ruleTask(rule);
  const lead = task.lead ? of(task.lead) : "";
  const labels = core.forms[rule].fields.map(({ label }) => label[language()]);
  return {
    text: plain([of(task.title), lead, ...labels].join(" ")),
    item: el(
      "li",
      {},
      el("a", { href: addressOf(task) }, of(task.title)),
      lead && el("span", { class: "small" }, lead),
    ),
  };
}

function plain(text) {
  return text.toLowerCase().trim();
}
