// The tasks: a task is a title, the rules it settles, each with its fields, and a published case as an example. Four are guided;
// every rule has one of its own, made from its form.
import { ownAgreement } from "../own/store.js";
import { taskOfRule } from "../shapes.js";
import { closure } from "./closure.js";
import { daily } from "./daily.js";
import { regulation } from "./regulation.js";
import { startup } from "./startup.js";

export const TASKS = [daily, regulation, closure, startup].map((task) => ({ ...task, guided: true }));

const ruleTasks = new Map();

/** Makes the tasks of the rules from their forms. */
export function useForms(forms) {
  for (const [rule, form] of Object.entries(forms)) ruleTasks.set(rule, taskOfRule(rule, form));
  // The entry of an agreement about a field of a guided task.
  for (const { rule, fields } of TASKS.flatMap(({ sections }) => sections)) {
    for (const field of fields.filter(({ agreed }) => agreed)) {
      field.agreed = forms[rule].fields.find(({ name }) => name === field.at)?.agreed ?? field.agreed;
    }
  }
}

/** Returns every task: the guided, and those of the rules. */
export function allTasks() {
  return [...TASKS, ...ruleTasks.values()];
}

/** Returns the task of a rule of its own. */
export function ruleTask(rule) {
  return ruleTasks.get(rule);
}

/** Returns the task of a rule and its section: the guided one, if there is one. */
export function sectionOf(rule) {
  for (const task of allTasks()) {
    const section = task.sections.find((section) => section.rule === rule);
    if (section) return { task, section };
  }
  return undefined;
}

/** Returns whether an agreement decides any field of a task. */
export function hasAgreement(task) {
  return task.sections.some((section) => section.agreement);
}

/** The agreements of the library, by their ids. A test compares them with the core. */
export const AGREEMENTS = {
  "syddanmark-2021-2022": { da: "Rammeaftale Syddanmark 2021–2022", en: "Rammeaftale Syddanmark 2021–2022" },
  "syddanmark-2023-2024": { da: "Rammeaftale Syddanmark 2023–2024", en: "Rammeaftale Syddanmark 2023–2024" },
  "syddanmark-2025-2026": { da: "Rammeaftale Syddanmark 2025–2026", en: "Rammeaftale Syddanmark 2025–2026" },
  hovedstaden: { da: "Rammeaftale Hovedstaden", en: "Rammeaftale Hovedstaden" },
  sjaelland: { da: "Rammeaftale Sjælland", en: "Rammeaftale Sjælland" },
  "midtjylland-2025-2026": { da: "Rammeaftale Midtjylland 2025–2026", en: "Rammeaftale Midtjylland 2025–2026" },
  nordjylland: { da: "Rammeaftale Nordjylland", en: "Rammeaftale Nordjylland" },
  "saerlige-pladser-2021-2024": {
    da: "Bekendtgørelse om særlige pladser i psykiatrien",
    en: "Executive order on special psychiatric places",
  },
  socialtilsyn: { da: "Bekendtgørelse om socialtilsyn", en: "Executive order on the Socialtilsyn" },
  styringsaftaler: { da: "Styringsaftaler, budgetteret belægning", en: "Styringsaftaler, budgeted occupancy" },
  "central-refusion-2021-2026": {
    da: "Central refusion i særligt dyre enkeltsager",
    en: "Central refund for particularly expensive cases",
  },
  "frit-valg-2025-2026": { da: "Frit valg af tilbud", en: "Free choice of a service" },
  "boernehuse-2014-2023": { da: "Bekendtgørelse om børnehuse", en: "Executive order on Børnehuse" },
};

/** Returns the title of an agreement of the library or of the user's own, or nothing. */
export function titleOf(key) {
  return Object.hasOwn(AGREEMENTS, key) ? AGREEMENTS[key] : same(ownAgreement(key)?.title);
}

function same(title) {
  return title === undefined ? undefined : { da: title, en: title };
}
