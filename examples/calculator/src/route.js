// Every page has an address of its own, after `#/`, so that it can be kept and Back works.

import { language } from "./words.js";

const TASK = "#/opgave/";
const RULE = "#/beregning/";
export const START = "#/";
export const OWN = "#/aftaler";

/** Returns the address of a task, or of a rule's own page. */
export function addressOf(task) {
  return task.guided ? TASK + task.id : RULE + task.id;
}

/** Returns the address of a page of the handbook, which lies beside the calculator. */
export function handbookOf(page) {
  return `handbook/${language() === "da" ? "" : "en/"}${page}.html`;
}

/** Returns the page of an address: {page: "start" | "own" | "task", id}; nothing for any other fragment. */
export function pageAt(hash) {
  if (hash === "" || hash === "#" || hash === START) return { page: "start" };
  if (hash === OWN) return { page: "own" };
  const start = [TASK, RULE].find((prefix) => hash.startsWith(prefix));
  return start ? { page: "task", id: hash.slice(start.length), guided: start === TASK } : undefined;
}
