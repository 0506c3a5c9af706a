// Lists of fields: rows that users add, remove and paste, and grids for lists within each row of another list.
import { el, refill } from "./dom.js";
import { samplePath, understood } from "./echo.js";
import { button, inputOf, inset, optionsOf, selectOf } from "./form.js";
import { KINDS } from "./kinds.js";
import { pastedRows, pastedText } from "./paste.js";
import { holdsText, idOf } from "./read.js";
import { canBeRead, sheetOf } from "./sheet.js";
import { T } from "./texts.js";
import { of } from "./words.js";

/** Renders the rows of a list. */
export function rowsOf(page, section, list, texts) {
  startWith(texts, list, {});
  const columns = list.columns.map((column) => ({
    column,
    label: list.stacked && column.optional ? `${of(column.label)} (${of(T.optional)})` : of(column.label),
    path: column.echo ?? samplePath(list, column),
    id: (index) => idOf(section, list.at, index, column.at),
    get: (row) => row[column.at],
    put: (row, text) => (row[column.at] = text),
  }));
  return listOf(page, section, list, texts, () => columns, {});
}

/** Renders the rows of a grid: a name, and a field per row of the other list. */
export function gridOf(page, section, grid, texts) {
  startWith(texts, grid, { cells: [] });
  const name = {
    column: grid.row,
    label: of(grid.row.label),
    id: (index) => idOf(section, grid.at, index, grid.row.at),
    get: (row) => row[grid.row.at],
    put: (row, text) => (row[grid.row.at] = text),
  };
  const columns = () => [
    name,
    ...(texts[grid.of] ?? []).map((other, index) => ({
      column: grid.cell,
      label: `${of(grid.cell.label)} ${other[grid.column]?.trim() || index + 1}`,
      path: samplePath(grid, grid.cell),
      id: (row) => idOf(section, grid.at, row, index),
      get: (row) => row.cells?.[index],
      put: (row, text) => ((row.cells ??= [])[index] = text),
    })),
  ];
  return listOf(page, section, grid, texts, columns, { cells: [] });
}

function startWith(texts, list, empty) {
  texts[list.at] ??= [];
  if (texts[list.at].length === 0 && list.preset) texts[list.at].push(...list.preset.map((value) => ({ value })));
  while (texts[list.at].length < list.start) texts[list.at].push(structuredClone(empty));
}

function listOf(page, section, list, texts, columnsNow, empty) {
  const id = idOf(section, list.at);
  const rows = texts[list.at];
  const grids = section.fields.filter((field) => field.kind === "grid" && field.of === list.at);
  const place = el("div", { class: "rows-place" });
  const status = el("p", { class: "form-hint", role: "status" });
  const draw = () => refill(place, tableOf(columnsNow()));
  const redraw = (focus) => {
    draw();
    document.getElementById(focus)?.focus();
    page.changed();
    page.redrawn(list);
  };

  const tableOf = (columns) =>
    el(
      "table",
      { class: `table table--compact rows ${list.stacked ? "rows--stacked" : ""}` },
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          columns.map(({ label, column }) =>
            el("th", { scope: "col", class: `head-${KINDS[column.kind].width ?? "wide"}` }, label),
          ),
          el("th", { scope: "col" }, el("span", { class: "sr-only" }, of(T.removeRow))),
        ),
      ),
      el(
        "tbody",
        {},
        rows.map((row, index) =>
          el(
            "tr",
            {},
            columns.map((column, number) => cellOf(columns, number, row, index)),
            el("td", { class: "remove" }, removeOf(index)),
          ),
        ),
      ),
    );

  const cellOf = (columns, number, row, index) => {
    const { column, label, path, id, get, put } = columns[number];
    const name = `${label}, ${of(T.row).toLowerCase()} ${index + 1}`;
    const echo = el("span", { class: "echo", id: `${id(index)}-echo` });
    const repeat = () => {
      const echoed = path ? understood(page.core, section, path, column.kind, get(row) ?? "") : "";
      echo.textContent = echoed;
    };
    const change = (text) => {
      put(row, text);
      repeat();
      page.changed();
      page.cellChanged(list, column.at);
    };
    repeat();
    const more = { "aria-label": name, "aria-describedby": `${id(index)}-echo` };
    const control = column.choices
      ? selectOf(id(index), optionsOf(column), get(row), change, more)
      : inputOf(id(index), KINDS[column.kind].inputmode, KINDS[column.kind].width, get(row), change, {
          ...more,
          onpaste: (event) => paste(event, columns, number, index),
        });
    return el("td", { "data-title": label }, el("div", { class: "form-group cell" }, control, echo));
  };

  const removeOf = (index) => {
    const remove = () => {
      rows.splice(index, 1);
      // Remove the grid columns of the row too.
      grids.forEach((grid) => texts[grid.at]?.forEach(({ cells }) => cells.splice(index, 1)));
      redraw(`${id}-add`);
    };
    const label = `${of(T.removeRow)} ${of(T.row).toLowerCase()} ${index + 1}`;
    return button(of(T.removeRow), "button-unstyled", "delete", remove, { "aria-label": label });
  };

  const add = () => {
    if (list.most && rows.length >= list.most) return;
    rows.push(structuredClone(empty));
    redraw(columnsNow()[0].id(rows.length - 1));
  };

  const paste = (event, columns, first, from) => {
    const pasted = pastedRows(event.clipboardData.getData("text/plain"));
    if (!pasted) return;
    event.preventDefault();
    pasted.slice(0, (list.most ?? Infinity) - from).forEach((texts, index) => {
      while (rows.length <= from + index) rows.push(structuredClone(empty));
      texts.forEach((text, offset) => {
        const into = columns[first + offset];
        into?.put(rows[from + index], pastedText(into.column, text));
      });
    });
    redraw(columns[first].id(from));
    status.textContent = of(T.pasted(pasted.length));
  };

  /** Puts the rows of a sheet in place of those that are empty, behind the others. */
  const takeSheet = (read) => {
    const filled = rows.filter((row) => Object.values(row).some((text) => String(text ?? "").trim() !== ""));
    rows.splice(0, rows.length, ...[...filled, ...read].slice(0, list.most ?? Infinity));
    redraw(columnsNow()[0].id(filled.length));
  };

  draw();
  if (list.kind === "grid") page.grids.push({ of: list.of, column: list.column, draw });
  return inset(list, id, rows.some(holdsText), [
    el(
      "p",
      { class: "form-hint" },
      [list.hint && of(list.hint), list.plain ? null : of(T.paste)].filter(Boolean).join(" "),
    ),
    place,
    button(of(T.addRow), "button-secondary", "plus", add, { id: `${id}-add` }),
    canBeRead(list) && sheetOf(section, list, id, place, takeSheet),
    status,
  ]);
}
