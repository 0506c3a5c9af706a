// The four tasks: a task is a title, the rules it settles, each with its fields, and a published case as an example.
import { closure } from "./closure.js";
import { daily } from "./daily.js";
import { regulation } from "./regulation.js";
import { startup } from "./startup.js";

export const TASKS = [daily, regulation, closure, startup];

/** Returns the task of a rule and its section. */
export function sectionOf(rule) {
  for (const task of TASKS) {
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
  "boernehuse-2014-2023": { da: "Bekendtgørelse om børnehuse", en: "Executive order on Børnehuse" },
};
