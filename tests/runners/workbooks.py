"""Checks workbooks recomputed by a spreadsheet program, and counts the values that match.

``workbooks.py spoil IN`` adds two workbooks that must fail: one with a changed input, one with a changed value of the
library. Cached values stay in them, to show whether they are recomputed.

``workbooks.py check IN OUT`` compares every workbook of IN with the recomputed one of OUT.
"""

import re
import sys
import zipfile
from pathlib import Path

from openpyxl import load_workbook

FROM = "daily_rate-da"
INPUT, VALUE = "spoiled-input", "spoiled-value"
ALL_HOLD, VALUES, LIBRARY, HOLDS = "B3", "B", "D", "E"
LINE = "rate"
SAYS = ("Alle kontroller stemmer", "All checks hold", "ja", "yes")


def rows_of(sheet):
    """Return the rows of the named cells of a sheet."""
    return {name: int(cell.attr_text.rsplit("$", 1)[1]) for name, cell in sheet.defined_names.items()}


def spoil(folder):
    source = folder / f"{FROM}.xlsx"
    sheets = load_workbook(source).worksheets
    number, rows = next((number, rows_of(sheet)) for number, sheet in enumerate(sheets, 1) if sheet.defined_names)
    for name, cell in ((INPUT, f"{VALUES}{rows['basis']}"), (VALUE, f"{LIBRARY}{rows[LINE]}")):
        with zipfile.ZipFile(source) as old, zipfile.ZipFile(folder / f"{name}.xlsx", "w", zipfile.ZIP_DEFLATED) as new:
            for member in old.namelist():
                text = old.read(member)
                if member == f"xl/worksheets/sheet{number}.xml":
                    cells = re.compile(rb'(<c r="%s"[^>]*><v>)([^<]*)(</v>)' % cell.encode())
                    text, changed = cells.subn(lambda found: found[1] + b"1" + found[2] + found[3], text)
                    assert changed == 1, f"{cell} of {source} was changed {changed} times"
                new.writestr(member, text)


def check(before, after):
    passed = failed = 0

    def expect(truth, what):
        nonlocal passed, failed
        passed, failed = passed + bool(truth), failed + (not truth)
        if not truth:
            print(what)

    for path in sorted(before.glob("*.xlsx")):
        again = after / path.name
        if not again.exists():
            expect(False, f"{path.name} was not computed again")
            continue
        given, computed = load_workbook(path), load_workbook(again, data_only=True)
        if path.stem in (INPUT, VALUE):
            number = next(number for number, sheet in enumerate(given.worksheets) if sheet.defined_names)
            spoiled(path.stem, given.worksheets[number], computed.worksheets[number], expect)
            says = [cell.value for cell in computed.worksheets[number - 1]["A"]]
            wrong = [text for text in says if str(text).startswith("Stemmer ikke: ")]
            expect(len(wrong) == 1 and not set(SAYS) & {*says}, f"{path.stem}: the front says {says}")
            expect(computed.worksheets[0]["A3"].value.endswith(": 1"), f"{path.stem}: the index says that all checks hold")
            continue
        expect(given.sheetnames == computed.sheetnames, f"{path.name}: the sheets are {computed.sheetnames}")
        for sheet in given:
            name, again = f"{path.name}: {sheet.title}", computed[sheet.title]
            if sheet.defined_names:
                check_sheet(name, sheet, again, expect)
            else:
                check_front(name, sheet, again, expect)
    print(f"{passed} passed, {failed} failed")
    return failed


def check_sheet(name, sheet, computed, expect):
    checks = 0
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type != "f":
                continue
            value, here = computed[cell.coordinate].value, f"{name}, {cell.coordinate}: {cell.value}"
            is_computed = sheet[f"{VALUES}{cell.row}"].data_type == "f"
            # In a table, this column holds figures.
            is_check = cell.column_letter == HOLDS and "<=" in cell.value
            if is_check and is_computed or cell.coordinate == ALL_HOLD:
                checks += 1
                expect(value is True, f"{here} is {value}")
            elif is_check:
                # Inputs match trivially, so they are not counted.
                if value is not True:
                    expect(False, f"{here} is {value}")
            elif value is None or isinstance(value, (str, bool)):
                expect(False, f"{here} is {value}")
    # A line beside the library's value is computed; a table has formulas in both columns.
    rows = zip(sheet[VALUES], sheet[LIBRARY], strict=True)
    beside = (library for value, library in rows if value.data_type == "f" and library.data_type == "n")
    is_computed = any(library.value is not None for library in beside)
    # Printed figures that do not fit together have no formula: then the one check is that all hold.
    least = 2 if is_computed else 1
    if checks < least:
        expect(False, f"{name} has no checks")


def check_front(name, sheet, computed, expect):
    """Compare a sheet without lines, a front or an index: its formulas give what the library stored with them."""
    stored = 0
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type != "f":
                continue
            value, here = computed[cell.coordinate].value, f"{name}, {cell.coordinate}: {cell.value}"
            stored += 1
            if "IF(" in cell.value:
                expect(value in SAYS, f"{here} is {value}")
            else:
                is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
                expect(is_number, f"{here} is {value}")
    if not stored:
        expect(False, f"{name} has no formulas")


def spoiled(name, given, computed, expect):
    row = rows_of(given)[LINE]
    value, library = (computed[f"{column}{row}"].value for column in (VALUES, LIBRARY))
    expect(computed[ALL_HOLD].value is False, f"{name}: all checks hold")
    expect(computed[f"{HOLDS}{row}"].value is False, f"{name}: the check of the line holds")
    expect(value != library, f"{name}: the line is {value}, as the library says")
    same_formula = given[f"{VALUES}{row}"].value.startswith("=ROUND(")
    expect(same_formula, f"{name}: the line has the formula {given[f'{VALUES}{row}'].value}")


if __name__ == "__main__":
    task, *folders = sys.argv[1:]
    folders = [Path(folder) for folder in folders]
    sys.exit(1 if {"spoil": spoil, "check": check}[task](*folders) else 0)
