// The state of the page: the language, the task, and for each task the chosen rules and the typed texts.
import { TASKS } from "./tasks/index.js";

/** Restores a state, dropping everything invalid. */
export function whole(given) {
  const tasks = Object.fromEntries(TASKS.map((task) => [task.id, ofTask(task, given.tasks?.[task.id])]));
  return {
    language: given.language === "en" ? "en" : "da",
    task: TASKS.some(({ id }) => id === given.task) ? given.task : TASKS[0].id,
    tasks,
  };
}

function ofTask(task, given) {
  const rules = task.sections.map(({ rule }) => rule);
  const chosen = Array.isArray(given?.chosen) ? rules.filter((rule) => given.chosen.includes(rule)) : task.start;
  const texts = { agreement: text(given?.texts?.agreement), on: text(given?.texts?.on), beyond: text(given?.texts?.beyond) };
  for (const section of task.sections) texts[section.rule] = ofSection(section, given?.texts?.[section.rule]);
  return { chosen, texts };
}

function ofSection(section, given) {
  return Object.fromEntries(
    section.fields.map((field) => [field.at, (readers[field.kind] ?? text)(given?.[field.at], field)]),
  );
}

function rows(given, { columns }) {
  return list(given).map((row) => Object.fromEntries(columns.map(({ at }) => [at, text(row?.[at])])));
}

function grid(given, { row: name }) {
  return list(given).map((row) => ({ [name.at]: text(row?.[name.at]), cells: list(row?.cells).map(text) }));
}

function list(given) {
  return Array.isArray(given) ? given : [];
}

function text(given) {
  return typeof given === "string" ? given : "";
}

const readers = { rows, grid };
