// The work on a task: its form, the result that follows the typing, and the cases that are opened and deleted.
import { ask } from "./ask.js";
import { open } from "./cases.js";
import { emptyCollection } from "./collection.js";
import { el, refill } from "./dom.js";
import { clearProblems, showProblems } from "./errors.js";
import { formOf } from "./form.js";
import { holdsText } from "./read.js";
import { resultOf, staleNote } from "./result.js";
import { addressOf, handbookOf } from "./route.js";
import { machineDate, settleTask, termsOf } from "./settle.js";
import { alertOf, tools } from "./shell.js";
import { whole } from "./state.js";
import { forget } from "./storage.js";
import { T } from "./texts.js";
import { language, of } from "./words.js";

/** The texts of a section without lists that stand as they did from the beginning. */
function withoutPresets({ fields }, texts = {}) {
  const isPreset = ({ at, preset }) => preset && JSON.stringify(texts[at]) === JSON.stringify(preset.map((value) => ({ value })));
  const untouched = fields.filter(isPreset).map(({ at }) => at);
  return Object.fromEntries(Object.entries(texts).filter(([at]) => !untouched.includes(at)));
}

/** The result follows the typing after a pause of so many milliseconds. */
const PAUSE = 300;

const byId = (id) => document.getElementById(id);

/** Returns the work on a task. `main` is the page around it. */
export function workOf(main, task) {
  const { core, state } = main;
  let shown = "nothing"; // "nothing", "problems" or "result": shown below the form
  let waiting;
  const mine = () => state.tasks[task.id];

  /** The events of the form. */
  const page = {
    core,
    repeats: [],
    grids: [],
    changed() {
      main.keep();
      clearTimeout(waiting);
      waiting = setTimeout(follow, PAUSE);
      if (shown === "result" && !byId("stale")) {
        byId("result").prepend(staleNote());
        byId("result").classList.add("result--stale");
      }
    },
    agreementChanged() {
      page.repeats.forEach((repeat) => repeat());
      main.footer();
      page.changed();
    },
    choose(rule, isChosen, id) {
      mine().chosen = task.sections
        .map((section) => section.rule)
        .filter((other) => (other === rule ? isChosen : mine().chosen.includes(other)));
      main.keep();
      main.redraw();
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
        return agreement ? termsOf({ agreement, ...(on ? { on: machineDate(core, on) } : {}) }, mine().texts) : {};
      } catch {
        return {};
      }
    },
  };

  /** Redraws everything from the state, including the result below the form. */
  function draw(content) {
    clearTimeout(waiting);
    const was = byId("stale") ? "nothing" : shown;
    page.repeats = [];
    page.grids = [];
    title();
    refill(
      content,
      el(
        "div",
        { class: "lead-block" },
        !task.guided && el("p", { class: "back d-print-none" }, el("a", { href: "#/" }, of(T.back))),
        el("h1", {}, of(task.title)),
        task.lead && el("p", { class: "font-lead" }, of(task.lead)),
        el("p", { class: "d-print-none" }, el("a", { href: handbookOf(task.sections[0].rule), id: "handbook" }, of(T.handbook))),
        el("p", { class: "d-print-none typing" }, of(T.typing)),
      ),
      el("div", { id: "message" }, !main.loaded && el("p", { class: "small d-print-none" }, of(T.loading))),
      tools(task, main.loaded, { useExample, openFile, wipe }),
      el("div", { id: "problems" }),
      el(
        "form",
        { id: "form", novalidate: true, autocomplete: "off", onsubmit: submit },
        formOf(page, task, mine()),
        el(
          "div",
          { class: "buttons d-print-none" },
          el(
            "button",
            { class: "button button-primary", type: "submit", id: "calculate", disabled: !main.loaded },
            of(T.calculate),
          ),
          el("p", { class: "small", id: "follows" }, of(T.follows)),
        ),
      ),
      el("p", { class: "sr-only", role: "status", id: "followed" }),
      el("div", { id: "outcome" }),
    );
    shown = "nothing";
    if (was !== "nothing" && main.loaded) calculate({ focus: false });
  }

  function title(mark = "") {
    document.title = `${mark}${of(task.title)} – ${of(T.name)}`;
  }

  function useExample() {
    const { agreement, cases } = task.example;
    const document = JSON.stringify({ cases: cases.map((one) => ({ dialect: "danish", ...one, ...agreement })) });
    const act = () => openDocument(document, { quietly: true });
    if (isTyped(open(core, document, task))) ask(byId("message"), of(T.exampleAsk), of(T.exampleYes), act);
    else act();
  }

  /** Whether anything is typed that the example would overwrite. */
  function isTyped(opened) {
    const example = whole({ tasks: { [task.id]: opened } }).tasks[task.id].texts;
    const now = whole({ tasks: { [task.id]: mine() } }).tasks[task.id].texts;
    const isChosen = ({ rule }) => mine().chosen.includes(rule);
    const typedIn = task.sections.some((section) => isChosen(section) && holdsText(withoutPresets(section, now[section.rule])));
    return typedIn && JSON.stringify(now) !== JSON.stringify(example);
  }

  async function openFile({ target }) {
    const [file] = target.files;
    if (file) openDocument(await file.text());
    // Reset, so that the same file can be chosen again.
    target.value = "";
  }

  function wipe() {
    ask(byId("message"), of(T.wipeAsk), of(T.wipeYes), () => {
      forget();
      emptyCollection();
      Object.assign(state, whole({ language: state.language, task: state.task }));
      shown = "nothing";
      main.redraw();
      refill(byId("message"), alertOf("success", of(T.wiped)));
      byId("wipe").focus();
    });
  }

  /** Opens a document of cases with its result, or shows its problems and leaves the fields unchanged. */
  function openDocument(text, { quietly = false } = {}) {
    let opened;
    try {
      opened = open(core, text, task);
    } catch (error) {
      return notOpened(error.problemsIn?.(language()).map(({ message }) => message) ?? [of(T.notACase)]);
    }
    if (!opened) return notOpened([of(T.notACase)]);
    const { id } = opened.task;
    state.tasks[id] = whole({ tasks: { [id]: { chosen: opened.chosen, texts: opened.texts } } }).tasks[id];
    state.task = id;
    main.keep();
    shown = "nothing";
    if (id !== task.id || location.hash !== addressOf(task)) main.goTo(opened.task);
    else main.redraw();
    if (!quietly) refill(byId("message"), alertOf("success", of(T.opened)));
    byId("calculate").click();
  }

  function notOpened(messages) {
    refill(byId("message"), alertOf("error", of(T.notOpened), messages));
    byId("message").scrollIntoView({ block: "center" });
  }

  function submit(event) {
    event.preventDefault();
    // A success stays; a question or an error is answered by now.
    if (!byId("message").querySelector(".alert-success")) refill(byId("message"));
    calculate();
  }

  function calculate({ focus = true } = {}) {
    clearTimeout(waiting);
    clearProblems();
    if (mine().chosen.length === 0) {
      const id = `chosen-${task.sections[0].rule}`;
      return showOutcome([{ id, label: "", message: of(T.nothingChosen) }], [], focus);
    }
    try {
      const { settled, problems } = settleTask(core, task, mine().chosen, mine().texts);
      showOutcome(problems, settled, focus);
    } catch (error) {
      console.error(error);
      showOutcome([{ label: "", message: of(T.broken) }], [], focus);
    }
  }

  /** Shows the result of what is typed, if it has one. What is wrong or left out is said when the button is pressed. */
  function follow() {
    if (!main.loaded || !byId("outcome") || mine().chosen.length === 0) return;
    try {
      const { settled, problems } = settleTask(core, task, mine().chosen, mine().texts);
      if (problems.length) return;
      clearProblems();
      showOutcome([], settled, false);
      const figure = byId("outcome").querySelector("[data-main]");
      byId("followed").textContent = figure ? `${figure.firstChild.textContent}: ${figure.lastChild.textContent}` : "";
    } catch (error) {
      console.error(error);
    }
  }

  function showOutcome(problems, settled, focus) {
    shown = problems.length ? "problems" : "result";
    refill(byId("problems"), showProblems(problems));
    refill(byId("outcome"), problems.length === 0 && resultOf(core, task, settled, mine().texts.on));
    title(problems.some(({ open: isOpen }) => !isOpen) ? `${of(T.error)}: ` : "");
    if (!focus) return;
    const first = problems.length ? byId("problems").firstElementChild : byId("result");
    first.focus({ preventScroll: true });
    first.scrollIntoView({ block: "start" });
  }

  return { task, draw, open: openDocument, notOpened, texts: () => mine().texts };
}
