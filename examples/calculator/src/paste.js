// Parses rows pasted from a spreadsheet: tab-separated cells; one with a tab, a line break or a quotation mark is quoted.

/** Returns the rows, or nothing for a single cell, which the browser pastes itself. */
export function pastedRows(text) {
  const rows = rowsOf(text.replace(/\r\n?/g, "\n").replace(/\n+$/, ""));
  return rows.length === 1 && rows[0].length === 1 ? undefined : rows;
}

/** Returns a pasted cell as the text of a field: a choice by its label too. */
export function pastedText({ choices }, text) {
  if (!choices || Object.hasOwn(choices, text)) return text;
  const same = (label) => label.toLowerCase() === text.toLowerCase();
  return Object.keys(choices).find((name) => Object.values(choices[name]).some(same)) ?? "";
}

function rowsOf(text) {
  const rows = [[]];
  // A cell that is quoted as a whole, or everything up to the next tab or line break.
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/y;
  for (;;) {
    const [, quoted, plain, end] = cell.exec(text);
    rows.at(-1).push((quoted?.replaceAll('""', '"') ?? plain).replace(/\s*\n\s*/g, " ").trim());
    if (end === "") return rows;
    if (end === "\n") rows.push([]);
  }
}
