// Stores the input in the browser's storage, if available, so that it survives a reload.

const KEY = "rammeaftale.calculator";

/** Returns the stored state, or an empty one. */
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
    // Storage is full or unavailable: the page works without it.
  }
}

export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Storage is unavailable: nothing to delete.
  }
}
