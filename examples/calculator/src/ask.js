// Asks before something is deleted, in the page itself.
import { el, refill } from "./dom.js";
import { button } from "./form.js";
import { T } from "./texts.js";
import { of } from "./words.js";

/** Shows a question with its two answers; the focus returns to where it was. */
export function ask(place, question, yes, act) {
  const before = document.activeElement;
  const close = () => {
    refill(place);
    before?.focus?.();
  };
  const agree = () => {
    close();
    act();
  };
  const accept = button(yes, "button-primary", null, agree, { id: "ask-yes" });
  refill(
    place,
    el(
      "div",
      { class: "alert alert-warning ask", role: "alertdialog", "aria-labelledby": "ask-text" },
      el(
        "div",
        { class: "alert-body" },
        el("p", { class: "alert-text", id: "ask-text" }, question),
        el("div", { class: "buttons" }, accept, button(of(T.askNo), "button-secondary", null, close, { id: "ask-no" })),
      ),
    ),
  );
  accept.focus();
}
