// The language of the page. Texts are pairs {da, en}; texts with a value are functions of it.

let current = "da";

export function language() {
  return current;
}

export function speak(code) {
  current = code === "en" ? "en" : "da";
}

/** Picks the text in the page's language. */
export function of(pair) {
  return pair[current];
}

/** Returns today's date in words. */
export function today() {
  return new Intl.DateTimeFormat(current === "da" ? "da-DK" : "en-GB", { dateStyle: "long" }).format(new Date());
}
