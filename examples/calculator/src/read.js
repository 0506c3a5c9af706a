// Converts the texts of a section to the input of its rule, and maps each place of the input to its field.
//
// The texts of a section are {path: text} for fields, {path: [{column: text}]} for rows, and {path: [{name, cells: [text]}]} for
// a grid. Empty texts are omitted: the core reports missing fields.
import { KINDS, typed } from "./kinds.js";
import { at, parent, put } from "./path.js";
import { of } from "./words.js";

/** Returns {input, spots}: the input of the rule, and {id, label} of the field by place. */
export function read(section, texts) {
  const reading = { section, texts, input: {}, spots: new Map(), numbers: new Map() };
  for (const field of section.fields) (readers[field.kind] ?? readField)(reading, field, texts[field.at]);
  return reading;
}

/** Returns the field of a problem: that of its place, or of the nearest parent. */
export function spotOf(spots, place) {
  for (let path = place; path !== ""; path = parent(path)) {
    if (spots.has(path)) return spots.get(path);
  }
  return undefined;
}

/** Returns the element id of a field. */
export function idOf(section, ...path) {
  return [section.rule, ...path].join("-").replace(/[^\w-]+/g, "_");
}

function readField({ section, input, spots }, field, given) {
  spots.set(field.at, { id: idOf(section, field.at), label: of(field.label) });
  const text = typed(given);
  if (text !== "") put(input, field.at, KINDS[field.kind].toInput(text));
}

function readRows({ section, texts, input, spots, numbers }, list, rows = []) {
  const spot = (column, index) => ({
    id: idOf(section, list.at, index, column.at),
    label: `${of(list.label)}: ${of(column.label)}, ${of(ROW)} ${index + 1}`,
  });
  spots.set(list.at, { id: idOf(section, list.at, 0, list.columns[0].at), label: of(list.label) });
  const filled = rowsOf(section, texts, list, rows);
  numbers.set(list.at, filled);
  filled.forEach((index, item) => {
    const row = rows[index];
    const place = `${list.at}[${item}]`;
    put(input, place, {});
    spots.set(place, {
      id: idOf(section, list.at, index, list.columns[0].at),
      label: `${of(list.label)}, ${of(ROW)} ${index + 1}`,
    });
    for (const column of list.columns) {
      const text = typed(row[column.at]);
      if (column.into) {
        if (text === "") continue;
        const beside = `${column.into}[${at(input, column.into)?.length ?? 0}]`;
        put(input, beside, {
          [column.beside]: typed(row[column.beside]),
          [column.at]: KINDS[column.kind].toInput(text),
        });
        spots.set(beside, spot(column, index));
        spots.set(column.into, spot(column, 0));
        continue;
      }
      spots.set(`${place}.${column.at}`, spot(column, index));
      if (text !== "") put(input, `${place}.${column.at}`, KINDS[column.kind].toInput(text));
    }
  });
}

function readGrid({ section, input, spots, numbers }, grid, rows = []) {
  const [, inner] = grid.at.split("[].");
  numbers.get(grid.of).forEach((column, item) => {
    const place = `${grid.of}[${item}].${inner}`;
    const label = `${of(grid.label)}, ${at(input, `${grid.of}[${item}].${grid.column}`) ?? column + 1}`;
    spots.set(place, { id: idOf(section, grid.at, 0, column), label });
    put(input, place, []);
    rows.forEach((row, index) => {
      const text = typed(row.cells[column]);
      if (text === "") return;
      const entry = `${place}[${at(input, place).length}]`;
      const who = typed(row[grid.row.at]);
      const names = who === "" ? {} : { [grid.row.at]: who };
      put(input, entry, { ...names, [grid.cell.at]: KINDS[grid.cell.kind].toInput(text) });
      spots.set(entry, { id: idOf(section, grid.at, index, column), label: `${label}, ${of(ROW)} ${index + 1}` });
      spots.set(`${entry}.${grid.row.at}`, {
        id: idOf(section, grid.at, index, grid.row.at),
        label: `${of(grid.row.label)}, ${of(ROW)} ${index + 1}`,
      });
    });
  });
}

/** Returns the indices of the rows with input, in the row itself or in its grid column. */
function rowsOf(section, texts, list, rows) {
  const grids = section.fields.filter((field) => field.kind === "grid" && field.of === list.at);
  const cellsOf = (index) => grids.flatMap((grid) => (texts[grid.at] ?? []).map(({ cells }) => cells[index]));
  return rows
    .map((row, index) => ({ index, texts: [...Object.values(row), ...cellsOf(index)] }))
    .filter(({ texts }) => texts.some((text) => typed(text) !== ""))
    .map(({ index }) => index);
}

const ROW = { da: "række", en: "row" };
const readers = { rows: readRows, grid: readGrid };
