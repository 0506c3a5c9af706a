// Converts the texts of a section to the input of its rule, and maps each place of the input to its field.
//
// The texts of a section are {path: text} for fields, {path: [{column: text}]} for rows, {path: [{name, cells: [text]}]} for a
// grid, and {path: [texts]} for blocks, whose items are sections of their own. The fields of a group stand beside the others.
// Empty texts are omitted: the core reports missing fields.
import { KINDS, typed } from "./kinds.js";
import { at, parent, put } from "./path.js";
import { of } from "./words.js";

/** Returns {input, spots}: the input of the rule, and {id, label} of the field by place. */
export function read(section, texts) {
  const reading = { section, texts, input: {}, spots: new Map(), numbers: new Map() };
  readFields(reading, section.fields);
  return reading;
}

function readFields(reading, fields) {
  for (const field of fields) (readers[field.kind] ?? readField)(reading, field, reading.texts[field.at]);
}

/** Returns the field of a problem: that of its place, or of the nearest parent. */
export function spotOf(spots, place) {
  for (let path = place; path !== ""; path = parent(path)) {
    if (spots.has(path)) return spots.get(path);
  }
  return undefined;
}

/** Returns the section of an item of blocks: its fields, and where they are inside the whole. */
export function itemSection(section, list, index) {
  const { rule, echoByKind, inside = [] } = section;
  return { rule, echoByKind, fields: list.fields, inside: [...inside, list.at, index] };
}

/** Returns the element id of a field. */
export function idOf(section, ...path) {
  return [section.rule, ...(section.inside ?? []), ...path].join("-").replace(/[^\w-]+/g, "_");
}

function readField({ section, input, spots }, field, given) {
  spots.set(field.at, { id: idOf(section, field.at), label: of(field.label), kind: field.kind, agreed: field.agreed });
  const text = typed(given);
  if (text !== "") put(input, field.at, KINDS[field.kind].toInput(text));
}

function readRows({ section, texts, input, spots, numbers }, list, rows = []) {
  const spot = (column, index) => ({
    id: idOf(section, list.at, index, column.at),
    label: `${of(list.label)}: ${of(column.label)}, ${of(ROW)} ${index + 1}`,
    kind: column.kind,
  });
  spots.set(list.at, { id: idOf(section, list.at, 0, list.columns[0].at), label: of(list.label), kind: "rows", agreed: list.agreed });
  const filled = rowsOf(section, texts, list, rows);
  numbers.set(list.at, filled);
  filled.forEach((index, item) => {
    const row = rows[index];
    const place = `${list.at}[${item}]`;
    if (!list.plain) put(input, place, {});
    spots.set(place, {
      id: idOf(section, list.at, index, list.columns[0].at),
      label: `${of(list.label)}, ${of(ROW)} ${index + 1}`,
    });
    for (const column of list.columns) {
      const text = typed(row[column.at]);
      if (list.plain) {
        put(input, place, KINDS[column.kind].toInput(text));
        continue;
      }
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

function readGroup(reading, group) {
  const [first] = group.fields;
  const spot = { id: idOf(reading.section, first.at ?? group.at), label: of(group.label), kind: "group", agreed: group.agreed };
  reading.spots.set(group.at, spot);
  readFields(reading, group.fields);
}

function readBlocks({ section, input, spots }, list, items = []) {
  spots.set(list.at, { id: idOf(section, list.at, "add"), label: of(list.label), kind: "blocks", agreed: list.agreed });
  const filled = items.map((texts, index) => ({ texts, index })).filter(({ texts }) => holdsText(texts));
  filled.forEach(({ texts, index }, item) => {
    const place = `${list.at}[${item}]`;
    const inner = read(itemSection(section, list, index), texts);
    put(input, place, inner.input);
    const name = `${of(list.label)} ${index + 1}`;
    for (const [path, spot] of inner.spots) spots.set(`${place}.${path}`, { ...spot, label: `${name}: ${spot.label}` });
    spots.set(place, { id: [...inner.spots.values()][0]?.id, label: name });
  });
}

/** Returns whether anything is typed in texts, at any depth. */
export function holdsText(texts) {
  if (typeof texts === "string") return typed(texts) !== "";
  return texts !== null && typeof texts === "object" && Object.values(texts).some(holdsText);
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
const readers = { rows: readRows, grid: readGrid, group: readGroup, blocks: readBlocks };
