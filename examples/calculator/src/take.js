// Exports: paper, a table, a workbook, the case, a link. All are made in the browser.
import { casesOf, namesIn } from "./cases.js";
import { collection } from "./collection.js";
import { el, refill } from "./dom.js";
import { button } from "./form.js";
import { linkTo } from "./link.js";
import { T } from "./texts.js";
import { language, of } from "./words.js";

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Renders the buttons and their status message. */
export function takeAlong(core, task, settled) {
  const said = el("div", { class: "take-said", role: "status" });
  const title = () => (settled.length > 1 ? of(task.title) : undefined);
  const say = (text) => refill(said, el("p", {}, text));
  const copy = async () => {
    try {
      await copyTable(core, settled);
      say(of(T.copied));
    } catch {
      say(of(T.notCopied));
    }
  };
  const workbook = async (cases, title, name) => {
    try {
      download(`${name}.xlsx`, WORKBOOK, await core.workbookOf(cases, { language: language(), title }));
    } catch (error) {
      say(`${of(T.workbookFailed)} ${error.messageIn?.(language()) ?? ""}`);
    }
  };
  // One page for a committee, whatever the number of results; it holds no scripts.
  const page = (cases, title, name) => download(`${name}.html`, "text/html", core.documentOf(cases, { language: language(), title }));
  const json = () => download(`${task.id}.json`, "application/json", casesOf(settled));
  const link = async () => {
    const names = namesIn(settled);
    if (names.length === 0) return makeLink();
    const yes = button(of(T.linkYes), "button-primary", null, makeLink);
    refill(
      said,
      el(
        "div",
        { class: "alert alert-warning link-ask" },
        el(
          "div",
          { class: "alert-body" },
          el("p", { class: "alert-text" }, of(T.linkAsk(names.join(", ")))),
          el(
            "div",
            { class: "buttons" },
            yes,
            button(of(T.linkNo), "button-secondary", null, () => refill(said)),
          ),
        ),
      ),
    );
    yes.focus();
  };
  const makeLink = async () => {
    const made = await linkTo(casesOf(settled), location.href);
    if (!made) return say(of(T.linkTooLong));
    const field = el("input", {
      class: "form-input",
      id: "case-link",
      readonly: true,
      value: made,
      onfocus: ({ target }) => target.select(),
    });
    refill(
      said,
      el(
        "div",
        { class: "form-group" },
        el("label", { class: "form-label", for: "case-link" }, of(T.linkReady)),
        el("span", { class: "form-hint", id: "case-link-hint" }, of(T.linkHint)),
        field,
      ),
    );
    field.setAttribute("aria-describedby", "case-link-hint");
    field.focus();
  };
  const taken = el(
    "section",
    { class: "take d-print-none", "aria-labelledby": "take-title" },
    el("h3", { id: "take-title" }, of(T.take)),
    el(
      "div",
      { class: "buttons" },
      button(of(T.print), "button-secondary", "print", () => print()),
      button(of(T.copy), "button-secondary", "copy", copy),
      button(of(T.document), "button-secondary", "document", () => page(casesOf(settled), title(), task.id)),
      button(of(T.workbook), "button-secondary", "file-excel", () => workbook(casesOf(settled), title(), task.id)),
      button(of(T.json), "button-secondary", "save", json),
      button(of(T.link), "button-secondary", "link", link),
    ),
    said,
  );
  const together = collection(settled, {
    document: (cases, title) => page(cases, title, "samling"),
    workbook: (cases, title) => workbook(cases, title, "samling"),
  });
  return [taken, together];
}

/** Copies the statements to the clipboard: as HTML for documents and mail, as tab-separated text for spreadsheets. */
async function copyTable(core, settled) {
  const html = settled.map(({ rule, input, options }) =>
    core.explain(rule, input, { ...options, language: language(), format: "html" }),
  );
  const rows = settled.flatMap(({ statement }) => [
    [statement.title],
    [statement.conclusion.text],
    [statement.conclusion.assurance],
    [],
    ...statement.tables.flatMap(({ headers, rows }) => [
      headers,
      ...rows.map(({ label, cells }) => [label, ...cells]),
      [],
    ]),
    ...statement.lines.map(({ label, formula, figures, value, source, status }) => [
      label,
      formula,
      figures,
      value,
      source,
      status,
    ]),
    [],
  ]);
  const plain = rows.map((row) => row.map((cell) => cell ?? "").join("\t")).join("\n");
  const blob = (type, text) => new Blob([text], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ "text/html": blob("text/html", html.join("\n")), "text/plain": blob("text/plain", plain) }),
  ]);
}

/** Hands a file to the user. */
export function download(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
