// What was typed, kept in the browser's own storage so that a reload loses nothing. Where there is none, nothing is kept.

const KEY = "rammeaftale.calculator";

/** The state that was kept, or an empty one. */
export function kept() {
  try {
    const state = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof state === "object" && state !== null && !Array.isArray(state) ? state : {};
  } catch {
    return {};
  }
}

export function keep(state) {
  try {
    localStorage.setItem(KEY, JSON.stringify(state));
  } catch {
    // A browser without room or without storage: the page works on.
  }
}

export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // There is nothing to forget.
  }
}
