// The page: what is typed goes into the state, the state is kept, and a press on the button settles it.
import * as rammeaftale from "../rammeaftale/index.js";
import { initWorkbook, workbookOf } from "../rammeaftale/workbook.js";
import { open } from "./cases.js";
import { el, icon, refill } from "./dom.js";
import { clearProblems, showProblems } from "./errors.js";
import { button, formOf } from "./form.js";
import { bringIcons } from "./icons.js";
import { documentIn, holdsCase } from "./link.js";
import { resultOf, staleNote } from "./result.js";
import { settleTask, machineDate } from "./settle.js";
import { forget, keep, kept } from "./storage.js";
import { AGREEMENTS, TASKS } from "./tasks/index.js";
import { whole } from "./state.js";
import { T } from "./texts.js";
import { language, of, speak } from "./words.js";

const core = { ...rammeaftale, workbookOf };
const state = whole(kept());
let loaded = false;
let shown = "nothing"; // "nothing", "problems" or "result": what stands below the form

const byId = (id) => document.getElementById(id);
const task = () => TASKS.find(({ id }) => id === state.task);
const mine = () => state.tasks[state.task];

/** What the form tells of itself. */
const page = {
  core,
  repeats: [],
  grids: [],
  changed() {
    keep(state);
    if (shown === "result" && !byId("stale")) {
      byId("result").prepend(staleNote());
      byId("result").classList.add("result--stale");
    }
  },
  agreementChanged() {
    page.repeats.forEach((repeat) => repeat());
    refill(byId("footer"), footer());
    page.changed();
  },
  choose(rule, isChosen, id) {
    mine().chosen = task().sections.map((section) => section.rule).filter((other) => (other === rule ? isChosen : mine().chosen.includes(other)));
    keep(state);
    draw();
    byId(id).focus();
  },
  /** A grid has a column for every row of another list, named by one of its columns. */
  cellChanged(list, column) {
    page.grids.filter((grid) => grid.of === list.at && grid.column === column).forEach(({ draw }) => draw());
  },
  redrawn(list) {
    page.grids.filter((grid) => grid.of === list.at).forEach(({ draw }) => draw());
  },
  options() {
    const { agreement, on } = mine().texts;
    try {
      return agreement && on ? { agreement, on: machineDate(core, on) } : {};
    } catch {
      return {};
    }
  },
};

start();

async function start() {
  bringIcons();
  speak(state.language);
  draw();
  try {
    await core.init();
    loaded = true;
  } catch (error) {
    console.error(error);
    draw();
    byId("message").replaceChildren(alertOf("error", of(T.failed)));
    return;
  }
  draw();
  document.documentElement.dataset.ready = Math.ceil(performance.now());
  await openFragment();
  addEventListener("hashchange", openFragment);
  // The module of workbooks belongs to the page's own load: nothing is fetched when one asks for a workbook.
  try {
    await initWorkbook();
    document.documentElement.dataset.workbook = "";
  } catch (error) {
    console.error(error);
  }
}

/** Draws everything anew out of the state; what stood below the form is worked out again. */
function draw() {
  const was = shown;
  document.documentElement.lang = language();
  document.title = `${of(task().title)} – ${of(T.name)}`;
  byId("skip").textContent = of(T.skip);
  byId("site-name").textContent = of(T.title);
  refill(byId("languages"), languages());
  refill(byId("tasks"), taskLinks());
  page.repeats = [];
  page.grids = [];
  refill(
    byId("content"),
    el("div", { class: "lead-block" }, el("h1", {}, of(task().title)), el("p", { class: "font-lead" }, of(task().lead)), el("p", { class: "d-print-none" }, of(T.typing))),
    el("div", { id: "message" }, !loaded && el("p", { class: "small d-print-none" }, of(T.loading))),
    tools(),
    el("div", { id: "problems" }),
    el(
      "form",
      { id: "form", novalidate: true, autocomplete: "off", onsubmit: submit },
      formOf(page, task(), mine()),
      el("div", { class: "buttons d-print-none" }, el("button", { class: "button button-primary", type: "submit", id: "calculate", disabled: !loaded }, of(T.calculate))),
    ),
    el("div", { id: "outcome" }),
  );
  refill(byId("footer"), footer());
  shown = "nothing";
  if (was !== "nothing" && loaded) calculate({ focus: false });
}

function languages() {
  return el(
    "ul",
    { "aria-label": of(T.languages) },
    [["da", "Dansk"], ["en", "English"]].map(([code, name]) =>
      el(
        "li",
        {},
        el("button", { type: "button", class: "language", id: `language-${code}`, lang: code, "aria-pressed": String(language() === code), onclick: () => change(code) }, name),
      ),
    ),
  );
}

function change(code) {
  const stale = byId("stale") !== null;
  speak(code);
  state.language = code;
  keep(state);
  if (stale) shown = "nothing";
  draw();
  byId(`language-${code}`).focus();
}

function taskLinks() {
  return el(
    "nav",
    { class: "tab-container", "aria-label": of(T.tasks) },
    el(
      "ul",
      { class: "tab-list" },
      TASKS.map(({ id, title }) =>
        el("li", {}, el("button", { type: "button", class: "tab-button task", id: `task-${id}`, "aria-current": id === state.task ? "page" : null, onclick: () => go(id) }, el("span", {}, of(title)))),
      ),
    ),
  );
}

function go(id) {
  state.task = id;
  shown = "nothing";
  keep(state);
  draw();
  byId(`task-${id}`).focus();
}

function tools() {
  const file = el("input", { type: "file", id: "file", class: "sr-only", tabindex: "-1", accept: ".json,application/json", "aria-label": of(T.open), onchange: async ({ target }) => openDocument(await target.files[0].text()) });
  return el(
    "div",
    { class: "tools d-print-none" },
    button(of(T.example), "button-secondary", "document", useExample, { id: "example", "aria-describedby": "example-name" }),
    el("span", { class: "small", id: "example-name" }, of(task().example.title)),
    el("span", { class: "spring" }),
    button(of(T.open), "button-unstyled", "folder-open", () => file.click(), { id: "open" }),
    file,
    button(of(T.wipe), "button-unstyled", "delete", wipe, { id: "wipe" }),
  );
}

function useExample() {
  const { agreement, cases } = task().example;
  const options = agreement ?? {};
  openDocument(JSON.stringify({ cases: cases.map((one) => ({ ...one, dialect: "danish", ...options })) }), { quietly: true });
}

function wipe() {
  forget();
  Object.assign(state, whole({ language: state.language, task: state.task }));
  shown = "nothing";
  draw();
  byId("message").replaceChildren(alertOf("success", of(T.wiped)));
  byId("wipe").focus();
}

async function openFragment() {
  if (!holdsCase(location.hash)) return;
  const fragment = location.hash;
  // The case goes into the fields; left in the address it would come back over what is typed later.
  history.replaceState(null, "", location.pathname + location.search);
  try {
    openDocument(await documentIn(fragment));
  } catch {
    notOpened([of(T.notACase)]);
  }
}

/** Opens a document of cases: in the fields, with its result; or says what is wrong with it, and leaves the fields alone. */
function openDocument(text, { quietly = false } = {}) {
  let opened;
  try {
    opened = open(core, text);
  } catch (error) {
    return notOpened(error.problemsIn?.(language()).map(({ message }) => message) ?? [of(T.notACase)]);
  }
  if (!opened) return notOpened([of(T.notACase)]);
  state.task = opened.task.id;
  const { tasks } = whole({ tasks: { [opened.task.id]: { chosen: opened.chosen, texts: opened.texts } } });
  state.tasks[state.task] = tasks[state.task];
  keep(state);
  shown = "nothing";
  draw();
  if (!quietly) byId("message").replaceChildren(alertOf("success", of(T.opened)));
  calculate();
}

function notOpened(messages) {
  byId("message").replaceChildren(alertOf("error", of(T.notOpened), messages));
  byId("message").scrollIntoView({ block: "center" });
}

function submit(event) {
  event.preventDefault();
  refill(byId("message"));
  calculate();
}

function calculate({ focus = true } = {}) {
  clearProblems();
  if (mine().chosen.length === 0) return showOutcome([{ id: `chosen-${task().sections[0].rule}`, label: "", message: of(T.nothingChosen) }], [], focus);
  try {
    const { settled, problems } = settleTask(core, task(), mine().chosen, mine().texts);
    showOutcome(problems, settled, focus);
  } catch (error) {
    console.error(error);
    showOutcome([{ label: "", message: of(T.broken) }], [], focus);
  }
}

function showOutcome(problems, settled, focus) {
  shown = problems.length ? "problems" : "result";
  refill(byId("problems"), problems.length > 0 && showProblems(problems));
  refill(byId("outcome"), problems.length === 0 && resultOf(core, task(), settled, mine().texts.on));
  document.title = `${problems.length ? `${of(T.error)}: ` : ""}${of(task().title)} – ${of(T.name)}`;
  if (!focus) return;
  const first = problems.length ? byId("problems").firstElementChild : byId("result");
  first.focus({ preventScroll: true });
  first.scrollIntoView({ block: "start" });
}

function alertOf(kind, heading, texts = []) {
  return el(
    "div",
    { class: `alert alert-${kind}`, role: kind === "error" ? "alert" : "status" },
    icon(kind, "alert-icon"),
    el("div", { class: "alert-body" }, el("p", { class: "alert-heading" }, heading), texts.map((text) => el("p", { class: "alert-text" }, text))),
  );
}

function footer() {
  const { agreement, on } = mine().texts;
  const today = new Intl.DateTimeFormat(language() === "da" ? "da-DK" : "en-GB", { dateStyle: "long" }).format(new Date());
  const version = loaded ? core.provenance("vacancy", { vacant_places: "1", days: 1, base_rate: "1" }).version : "";
  const items = [
    version && of(T.version(version)),
    agreement ? of(T.agreedOn(of(AGREEMENTS[agreement] ?? { da: agreement, en: agreement }), on)) : of(T.noneAgreed),
    today,
  ];
  return [
    el("p", {}, items.filter(Boolean).join(" · ")),
    el("p", { class: "d-print-none" }, of(T.privacy)),
    el("p", { class: "d-print-none" }, el("a", { href: "tilgaengelighed.html" }, of(T.accessibility))),
  ];
}
