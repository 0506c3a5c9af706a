// The JavaScript runner: answers lines of cases, both in Node and in the page of a browser.

const LANGUAGE = "javascript";
const SHOWN = ["text", "markdown", "html", "document"];
const OPTIONS = ["agreement", "on", "terms", "dialect", "acknowledge"];
const QUESTIONS = ["solve", "audit"];

/** Returns the answer to a line, as a line. `api` is the loaded package. */
export function answer(api, line) {
  try {
    return JSON.stringify(answerTo(api, line));
  } catch (error) {
    return JSON.stringify({ mismatch: `the runner failed: ${error?.stack ?? error}` });
  }
}

function answerTo(api, line) {
  const entry = parse(line);
  const question = QUESTIONS.find((kind) => Object.hasOwn(entry, kind));
  if (question) return answerToQuestion(api, question, entry);
  const document = documentOf(entry);
  const fromText = outcome(api, () => api.settle(document).result);
  if (isTyped(api, entry)) {
    const typed = outcome(api, () => api.rules[entry.rule](expanded(entry.input), optionsOf(entry)));
    const [one, other] = [comparable(fromText), comparable(typed)];
    if (one !== other) return { mismatch: `from text ${one}, from objects ${other}` };
  }
  if (fromText.error) return { error: problemsOf(fromText) };
  const statement = {};
  for (const language of ["da", "en"]) {
    statement[language] = {};
    for (const format of SHOWN) statement[language][format] = api.explainCase(document, { language, format });
  }
  const warnings = api.warningsOf(fromText.output).map(({ code, place }) => ({ code, place }));
  return { output: fromText.output, warnings, statement };
}

/** Answers a question about a settled case: an input solved back, or printed figures. */
function answerToQuestion(api, question, entry) {
  const asked = outcome(api, () => api[question](entry.rule, expanded(entry.input), expanded(entry[question]), optionsOf(entry)));
  return asked.error ? { error: problemsOf(asked) } : { output: asked.output };
}

function optionsOf(entry) {
  const given = OPTIONS.filter((key) => Object.hasOwn(entry, key));
  return Object.fromEntries(given.map((key) => [key, expanded(entry[key])]));
}

function problemsOf({ error }) {
  return error.map(({ code, place, message }) => ({ code, place, message }));
}

function outcome(api, settle) {
  try {
    return { output: settle() };
  } catch (error) {
    if (error instanceof api.RammeaftaleError) return { error: error.problems };
    throw error;
  }
}

/** Returns whether the function of the rule can be called too: it exists, and only its input may be invalid. */
function isTyped(api, entry) {
  if (Object.hasOwn(entry, "text") || (entry.only && !entry.only.includes(LANGUAGE))) return false;
  const known = typeof entry.rule === "string" && Object.hasOwn(api.rules, entry.rule);
  return known && typeof entry.input === "object" && entry.input !== null && !Array.isArray(entry.input);
}

/** The parts of an answer that must not depend on the source of the input. */
function comparable({ output, error }) {
  return JSON.stringify(output ?? error.map(({ code, place }) => [code, place]));
}

// Numbers that JavaScript would not serialize unchanged, and expanded generators, are kept as text.

const NUMBER_OR_STRING = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;

/** Parses a line; numbers that would not round-trip become {"$number": text}. */
function parse(line) {
  const marked = line.replace(NUMBER_OR_STRING, (token) =>
    token.startsWith('"') || String(Number(token)) === token ? token : `{"$number":"${token}"}`,
  );
  return JSON.parse(marked);
}

/** Returns the text passed to the library: the entry's own `text`, or the entry as a case. */
function documentOf({ only, ...entry }) {
  if (Object.hasOwn(entry, "text")) return expanded(entry.text);
  return write(entry);
}

/** Serializes a value as compact JSON. */
function write(value) {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
  const [kind, about] = generator(value);
  switch (kind) {
    case "$number":
      return about;
    case "$repeat":
      return JSON.stringify(about.text.repeat(about.times));
    case "$nest":
      return "[".repeat(about.times) + "]".repeat(about.times);
    case "$items":
      return `[${itemsOf(about).join(",")}]`;
    default:
      return `{${Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}:${write(inner)}`).join(",")}}`;
  }
}

/** Converts a value to JavaScript. */
function expanded(value) {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(expanded);
  const [kind, about] = generator(value);
  switch (kind) {
    case "$number":
      return Number(about);
    case "$repeat":
      return about.text.repeat(about.times);
    case "$nest":
      return nest(about.times);
    case "$items":
      return itemsOf(about).map((item) => JSON.parse(item));
    default:
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, expanded(inner)]));
  }
}

function generator(value) {
  const entries = Object.entries(value);
  return entries.length === 1 ? entries[0] : [];
}

/** Returns the texts of the items, with `#` replaced by the number. */
function itemsOf({ times, item }) {
  const text = write(item);
  return Array.from({ length: times }, (_, index) => text.replaceAll("#", String(index)));
}

function nest(times) {
  let list = [];
  for (let depth = 1; depth < times; depth++) list = [list];
  return list;
}
