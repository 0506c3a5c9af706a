// Shows problems: a summary with links to the fields, and the message at each field.
import { el, icon } from "./dom.js";
import { T } from "./texts.js";
import { of } from "./words.js";

/** Marks the fields and returns the summary. */
export function showProblems(problems) {
  clearProblems();
  problems.forEach(({ id, message }) => markField(id, message));
  return el(
    "div",
    {
      class: "alert alert-error error-summary",
      tabindex: "-1",
      "aria-labelledby": "error-summary-title",
      role: "alert",
    },
    icon("error", "alert-icon"),
    el(
      "div",
      { class: "alert-body" },
      el("h2", { class: "alert-heading", id: "error-summary-title" }, of(T.errors(problems.length))),
      el(
        "ul",
        { class: "nobullet-list" },
        problems.map((problem) => el("li", {}, linkTo(problem))),
      ),
    ),
  );
}

/** Removes all error marks from the page. */
export function clearProblems() {
  document.querySelectorAll(".form-error-message").forEach((message) => message.remove());
  document.querySelectorAll(".form-error").forEach((group) => group.classList.remove("form-error"));
  document.querySelectorAll("[aria-invalid]").forEach((control) => {
    control.removeAttribute("aria-invalid");
    const others =
      control
        .getAttribute("aria-describedby")
        ?.split(" ")
        .filter((id) => !id.endsWith("-error")) ?? [];
    control.setAttribute("aria-describedby", others.join(" "));
  });
}

function linkTo({ id, label, message }) {
  const text = label ? `${label}: ${message}` : message;
  const field = id && document.getElementById(id);
  if (!field) return el("span", { class: "alert-text" }, text);
  const focus = (event) => {
    // The fragment holds the case, so the link moves the focus itself.
    event.preventDefault();
    field.focus();
    field.scrollIntoView({ block: "center" });
  };
  return el("a", { href: `#${id}`, onclick: focus }, text);
}

function markField(id, message) {
  const control = id && document.getElementById(id);
  const group = control?.closest(".form-group");
  if (!group) return;
  group.classList.add("form-error");
  const error = `${id}-error`;
  const there = document.getElementById(error);
  if (there) {
    there.append(`; ${message}`);
    return;
  }
  control.before(
    el(
      "span",
      { class: "form-error-message", id: error },
      el("span", { class: "sr-only" }, `${of(T.error)}: `),
      el("span", { class: "error-text" }, message),
    ),
  );
  control.setAttribute("aria-invalid", "true");
  control.setAttribute("aria-describedby", [control.getAttribute("aria-describedby"), error].filter(Boolean).join(" "));
}
