// Parses rows pasted from a spreadsheet: lines with tab-separated cells.

/** Returns the rows, or nothing for a single cell, which the browser pastes itself. */
export function pastedRows(text) {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n");
  if (lines.length === 1 && !lines[0].includes("\t")) return undefined;
  return lines.map((line) => line.split("\t").map((cell) => cell.trim()));
}
