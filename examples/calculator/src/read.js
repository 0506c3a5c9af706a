// Reads what was typed in a section into the input of its rule, and keeps where each place of the input stands on the page.
//
// The texts of a section are {path: text} for fields, {path: [{column: text}]} for rows, and {path: [{name, cells: [text]}]} for
// a grid. What is empty is left out: the core says what is missing.
import { KINDS, typed } from "./kinds.js";
import { at, parent, put } from "./path.js";
import { of } from "./words.js";

/** {input, spots}: what the rule takes, and {id, label} of a field by the place of the input. */
export function read(section, texts) {
  const input = {};
  const spots = new Map();
  for (const field of section.fields) {
    const reader = readers[field.kind] ?? readField;
    reader(section, field, texts[field.at], input, spots);
  }
  return { input, spots };
}

/** The field that a problem is about: that of its place, or of what the place lies in. */
export function spotOf(spots, place) {
  for (let path = place; path !== ""; path = parent(path)) {
    if (spots.has(path)) return spots.get(path);
  }
  return undefined;
}

/** The id of a field on the page. */
export function idOf(section, ...path) {
  return [section.rule, ...path].join("-").replace(/[^\w-]+/g, "_");
}

/** The rows that something was typed in, each with its number on the page. */
export function filled(rows) {
  return rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) =>
      Object.values(row)
        .flat()
        .some((text) => typed(text) !== ""),
    );
}

function readField(section, field, given, input, spots) {
  spots.set(field.at, { id: idOf(section, field.at), label: of(field.label) });
  const text = typed(given);
  if (text !== "") put(input, field.at, KINDS[field.kind].toInput(text));
}

function readRows(section, list, rows = [], input, spots) {
  const spot = (column, index) => ({
    id: idOf(section, list.at, index, column.at),
    label: `${of(list.label)}: ${of(column.label)}, ${of(ROW)} ${index + 1}`,
  });
  spots.set(list.at, { id: idOf(section, list.at, 0, list.columns[0].at), label: of(list.label) });
  filled(rows).forEach(({ row, index }, item) => {
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

function readGrid(section, grid, rows = [], input, spots) {
  const [, inner] = grid.at.split("[].");
  const columns = filledColumns(input, spots, grid.of);
  columns.forEach(({ index, item, label }) => {
    const place = `${grid.of}[${item}].${inner}`;
    const id = (row) => idOf(section, grid.at, row, index);
    spots.set(place, { id: id(0), label: `${of(grid.label)}, ${label}` });
    put(input, place, []);
    rows.forEach((row, number) => {
      const text = typed(row.cells?.[index]);
      if (text === "") return;
      const user = `${place}[${at(input, place).length}]`;
      const who = typed(row[grid.row.at]);
      put(input, user, {
        ...(who === "" ? {} : { [grid.row.at]: who }),
        [grid.cell.at]: KINDS[grid.cell.kind].toInput(text),
      });
      spots.set(user, { id: id(number), label: `${of(grid.label)}, ${of(ROW)} ${number + 1}, ${label}` });
      spots.set(`${user}.${grid.row.at}`, {
        id: idOf(section, grid.at, number, grid.row.at),
        label: `${of(grid.row.label)}, ${of(ROW)} ${number + 1}`,
      });
    });
  });
}

/** The items of a list that was read already: their numbers in the input and on the page. */
function filledColumns(input, spots, list) {
  return (at(input, list) ?? []).map((item, number) => {
    const index = Number(/-(\d+)-[^-]*$/.exec(spots.get(`${list}[${number}]`).id)[1]);
    return { index, item: number, label: item.year ?? `${index + 1}` };
  });
}

const ROW = { da: "række", en: "row" };
const readers = { rows: readRows, grid: readGrid };
