"""Random tables, written as workbooks and CSV files, damaged in one way, and read: a figure is right, or there is a problem.

``python fuzz_sheets.py COUNT SEED`` writes and reads that many files and prints the seed and how often each damage was met.
Damage that no reader can see is not done: a line that is not there, a number that ends early, a dialect that is said wrongly.
"""

import csv
import random
import re
import sys
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO, StringIO
from typing import Any

import openpyxl
import pyarrow as pa
from openpyxl.worksheet.table import Table as ExcelTable

from rammeaftale import RammeaftaleError, _native, sheet

RULES = {
    "closure_account.users": ("id", "usage"),
    "daily_rate": ("basis", "places", "days", "occupancy"),
    "bills.stays": ("citizen", "service", "payer", "first_day", "last_day"),
    "year_result": ("revenue", "cost", "base"),
}
NAMES = ["Odense", "Vejle", "Søgård", "Ærø", "Faaborg-Midtfyn", "Kolding", "Aabenraa", "Région", "Høje-Taastrup", "Sum-huset"]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "cp1252"]


class Sample:
    """A table with its values, its texts, and how it is written and read."""

    def __init__(self, draw: random.Random) -> None:
        self.draw = draw
        self.rule = draw.choice(list(RULES))
        self.fields = list(RULES[self.rule])
        draw.shuffle(self.fields)
        self.dialect = draw.choice(["danish", "machine"])
        self.is_workbook = draw.random() < 0.5
        self.encoding = self.said = draw.choice(ENCODINGS)
        self.separator = self.said_separator = draw.choice([";", ",", "\t"])
        labels = dict(_native.headings(self.rule))
        self.headings: list[Any] = [draw.choice([name, *(labels[name] or [])]) for name in self.fields]
        self.values = [{name: self.value(name) for name in self.fields} for _ in range(draw.randrange(1, 9))]
        self.rows: list[list[Any]] = [[self.written(row[name]) for name in self.fields] for row in self.values]
        self.above: list[list[Any]] = []
        self.changes: list[Callable[[Any], object]] = []
        self.unquoted = False

    def value(self, name: str) -> Any:
        draw = self.draw
        if name in ("id", "citizen", "service", "payer"):
            return draw.choice(NAMES) + str(draw.randrange(1000))
        if name.endswith("_day"):
            return None if name == "last_day" and draw.random() < 0.3 else date(2025, 1, 1) + timedelta(draw.randrange(365))
        if name == "days":
            return draw.randrange(1, 367)
        if name == "occupancy":
            return Decimal(draw.randrange(1, 10**6)).scaleb(-4)
        if name == "places":
            return Decimal(draw.randrange(1, 10**6)).scaleb(-2)
        if name == "usage":
            return Decimal(draw.randrange(0, 10**7)).scaleb(-draw.randrange(0, 4))
        lowest = -(10**11) if name in ("basis", "cost") else 0
        return Decimal(draw.randrange(lowest, 10**11)).scaleb(-2)

    def written(self, value: Any) -> Any:
        """Write a value as a cell of a workbook or a text in the dialect."""
        draw = self.draw
        if value is None or isinstance(value, str):
            return value
        if self.is_workbook and draw.random() < 0.5:
            return float(value) if isinstance(value, Decimal) else value
        if isinstance(value, date):
            danish = ["%d-%m-%Y", "%d.%m.%Y", "%d/%m/%Y", "%Y-%m-%d", "%d-%m-%Y 00:00:00"]
            return value.strftime(draw.choice(danish) if self.dialect == "danish" else "%Y-%m-%d")
        text = f"{Decimal(value):f}"
        if self.dialect == "machine":
            return text
        whole, _, part = text.lstrip("-").partition(".")
        mark = draw.choice(["", "", ".", "\u00a0", "\u202f"] if self.encoding != "cp1252" else ["", ".", "\u00a0"])
        text = re.sub(r"(?<=\d)(?=(\d{3})+$)", mark, whole) + (f",{part}" if part else "")
        if value < 0:
            text = draw.choice([f"-{text}", f"{text}-", f"({text})"])
        return text

    def file(self) -> BytesIO:
        return self.workbook() if self.is_workbook else self.lines()

    def workbook(self) -> BytesIO:
        workbook = openpyxl.Workbook()
        worksheet = workbook.active
        for row in [*self.above, self.headings, *self.rows]:
            worksheet.append(row)
        for change in self.changes:
            change(worksheet)
        file = BytesIO()
        workbook.save(file)
        return file

    def lines(self) -> BytesIO:
        text = StringIO(newline="")
        rows = [*self.above, self.headings, *self.rows]
        if self.unquoted:
            text.writelines(self.separator.join("" if cell is None else str(cell) for cell in row) + "\r\n" for row in rows)
        else:
            csv.writer(text, delimiter=self.separator).writerows(rows)
        return BytesIO(text.getvalue().encode(self.encoding))

    def read(self, errors: str) -> Any:
        if self.is_workbook:
            return sheet.read_excel(self.file(), self.rule, dialect=self.dialect, errors=errors)
        return sheet.read_csv(
            self.file(), self.rule, dialect=self.dialect, encoding=self.said, separator=self.said_separator, errors=errors
        )

    def header(self) -> int:
        return len(self.above) + 1

    def cell(self) -> tuple[int, int]:
        return self.draw.randrange(len(self.rows)), self.draw.randrange(len(self.fields))


def nothing(sample: Sample) -> None:
    pass


def heading_changed(sample: Sample) -> None:
    column = sample.draw.randrange(len(sample.fields))
    sample.headings[column] = sample.draw.choice([f"{sample.headings[column]} 2", "Beløb i alt", "dato", "?", 2025])


def heading_with_unseen(sample: Sample) -> None:
    column = sample.draw.randrange(len(sample.fields))
    unseen = sample.draw.choice(["\u00a0", "  ", "\n"] if sample.encoding == "cp1252" else ["\u200b", "\ufeff", "\u00ad",
        "\u2060", "\n"])
    sample.headings[column] = sample.draw.choice([f"{unseen}{sample.headings[column]}", f"{sample.headings[column]}{unseen}"])


def heading_lost(sample: Sample) -> None:
    sample.headings[sample.draw.randrange(len(sample.fields))] = None


def heading_twice(sample: Sample) -> None:
    sample.headings.append(sample.draw.choice(sample.headings))
    for row in sample.rows:
        row.append(row[0])


def encoding_said_wrongly(sample: Sample) -> None:
    sample.said = sample.draw.choice(ENCODINGS)


def separator_said_wrongly(sample: Sample) -> None:
    sample.said_separator = sample.draw.choice([";", ",", "\t", "|"])


def commas_unquoted(sample: Sample) -> None:
    sample.separator = sample.said_separator = ","
    sample.unquoted = True


def cell_unreadable(sample: Sample) -> None:
    row, column = sample.cell()
    if sample.fields[column] not in ("id", "citizen", "service", "payer"):
        sample.rows[row][column] = sample.draw.choice(["?", "ca. 5", "#DIV/0!", "1,2,3", "x", "1.2.3,4", "5 000", "1e3",
            "31-02-2025", "=1/0"])


def cell_beyond(sample: Sample) -> None:
    row, _ = sample.cell()
    sample.rows[row].extend([None] * sample.draw.randrange(3) + [sample.draw.choice(["066", "x", 5, "0"])])


def totals_row(sample: Sample) -> None:
    total: list[Any] = []
    for name in sample.fields:
        values = [row[name] for row in sample.values]
        is_number = all(isinstance(value, Decimal | int) for value in values)
        total.append(sample.written(sum(values)) if is_number else None)
    word = sample.draw.choice(["I alt", "Sum", "TOTAL", "i alt:"])
    for column, name in enumerate(sample.fields):
        if name in ("id", "citizen"):
            total[column] = word
    sample.rows.append(total)


def totals_stated(sample: Sample) -> None:
    if sample.is_workbook and len({str(heading).lower() for heading in sample.headings}) == len(sample.headings):
        last = len(sample.rows) + 2
        sample.rows.append([7 if name not in ("id", "citizen", "service", "payer") else "Alle" for name in sample.fields])
        stated = ExcelTable(displayName="T", ref=f"A1:{chr(64 + len(sample.fields))}{last}", totalsRowCount=1)
        sample.changes.append(lambda worksheet: worksheet.add_table(stated))


def merged(sample: Sample) -> None:
    row, column = sample.cell()
    down, right = sample.draw.choice([(1, 0), (2, 0), (0, 1), (1, 1)])
    first = sample.header() + 1 + row
    sample.changes.append(
        lambda worksheet: worksheet.merge_cells(
            start_row=first, end_row=first + down, start_column=column + 1, end_column=column + 1 + right
        )
    )


def hidden_row(sample: Sample) -> None:
    row = sample.header() + 1 + sample.cell()[0]
    sample.changes.append(lambda worksheet: setattr(worksheet.row_dimensions[row], "hidden", True))


def hidden_column(sample: Sample) -> None:
    letter = chr(65 + sample.cell()[1])
    sample.changes.append(lambda worksheet: setattr(worksheet.column_dimensions[letter], "hidden", True))


def preamble(sample: Sample) -> None:
    sample.above = sample.draw.choice(
        [[["Takster 2025"], []], [[sample.headings[0], 365]], [[None, None, sample.headings[-1]]], [["Dage", 365], [],
            ["Udtræk af 1. maj"]]]
    )


def second_table(sample: Sample) -> None:
    sample.rows += [[], list(sample.headings), *[list(row) for row in sample.rows[:2]]]


def times(sample: Sample) -> None:
    for row in sample.rows:
        for column, name in enumerate(sample.fields):
            if name.endswith("_day") and isinstance(row[column], str):
                row[column] = f"{row[column][:10]} {sample.draw.choice(['00:00', '12:30:00', '23:59', '00:00:00'])}"


def cut(sample: Sample) -> None:
    """Cut or overwrite a workbook."""
    whole = sample.workbook().getvalue()
    at = sample.draw.randrange(1, len(whole))
    spoiled = whole[:at] if sample.draw.random() < 0.5 else whole[:at] + bytes([whole[at] ^ 0x5A]) + whole[at + 1 :]
    if sample.is_workbook:
        sample.file = lambda: BytesIO(spoiled)  # type: ignore[method-assign]


def quote_open(sample: Sample) -> None:
    if not sample.is_workbook:
        row, column = sample.cell()
        sample.unquoted = True
        sample.rows[row][column] = f'"{sample.rows[row][column]}'


DAMAGES = [
    nothing, heading_changed, heading_with_unseen, heading_lost, heading_twice, encoding_said_wrongly, separator_said_wrongly,
    commas_unquoted, cell_unreadable, cell_beyond, totals_row, totals_stated, merged, hidden_row, hidden_column, preamble,
        second_table, times,
    cut, quote_open,
]  # fmt: skip


def run(count: int, seed: int) -> Counter[tuple[str, str]]:
    """Write and read that many files; count what was read and what was refused."""
    seen: Counter[tuple[str, str]] = Counter()
    for number in range(count):
        draw = random.Random(f"{seed}/{number}")
        sample = Sample(draw)
        damage = draw.choice(DAMAGES)
        damage(sample)
        errors = draw.choice(["stop", "collect"])
        try:
            read = sample.read(errors)
        except RammeaftaleError as error:
            assert error.problems and error.message_in("da"), (seed, number)
            seen[damage.__name__, "refused"] += 1
            assert damage is not nothing or {problem.code for problem in error.problems} == {"not_clear"}, (seed, number,
                str(error))
            continue
        found = pa.table(read).to_pylist()
        if read.problems:
            # A row without a problem has the figures of the undamaged one; one with a problem says so.
            wrong = [row for row in found if row.pop("error") is None and not is_one_of(row, sample.values)]
            assert not wrong, (seed, number, damage.__name__, wrong)
            seen[damage.__name__, "collected"] += 1
            continue
        rows = [{name: row.get(name) for name in sample.fields} for row in found]
        assert rows == sample.values, (seed, number, damage.__name__, rows, sample.values)
        seen[damage.__name__, "read"] += 1
    return seen


def is_one_of(row: dict[str, Any], values: list[dict[str, Any]]) -> bool:
    return any(all(row.get(name) == value for name, value in whole.items()) for whole in values)


if __name__ == "__main__":
    files, start = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(2**32)
    print(f"seed {start}, {files} files", flush=True)
    for (damage_name, outcome), times_met in sorted(run(files, start).items()):
        print(f"{damage_name:24}{outcome:12}{times_met:7}")
