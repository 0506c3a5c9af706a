// Types cases into the forms like a user, from the same field descriptions as the forms, and reads the page.
import { shortForm } from "../../examples/calculator/src/cases.js";
import { idOf, itemSection } from "../../examples/calculator/src/read.js";
import { sectionOf } from "../../examples/calculator/src/tasks/index.js";
import { write } from "../../examples/calculator/src/write.js";

/** Opens the task of a rule with empty fields, and selects only this rule. */
export async function goTo(page, rule) {
  const { task } = sectionOf(rule);
  await page.click(`#task-${task.id}`);
  await wipe(page);
  if (task.sections.length > 1) {
    for (const section of task.sections) {
      if (task.start.includes(section.rule) !== (section.rule === rule))
        await page.click(`label[for="chosen-${section.rule}"]`);
    }
  }
}

/** Deletes everything that was typed. */
export async function wipe(page) {
  await page.click("#wipe");
  await page.click("#ask-yes");
}

/** Types a case of `tests/cases`. */
export async function typeCase(page, { rule, input, dialect, ...options }) {
  const { section } = sectionOf(rule);
  const { agreement, on, beyond } = shortForm(options);
  if (agreement) await typeAgreement(page, agreement, on, beyond);
  await typeTexts(page, section, write(section, input, dialect));
}

export async function typeAgreement(page, agreement, on, beyond) {
  await page.selectOption("#agreement", agreement);
  await page.selectOption("#beyond", beyond ? "yes" : "");
  await page.fill("#on", (on ?? "").split("-").reverse().join("-"));
}

/** Types the texts of a section, row by row. */
export async function typeTexts(page, section, texts, fields = section.fields) {
  await unfold(page);
  for (const field of fields) {
    const given = texts[field.at];
    if (field.kind === "group") await typeTexts(page, section, texts, field.fields);
    else if (field.kind === "blocks") {
      for (const [index, item] of given.entries()) {
        const inner = itemSection(section, field, index);
        if ((await page.locator(selector(idOf(inner, inner.fields[0].at))).count()) === 0)
          await add(page, idOf(section, field.at));
        await typeTexts(page, inner, item);
      }
    } else if (field.kind === "rows")
      await typeRows(page, section, field, given, (row, index) =>
        field.columns.map((column) => [idOf(section, field.at, index, column.at), row[column.at], column]),
      );
    else if (field.kind === "grid") {
      await typeRows(page, section, field, given, (row, index) => [
        [idOf(section, field.at, index, field.row.at), row[field.row.at], field.row],
        ...row.cells.map((text, cell) => [idOf(section, field.at, index, cell), text, field.cell]),
      ]);
    } else await typeOne(page, idOf(section, field.at), given, field);
  }
}

async function typeRows(page, section, list, rows, cellsOf) {
  for (const [index, row] of rows.entries()) {
    const cells = cellsOf(row, index);
    if ((await page.locator(selector(cells[0][0])).count()) === 0)
      await add(page, idOf(section, list.at));
    for (const [id, text, field] of cells) await typeOne(page, id, text, field);
  }
}

/** Opens what is folded in the form, all at once: a question to the page takes longer than the typing of a field. */
async function unfold(page) {
  await page.evaluate(() => document.querySelectorAll("#form details").forEach((details) => (details.open = true)));
}

async function add(page, id) {
  await page.click(selector(`${id}-add`));
  await unfold(page);
}

async function typeOne(page, id, text, field) {
  if (text === "" || text === undefined) return;
  if (field.choices) await page.selectOption(selector(id), text);
  else await page.fill(selector(id), text);
}

export const selector = (id) => `[id="${id}"]`;

/** Presses the button and reads the lines of each statement, or the problems with their linked fields. */
export async function calculate(page) {
  await page.click("#calculate");
  return shown(page);
}

export function shown(page) {
  return page.evaluate(() => {
    const text = (element, part) => element.querySelector(part)?.textContent ?? "";
    const statements = [...document.querySelectorAll(".settled")].map((settled) => ({
      rule: settled.dataset.rule,
      title: text(settled, "h3"),
      conclusion: [...settled.querySelectorAll("[data-conclusion] p")].map((part) => part.textContent),
      findings: [...settled.querySelectorAll('[data-notes="findings"] li')].map((finding) => finding.textContent),
      lines: Object.fromEntries(
        [...settled.querySelectorAll("[data-line]")].map((row) => [
          row.dataset.line,
          [...row.querySelectorAll("th, td")].map(
            (cell) => [...cell.querySelectorAll("div")].map((part) => part.textContent).join("\n") || cell.textContent,
          ),
        ]),
      ),
      main: Object.fromEntries(
        [...settled.querySelectorAll("[data-main]")].map((main) => [main.dataset.main, text(main, "dd")]),
      ),
      tables: [...settled.querySelectorAll("table.beside")].map((table) =>
        [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent)),
      ),
      checks: [...settled.querySelectorAll(".checks > li")].length,
      hold: settled.querySelector("[data-checks]")?.dataset.checks,
      notes: [...settled.querySelectorAll('[data-notes="notes"] li')].map((note) => note.textContent),
      digest: text(settled, ".digest code"),
    }));
    const problems = [...document.querySelectorAll(".error-summary li, .info-summary li")].map((item) => {
      const id = item.querySelector("a")?.getAttribute("href").slice(1);
      const field = id && document.getElementById(id);
      return {
        text: item.textContent,
        open: item.closest(".info-summary") !== null,
        id,
        field: field && {
          invalid: field.getAttribute("aria-invalid"),
          message: document.getElementById(`${id}-error`)?.textContent ?? "",
        },
      };
    });
    return { statements, problems };
  });
}
