// Converts the input of a case to the texts of a section, as a user would type them; the inverse of read.js.
import { KINDS } from "./kinds.js";
import { at } from "./path.js";

/** Returns the texts of a section, without values that the form cannot show. */
export function write(section, input, dialect) {
  return writeFields(section.fields, input, dialect);
}

function writeFields(fields, input, dialect) {
  const texts = {};
  for (const field of fields) {
    if (field.kind === "group") Object.assign(texts, writeFields(field.fields, input, dialect));
    else texts[field.at] = (writers[field.kind] ?? writeField)(field, input, dialect);
  }
  return texts;
}

function writeBlocks(list, input, dialect) {
  return itemsAt(input, list.at).map((item) => writeFields(list.fields, item, dialect));
}

function writeField(field, input, dialect) {
  return text(field, at(input, field.at), dialect);
}

function text(field, value, dialect) {
  if (value === undefined || value === null) return "";
  try {
    return KINDS[field.kind].toText(value, dialect);
  } catch {
    // A value of another type than the field is not converted.
    return "";
  }
}

function writeRows(list, input, dialect) {
  return itemsAt(input, list.at).map((item, index) =>
    Object.fromEntries(
      list.columns.map((column) => {
        const from = column.into
          ? itemsAt(input, column.into).find((other) => other?.[column.beside] === item?.[column.beside])
          : item;
        return [column.at, text(column, list.plain ? item : at(from ?? {}, column.at), dialect)];
      }),
    ),
  );
}

function writeGrid(grid, input, dialect) {
  const [, inner] = grid.at.split("[].");
  const rows = [];
  itemsAt(input, grid.of).forEach((item, column) => {
    const taken = new Set();
    for (const entry of itemsAt(item, inner)) {
      const who = String(entry?.[grid.row.at] ?? "");
      // A name that occurs twice in a year gets another row.
      let row = rows.find((row) => row[grid.row.at] === who && !taken.has(row));
      if (!row) rows.push((row = { [grid.row.at]: who, cells: [] }));
      taken.add(row);
      row.cells[column] = text(grid.cell, entry?.[grid.cell.at], dialect);
    }
  });
  const columns = itemsAt(input, grid.of).length;
  return rows.map((row) => ({
    ...row,
    cells: Array.from({ length: columns }, (_, column) => row.cells[column] ?? ""),
  }));
}

function itemsAt(value, path) {
  const items = at(value, path);
  return Array.isArray(items) ? items : [];
}

const writers = { rows: writeRows, grid: writeGrid, blocks: writeBlocks };
