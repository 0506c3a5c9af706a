// Results of several calculations put together into one document and one workbook. They are in the page's memory alone, until it
// is closed or everything is deleted.
import { caseOf } from "./cases.js";
import { el, refill } from "./dom.js";
import { button } from "./form.js";
import { T } from "./texts.js";
import { of } from "./words.js";

const collected = [];

/** Forgets what was put together. */
export function emptyCollection() {
  collected.length = 0;
}

/** Renders the field and the buttons; `take` downloads the cases under a title as a document or a workbook. */
export function collection(settled, take) {
  const name = el("input", { class: "form-input", id: "collect-name", value: settled.map(({ statement }) => statement.title).join(", ") });
  const list = el("div", { id: "collected" });
  const said = el("p", { class: "sr-only", role: "status" });
  const draw = () =>
    refill(
      list,
      collected.length > 0 && [
        el("h4", {}, of(T.collected(collected.length))),
        el(
          "ul",
          {},
          collected.map((one, place) =>
            el("li", {}, `${one.name} `, button(of(T.collectRemove), "button-unstyled", "delete", () => remove(place), { "aria-label": `${of(T.collectRemove)}: ${one.name}` })),
          ),
        ),
        el(
          "div",
          { class: "buttons" },
          button(of(T.document), "button-secondary", "document", () => take.document(text(), of(T.collectTitle)), { id: "collect-document" }),
          button(of(T.workbook), "button-secondary", "file-excel", () => take.workbook(text(), of(T.collectTitle)), { id: "collect-workbook" }),
        ),
      ],
    );
  const text = () => JSON.stringify({ cases: collected });
  const add = () => {
    const called = name.value.trim();
    const several = settled.length > 1;
    for (const one of settled) {
      const { title } = one.statement;
      collected.push({ ...caseOf(one), name: called ? (several ? `${called} – ${title}` : called) : title });
    }
    draw();
    said.textContent = of(T.collected(collected.length));
  };
  const remove = (place) => {
    collected.splice(place, 1);
    draw();
    said.textContent = of(T.collected(collected.length));
    name.focus();
  };
  draw();
  return el(
    "section",
    { class: "collection d-print-none", "aria-labelledby": "collect-title" },
    el("h3", { id: "collect-title" }, of(T.collect)),
    el("p", { class: "small" }, of(T.collectHint)),
    el("div", { class: "form-group" }, el("label", { class: "form-label", for: "collect-name" }, of(T.collectName)), name),
    el("div", { class: "buttons" }, button(of(T.collectAdd), "button-secondary", "plus", add, { id: "collect-add" })),
    list,
    said,
  );
}
