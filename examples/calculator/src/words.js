// The language of the page. Texts are pairs {da, en}; what is said with a value in it is a function of the value.

let current = "da";

export function language() {
  return current;
}

export function speak(code) {
  current = code === "en" ? "en" : "da";
}

/** A pair of texts in the page's language. */
export function of(pair) {
  return pair[current];
}

/** The date of today, in words. */
export function today() {
  return new Intl.DateTimeFormat(current === "da" ? "da-DK" : "en-GB", { dateStyle: "long" }).format(new Date());
}
