// Shows problems: a summary with links to the fields, and the message at each field.
import { el, icon } from "./dom.js";
import { T } from "./texts.js";
import { of } from "./words.js";

/** Marks the fields and returns the summary. */
export function showProblems(problems) {
  clearProblems();
  problems.forEach(markField);
  const open = problems.filter((problem) => problem.open);
  const wrong = problems.filter((problem) => !problem.open);
  return [
    wrong.length > 0 && summaryOf("error", (wrong.every(isMissing) ? T.missing : T.errors)(wrong.length), wrong),
    open.length > 0 && summaryOf("info", T.openValues(open.length), open),
  ].filter(Boolean);
}

function isMissing({ code }) {
  return code === "missing";
}

/** Lists problems: errors of the user, or what an agreement leaves to be said. */
function summaryOf(kind, title, problems) {
  const id = `${kind}-summary-title`;
  return el(
    "div",
    {
      class: `alert alert-${kind} ${kind}-summary`,
      tabindex: "-1",
      "aria-labelledby": id,
      role: kind === "error" ? "alert" : "status",
    },
    icon(kind, "alert-icon"),
    el(
      "div",
      { class: "alert-body" },
      el("h2", { class: "alert-heading", id }, of(title)),
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
  document.querySelectorAll(".form-error-message, .open-message").forEach((message) => message.remove());
  document.querySelectorAll(".form-error, .form-open").forEach((group) => group.classList.remove("form-error", "form-open"));
  document.querySelectorAll('[aria-describedby$="-error"]').forEach((control) => {
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

function markField({ id, message, open }) {
  const control = id && document.getElementById(id);
  const group = control?.closest(".form-group");
  if (!group) return;
  const error = `${id}-error`;
  const there = document.getElementById(error);
  if (there) {
    there.append(`; ${message}`);
    return;
  }
  control.setAttribute("aria-describedby", [control.getAttribute("aria-describedby"), error].filter(Boolean).join(" "));
  unfold(control);
  if (open) {
    group.classList.add("form-open");
    control.before(el("span", { class: "open-message", id: error }, message));
    return;
  }
  group.classList.add("form-error");
  control.before(
    el(
      "span",
      { class: "form-error-message", id: error },
      el("span", { class: "sr-only" }, `${of(T.error)}: `),
      el("span", { class: "error-text" }, message),
    ),
  );
  control.setAttribute("aria-invalid", "true");
}

/** Opens what is folded around a control. */
function unfold(control) {
  for (let around = control.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
}
