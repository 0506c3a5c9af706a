// Lists whose items have lists of their own: an item is a small form, that can be folded, added, removed and pasted.
import { ask } from "./ask.js";
import { el, refill } from "./dom.js";
import { button, fieldsOf, inset } from "./form.js";
import { pastedRows, pastedText } from "./paste.js";
import { holdsText, idOf, itemSection } from "./read.js";
import { T } from "./texts.js";
import { of } from "./words.js";

/** Items beyond these are folded at first. */
const OPEN = 3;

const LISTS = ["rows", "grid", "group", "blocks"];

/** Renders the items of a list. */
export function blocksOf(page, section, list, texts) {
  const items = (texts[list.at] ??= []);
  while (items.length < list.start) items.push({});
  const id = idOf(section, list.at);
  const open = new Set(items.slice(0, OPEN));
  const place = el("div", { class: "blocks" });
  const status = el("p", { class: "form-hint", role: "status" });
  const scalars = list.fields.filter(({ kind }) => !LISTS.includes(kind));
  const draw = (focus) => {
    refill(place, items.map(itemOf));
    if (focus) document.getElementById(focus)?.focus();
  };

  const itemOf = (item, index) => {
    const inner = itemSection(section, list, index);
    const title = () => [of(T.number(index + 1)), nameOf(item)].filter(Boolean).join(": ");
    const heading = el("span", {}, title());
    const asked = el("div", {});
    const drop = () => {
      items.splice(index, 1);
      draw(`${id}-add`);
      page.changed();
    };
    const remove = () => (holdsText(item) ? ask(asked, of(T.removeAsk(title())), of(T.wipeYes), drop) : drop());
    const label = `${of(T.removeRow)} ${title()}`;
    const ontoggle = ({ target }) => (target.open ? open.add(item) : open.delete(item));
    const onpaste = (event) => paste(event, inner, index);
    return el(
      "details",
      { class: "block", open: open.has(item), ontoggle, onpaste, oninput: () => (heading.textContent = title()) },
      el("summary", { class: "block-summary" }, heading),
      el(
        "div",
        { class: "block-body" },
        fieldsOf(page, inner, list.fields, item, []),
        button(of(T.removeRow), "button-unstyled", "delete", remove, { "aria-label": label }),
        asked,
      ),
    );
  };

  const nameOf = (item) => {
    const [first] = scalars;
    return first && typeof item[first.at] === "string" && !first.choices ? item[first.at].trim() : "";
  };

  const add = () => {
    if (list.most && items.length >= list.most) return;
    items.push({});
    open.add(items.at(-1));
    draw(idOf(itemSection(section, list, items.length - 1), scalars[0]?.at ?? ""));
    page.changed();
  };

  // Rows of a spreadsheet fill the plain fields of this item and those after it.
  const paste = (event, inner, from) => {
    const first = scalars.findIndex(({ at }) => idOf(inner, at) === event.target.id);
    const pasted = first < 0 || event.defaultPrevented ? undefined : pastedRows(event.clipboardData.getData("text/plain"));
    if (!pasted) return;
    event.preventDefault();
    pasted.slice(0, (list.most ?? Infinity) - from).forEach((cells, index) => {
      while (items.length <= from + index) {
        items.push({});
        if (items.length <= OPEN) open.add(items.at(-1));
      }
      cells.forEach((text, offset) => {
        const field = scalars[first + offset];
        if (field) items[from + index][field.at] = pastedText(field, text);
      });
    });
    draw(event.target.id);
    status.textContent = of(T.pasted(pasted.length));
    page.changed();
  };

  draw();
  return inset(list, id, items.some(holdsText), [
    el("p", { class: "form-hint" }, of(T.paste)),
    place,
    button(of(T.addRow), "button-secondary", "plus", add, { id: `${id}-add` }),
    status,
  ]);
}
