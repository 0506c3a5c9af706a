// The page: input updates the state, which is stored; the button settles it.
import * as rammeaftale from "../rammeaftale/index.js";
import { initWorkbook, workbookOf } from "../rammeaftale/workbook.js";
import { open } from "./cases.js";
import { el, refill } from "./dom.js";
import { clearProblems, showProblems } from "./errors.js";
import { formOf } from "./form.js";
import { bringIcons } from "./icons.js";
import { documentIn, holdsCase } from "./link.js";
import { resultOf, staleNote } from "./result.js";
import { machineDate, settleTask } from "./settle.js";
import { alertOf, footer, languages, taskLinks, tools } from "./shell.js";
import { whole } from "./state.js";
import { forget, keep, kept } from "./storage.js";
import { TASKS } from "./tasks/index.js";
import { T } from "./texts.js";
import { language, of, speak } from "./words.js";

const core = { ...rammeaftale, workbookOf };
const state = whole(kept());
let loaded = false;
let shown = "nothing"; // "nothing", "problems" or "result": shown below the form

const byId = (id) => document.getElementById(id);
const task = () => TASKS.find(({ id }) => id === state.task);
const mine = () => state.tasks[state.task];

/** The events of the form. */
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
    refill(byId("footer"), footer(version(), mine().texts));
    page.changed();
  },
  choose(rule, isChosen, id) {
    mine().chosen = task()
      .sections.map((section) => section.rule)
      .filter((other) => (other === rule ? isChosen : mine().chosen.includes(other)));
    keep(state);
    draw();
    byId(id).focus();
  },
  /** A grid has a column per row of another list, named by one of its columns. */
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
  // The workbook module is loaded with the page, so that nothing is fetched later.
  try {
    await initWorkbook();
    document.documentElement.dataset.workbook = "";
  } catch (error) {
    console.error(error);
  }
}

/** Redraws everything from the state, including the result below the form. */
function draw() {
  const was = shown;
  document.documentElement.lang = language();
  document.title = `${of(task().title)} – ${of(T.name)}`;
  byId("skip").textContent = of(T.skip);
  byId("site-name").textContent = of(T.title);
  refill(byId("languages"), languages(change));
  refill(byId("tasks"), taskLinks(state.task, go));
  page.repeats = [];
  page.grids = [];
  refill(
    byId("content"),
    el(
      "div",
      { class: "lead-block" },
      el("h1", {}, of(task().title)),
      el("p", { class: "font-lead" }, of(task().lead)),
      el("p", { class: "d-print-none" }, of(T.typing)),
    ),
    el("div", { id: "message" }, !loaded && el("p", { class: "small d-print-none" }, of(T.loading))),
    tools(task(), loaded, { useExample, openFile, wipe }),
    el("div", { id: "problems" }),
    el(
      "form",
      { id: "form", novalidate: true, autocomplete: "off", onsubmit: submit },
      formOf(page, task(), mine()),
      el(
        "div",
        { class: "buttons d-print-none" },
        el(
          "button",
          { class: "button button-primary", type: "submit", id: "calculate", disabled: !loaded },
          of(T.calculate),
        ),
      ),
    ),
    el("div", { id: "outcome" }),
  );
  refill(byId("footer"), footer(version(), mine().texts));
  shown = "nothing";
  if (was !== "nothing" && loaded) calculate({ focus: false });
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

function go(id) {
  state.task = id;
  shown = "nothing";
  keep(state);
  draw();
  byId(`task-${id}`).focus();
}

function useExample() {
  const { agreement, cases } = task().example;
  const options = agreement ?? {};
  openDocument(JSON.stringify({ cases: cases.map((one) => ({ ...one, dialect: "danish", ...options })) }), {
    quietly: true,
  });
}

async function openFile({ target }) {
  const [file] = target.files;
  if (file) openDocument(await file.text());
  // Reset, so that the same file can be chosen again.
  target.value = "";
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
  // The case is now in the fields; kept in the address, it would overwrite later input.
  history.replaceState(null, "", location.pathname + location.search);
  try {
    openDocument(await documentIn(fragment));
  } catch {
    notOpened([of(T.notACase)]);
  }
}

/** Opens a document of cases with its result, or shows its problems and leaves the fields unchanged. */
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

/** Returns the version of the library, from the provenance of a result. */
function version() {
  return loaded ? core.provenance("vacancy", { vacant_places: "1", days: 1, base_rate: "1" }).version : undefined;
}

function submit(event) {
  event.preventDefault();
  refill(byId("message"));
  calculate();
}

function calculate({ focus = true } = {}) {
  clearProblems();
  if (mine().chosen.length === 0) {
    const id = `chosen-${task().sections[0].rule}`;
    return showOutcome([{ id, label: "", message: of(T.nothingChosen) }], [], focus);
  }
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
