// Rows out of what a spreadsheet puts on the clipboard: lines with tabs between the cells.

/** The rows, or nothing where it is only one cell, which the field takes itself. */
export function pastedRows(text) {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n");
  if (lines.length === 1 && !lines[0].includes("\t")) return undefined;
  return lines.map((line) => line.split("\t").map((cell) => cell.trim()));
}
