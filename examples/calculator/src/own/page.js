// The page of the user's own agreements: read from a file, filled in from the template, kept in the browser, saved as a file.
import { ask } from "../ask.js";
import { el, refill } from "../dom.js";
import { clearProblems, showProblems } from "../errors.js";
import { button } from "../form.js";
import { spotOf } from "../read.js";
import { alertOf } from "../shell.js";
import { download } from "../take.js";
import { T } from "../texts.js";
import { language, of } from "../words.js";
import { editorOf } from "./editor.js";
import { agreementOf } from "./fields.js";
import { LARGEST, keepAgreement, ownAgreement, ownAgreements, removeAgreement } from "./store.js";

// The module that reads agreements is fetched when it is asked for.
const load = () => import("../../rammeaftale/agreement.js");

/** Renders the page; `core` has the descriptions of the fields. */
export function agreementsPage(core, page) {
  const message = el("div", { id: "own-message" });
  const problemsAt = el("div", { id: "own-problems" });
  const list = el("div", { id: "own-list" });
  const editing = el("div", { id: "own-editor" });
  const say = (kind, text, texts) => {
    refill(message, alertOf(kind, text, texts));
    message.scrollIntoView({ block: "nearest" });
  };
  const drawList = () => refill(list, listOf());

  const guarded = async (work) => {
    refill(message);
    refill(problemsAt);
    try {
      await work();
    } catch (error) {
      if (!error?.problemsIn) {
        console.error(error);
        return say("error", of(T.ownFailed));
      }
      say(
        "error",
        of(T.ownNotRead),
        error.problemsIn(language()).map((problem) => problem.message),
      );
    }
  };

  const begin = () =>
    guarded(async () => {
      const { agreementTemplate, readAgreement } = await load();
      edit(undefined, await readAgreement(await agreementTemplate()));
    });

  const fromFile = async ({ target }) => {
    const [file] = target.files;
    target.value = "";
    if (!file) return;
    if (file.size > LARGEST) return say("error", of(T.ownTooLarge));
    await guarded(async () => {
      const { readAgreement } = await load();
      const agreement = await readAgreement(await file.text());
      const key = keepAgreement(agreement);
      if (!key) return say("error", of(T.ownFull));
      drawList();
      say("success", of(T.ownKept(agreement.title)));
      edit(key, agreement);
    });
  };

  const edit = (key, agreement) => {
    const save = (section, texts) => saveOf(key, agreement, section, texts);
    const close = () => refill(editing);
    refill(editing, editorOf(core, page, agreement, { save, close }));
    editing.querySelector("h2").focus();
  };

  const saveOf = (key, before, section, texts) =>
    guarded(async () => {
      clearProblems();
      const { readAgreement } = await load();
      const { agreement, spots } = agreementOf(before, section, texts);
      let read;
      try {
        read = await readAgreement(agreement);
      } catch (error) {
        if (!error?.problemsIn) throw error;
        return refill(problemsAt, showProblems(placed(error, spots), { quiet: false }));
      }
      const stored = keepAgreement(read, key);
      if (!stored) return say("error", of(T.ownFull));
      drawList();
      edit(stored, read);
      say("success", of(T.ownKept(read.title)));
    });

  const placed = (error, spots) =>
    error.problemsIn(language()).map(({ place, message: text }) => {
      const spot = spotOf(spots, place);
      const said = text.startsWith(`${place}: `) ? text.slice(place.length + 2) : text;
      return { id: spot?.id, label: spot?.label ?? place, message: said };
    });

  const listOf = () => {
    const own = ownAgreements();
    if (own.length === 0) return el("p", {}, of(T.ownNone));
    return el(
      "ul",
      { class: "own-list" },
      own.map(({ key, agreement }) => {
        const open = agreement.parameter.filter(({ status }) => status === "open").length;
        const counted = of(T.ownCount(agreement.parameter.length - open, open));
        const asked = el("div", {});
        const remove = () =>
          ask(asked, of(T.ownAskDelete(agreement.title)), of(T.ownYesDelete), () => {
            removeAgreement(key);
            page.forgetAgreement(key);
            drawList();
            refill(editing);
            say("success", of(T.ownDeleted(agreement.title)));
          });
        const save = () => download(`${agreement.id}.json`, "application/json", JSON.stringify(agreement, null, 2));
        return el(
          "li",
          { "data-own": key },
          el("h3", { class: "h4" }, agreement.title),
          el("p", { class: "small" }, [period(agreement), counted].filter(Boolean).join(" · ")),
          el(
            "div",
            { class: "buttons" },
            button(of(T.ownEdit), "button-secondary", null, () => edit(key, ownAgreement(key))),
            button(of(T.ownSave), "button-secondary", "save", save),
            button(of(T.ownDelete), "button-unstyled", "delete", remove),
          ),
          asked,
        );
      }),
    );
  };

  drawList();
  const file = el("input", {
    type: "file",
    id: "own-file",
    class: "sr-only",
    tabindex: "-1",
    accept: ".toml,.json,application/json",
    "aria-label": of(T.ownOpen),
    onchange: fromFile,
  });
  return [
    el(
      "div",
      { class: "lead-block" },
      el("h1", {}, of(T.own)),
      el("p", { class: "font-lead" }, of(T.ownLead)),
      el("p", {}, of(T.ownPrivacy)),
    ),
    message,
    el("h2", {}, of(T.ownMine)),
    list,
    el(
      "div",
      { class: "buttons" },
      button(of(T.ownNew), "button-primary", null, begin, { id: "own-new" }),
      button(of(T.ownOpen), "button-secondary", "folder-open", () => file.click(), { id: "own-open" }),
      file,
    ),
    problemsAt,
    editing,
  ];
}

function period({ from, to }) {
  const day = (text) => text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3-$2-$1");
  return from && to ? `${day(from)} – ${day(to)}` : "";
}
