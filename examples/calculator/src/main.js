// The page: an address decides what is shown. The input is stored in the browser; nothing leaves it.
import { agreementFields, forms } from "../rammeaftale/forms.js";
import * as rammeaftale from "../rammeaftale/index.js";
import { workbookOf } from "../rammeaftale/workbook.js";
import { el, refill } from "./dom.js";
import { bringIcons } from "./icons.js";
import { documentIn, holdsCase } from "./link.js";
import { overview } from "./overview.js";
import { agreementsPage } from "./own/page.js";
import { START, addressOf, pageAt } from "./route.js";
import { alertOf, footer, languages, navigation } from "./shell.js";
import { whole } from "./state.js";
import { keep, kept } from "./storage.js";
import { allTasks, useForms } from "./tasks/index.js";
import { T } from "./texts.js";
import { language, of, speak } from "./words.js";
import { workOf } from "./work.js";

const core = { ...rammeaftale, workbookOf, forms, agreementFields };
useForms(forms);
const state = whole(kept());
const byId = (id) => document.getElementById(id);

/** The language of the handbook's page that shows a form in a frame; `null` on the page itself. */
const embedded = new URLSearchParams(location.search).get("embedded");

/** What is shown: the page of the address, and the work on a task, if it is one. */
let at = { page: "start" };
let work;

/** What the parts of the page share. */
const page = {
  core,
  state,
  loaded: false,
  keep: () => keep(state),
  redraw: draw,
  footer: () => refill(byId("footer"), footer(version(), work?.texts() ?? {})),
  /** Goes to a task; its address is a new one in the history. */
  goTo(task) {
    const address = addressOf(task);
    if (location.hash !== address) history.pushState(null, "", address);
    show();
  },
  /** An agreement that is deleted is chosen nowhere. */
  forgetAgreement(key) {
    Object.values(state.tasks).forEach(({ texts }) => {
      if (texts.agreement === key) Object.assign(texts, { agreement: "", over: "" });
    });
    keep(state);
  },
};

start();

async function start() {
  bringIcons();
  document.documentElement.classList.toggle("embedded", embedded !== null);
  speak(embedded || state.language);
  show();
  try {
    await core.init();
    page.loaded = true;
  } catch (error) {
    console.error(error);
    draw();
    byId("message")?.replaceChildren(alertOf("error", of(T.failed)));
    return;
  }
  draw();
  document.documentElement.dataset.ready = Math.ceil(performance.now());
  await changed();
  addEventListener("hashchange", changed);
  byId("skip").onclick = (event) => {
    event.preventDefault();
    byId("content").focus();
  };
}

async function changed() {
  if (holdsCase(location.hash)) return openFragment();
  if (pageAt(location.hash)) show();
}

/** Shows the page of the address. */
function show() {
  at = pageAt(location.hash) ?? at;
  const task = at.page === "task" && allTasks().find(({ id, guided = false }) => id === at.id && guided === at.guided);
  if (at.page === "task" && !task) at = { page: "start" };
  if (task) {
    state.task = task.id;
    keep(state);
  }
  if (work?.task !== task) work = task ? workOf(page, task) : undefined;
  draw();
  scrollTo(0, 0);
}

function draw() {
  document.documentElement.lang = language();
  byId("skip").textContent = of(T.skip);
  refill(byId("site-name"), el("a", { href: START }, of(T.title)));
  refill(byId("languages"), languages(change));
  refill(byId("tasks"), navigation(at, work?.task));
  if (work) work.draw(byId("content"));
  else {
    document.title = `${of(at.page === "own" ? T.own : T.start)} – ${of(T.name)}`;
    const failed = el("div", { id: "message" });
    refill(byId("content"), failed, at.page === "own" ? agreementsPage(core, page) : overview(core));
  }
  page.footer();
}

function change(code) {
  speak(code);
  state.language = code;
  keep(state);
  draw();
  byId(`language-${code}`).focus();
}

async function openFragment() {
  const fragment = location.hash;
  // The case is now in the fields; kept in the address, it would overwrite later input.
  history.replaceState(null, "", location.pathname + location.search + (work ? addressOf(work.task) : ""));
  work ??= workOf(page, allTasks().find(({ id }) => id === state.task));
  draw();
  try {
    work.open(await documentIn(fragment));
  } catch {
    work.notOpened([of(T.notACase)]);
  }
}

/** Returns the version of the library, from the provenance of a result. */
function version() {
  return page.loaded ? core.provenance("vacancy", { vacant_places: "1", days: 1, base_rate: "1" }).version : undefined;
}
