// The state of the page: the language, the task, and for each task the chosen rules and the typed texts.
import { TASKS, allTasks } from "./tasks/index.js";

/** Restores a state, dropping everything invalid. */
export function whole(given) {
  const tasks = Object.fromEntries(allTasks().map((task) => [task.id, ofTask(task, given.tasks?.[task.id])]));
  return {
    language: given.language === "en" ? "en" : "da",
    task: allTasks().some(({ id }) => id === given.task) ? given.task : TASKS[0].id,
    tasks,
  };
}

function ofTask(task, given) {
  const rules = task.sections.map(({ rule }) => rule);
  const chosen = Array.isArray(given?.chosen) ? rules.filter((rule) => given.chosen.includes(rule)) : task.start;
  const texts = Object.fromEntries(["agreement", "over", "on", "beyond"].map((key) => [key, text(given?.texts?.[key])]));
  for (const section of task.sections) texts[section.rule] = ofSection(section, given?.texts?.[section.rule]);
  return { chosen, texts };
}

function ofSection({ fields }, given) {
  return Object.fromEntries(leaves(fields).map((field) => [field.at, (readers[field.kind] ?? text)(given?.[field.at], field)]));
}

/** The fields with texts of their own: those of a group stand beside the others. */
function leaves(fields) {
  return fields.flatMap((field) => (field.kind === "group" ? leaves(field.fields) : [field]));
}

function blocks(given, list) {
  return items(given).map((texts) => ofSection(list, texts));
}

function rows(given, { columns }) {
  return items(given).map((row) => Object.fromEntries(columns.map(({ at }) => [at, text(row?.[at])])));
}

function grid(given, { row: name }) {
  return items(given).map((row) => ({ [name.at]: text(row?.[name.at]), cells: items(row?.cells).map(text) }));
}

function items(given) {
  return Array.isArray(given) ? given : [];
}

function text(given) {
  return typeof given === "string" ? given : "";
}

const readers = { rows, grid, blocks };
