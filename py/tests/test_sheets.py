"""Sheets are read exactly or every problem is listed with its address; written sheets can be read back."""

import doctest
import json
import re
import subprocess
import sys
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.table import Table as ExcelTable

import rammeaftale as ra
from rammeaftale import RammeaftaleError, sheet, table

CASES = Path(__file__).parents[2] / "tests" / "cases"


def book(*rows: list[Any], name: str = "Ark1", formats: dict[str, str] | None = None, epoch: datetime | None = None) -> BytesIO:
    """Write a workbook with one sheet of these rows."""
    workbook = openpyxl.Workbook()
    if epoch:
        workbook.epoch = epoch
    worksheet = workbook.active
    worksheet.title = name
    for row in rows:
        worksheet.append(row)
    for address, number_format in (formats or {}).items():
        worksheet[address].number_format = number_format
    file = BytesIO()
    workbook.save(file)
    return file


def excel(file: Any, rule: str = "daily_rate", **kwargs: Any) -> sheet.Sheet:
    return sheet.read_excel(file, rule, **{"dialect": "danish", **kwargs})


def csv(text: str | bytes, rule: str = "daily_rate", **kwargs: Any) -> sheet.Sheet:
    data = text if isinstance(text, bytes) else text.encode(kwargs.get("encoding", "cp1252"))
    return sheet.read_csv(BytesIO(data), rule, **{"dialect": "danish", "encoding": "cp1252", **kwargs})


def rows(read: Any) -> list[dict[str, Any]]:
    return pa.table(read).to_pylist()


def problems(call: Any, *args: Any, **kwargs: Any) -> list[tuple[str, str, str | None]]:
    with pytest.raises(RammeaftaleError) as raised:
        call(*args, **kwargs)
    return [(problem.code, problem.place, problem.given) for problem in raised.value.problems]


def cell(value: Any, field: str = "basis", number_format: str | None = None, **kwargs: Any) -> Any:
    """Read a single cell."""
    read = excel(book([field], [value], formats={"A2": number_format} if number_format else None), **kwargs)
    return rows(read)[0][field]


def cell_problem(value: Any, field: str = "basis", number_format: str | None = None, **kwargs: Any) -> tuple[str, str, str | None]:
    found = problems(cell, value, field, number_format, **kwargs)
    assert len(found) == 1
    return found[0]


def test_a_sheet_goes_into_the_rules_and_into_data_frames() -> None:
    file = book(
        ["Takster 2023"],
        [],
        ["Tilbud", "Takstgrundlag", "Pladser", "Dage", "Belægnings-\nprocent", "Bemærkning"],
        ["Røjleskov", "21.076.560,00", 8, 365, 0.9, None],
        [None, " ", None, None, None, None],
        ["Elmely", "kr. 8.000.000,-", "5", "365", "90 %", "foreløbig"],
        formats={"E4": "0.0%"},
    )
    names = {"basis": "Takstgrundlag", "occupancy": "belægnings- procent"}
    services = excel(file, columns=names, keep=["Tilbud", "Bemærkning"])
    assert services.column_names == ["Tilbud", "basis", "places", "days", "occupancy", "Bemærkning"]
    assert rows(services)[1] == {
        "Tilbud": "Elmely", "basis": Decimal("8000000.00"), "places": Decimal("5.00"), "days": 365,
        "occupancy": Decimal("90.0000"), "Bemærkning": "foreløbig",
    }  # fmt: skip
    schema = pa.table(services).schema
    assert [str(schema.field(name).type) for name in ("basis", "days", "occupancy", "Tilbud")] == [
        "decimal128(38, 2)", "int64", "decimal128(38, 4)", "string",
    ]  # fmt: skip
    rates = table.daily_rate(services, unit="1", keep="Tilbud", ignore="Bemærkning")
    assert pl.DataFrame(rates)["rate"].to_list() == [Decimal("8020.00"), Decimal("4871.00")]
    assert pd.DataFrame.from_arrow(services)["Tilbud"].to_list() == ["Røjleskov", "Elmely"]
    # Empty rows are skipped, and addresses account for them.
    assert (len(services), services.address(1, "occupancy"), services.address(1, "Tilbud")) == (2, "Ark1!E6", "Ark1!A6")
    for row, column in ((2, "basis"), (-1, "basis"), (0, "unit")):
        with pytest.raises(KeyError):
            services.address(row, column)


def test_every_wrong_cell_is_listed_at_once_in_both_languages() -> None:
    file = book(["basis", "places", "days"], ["1.234,5", "otte", 365], ["12,345", 8, 400], name="Tilbud i alt")
    with pytest.raises(RammeaftaleError) as raised:
        excel(file)
    assert [(problem.code, problem.place) for problem in raised.value.problems] == [
        ("not_a_number", "'Tilbud i alt'!B2"),
        ("too_many_decimals", "'Tilbud i alt'!A3"),
        ("out_of_range", "'Tilbud i alt'!C3"),
    ]
    assert raised.value.message_in("da").splitlines() == [
        "'Tilbud i alt'!B2: teksten er ikke et tal (skrevet: otte); skriv et tal som 1.234,56",
        "'Tilbud i alt'!A3: tallet har for mange decimaler (skrevet: 12,345); højst 2",
        "'Tilbud i alt'!C3: tallet ligger uden for grænserne (skrevet: 400); skal være mellem 1 og 366",
    ]
    assert "expected a number like 1.234,56" in raised.value.message_in("en")
    collected = excel(file, errors="collect")
    assert [problem.place for problem in collected.problems] == [problem.place for problem in raised.value.problems]
    assert rows(collected) == [
        {"basis": Decimal("1234.50"), "places": None, "days": 365, "error": "not_a_number at 'Tilbud i alt'!B2"},
        {
            "basis": None, "places": Decimal("8.00"), "days": None,
            "error": "too_many_decimals at 'Tilbud i alt'!A3; out_of_range at 'Tilbud i alt'!C3",
        },
    ]  # fmt: skip
    with pytest.raises(ValueError, match="collect"):
        excel(file, errors="ignore")


def test_danish_thousands_separators() -> None:
    assert cell("1.234") == Decimal("1234.00")
    assert cell_problem("1.234", dialect="machine") == ("too_many_decimals", "Ark1!A2", "1.234")
    assert cell("1234.5", dialect="machine") == Decimal("1234.50")
    assert cell_problem("1,234.56") == ("not_a_number", "Ark1!A2", "1,234.56")


@pytest.mark.parametrize(
    ("value", "kroner"),
    [
        ("kr. 4.269,-", "4269"), ("4.269,00 kr.", "4269"), ("4.269\u00a0kr", "4269"), ("DKK 4.269,50", "4269.5"),
        ("\u00a0-4.269,50 ", "-4269.5"), ("4.269,50-", "-4269.5"), ("−12", "-12"), ("kr. -12,-", "-12"), (0.1 + 0.2, "0.3"),
        (1e13, "1e13"), (-0.0, "0"), (1234567890123.45, "1234567890123.45"), (4269, "4269"), (True, None), (12.345, None), ("(5)", "-5"),
        (1e15, None), ("=1", None), ("€ 5", None), ("(-5)", None), ("5 %", None), ("--5", None), ("1e3", None), ("-", None),
        (date(2024, 1, 1), None), (time(12), None), (timedelta(hours=30), None), ("#DIV/0!", None),
    ],
)  # fmt: skip
def test_amounts(value: Any, kroner: str | None) -> None:
    if kroner is None:
        assert cell_problem(value)[1] == "Ark1!A2"
    else:
        assert cell(value) == Decimal(kroner)


def test_numbers_of_excel_are_what_excel_shows() -> None:
    # A float next to a decimal is that decimal; another digit shown by Excel is a problem.
    assert cell(4.35 * 100) == Decimal("435.00")
    assert cell(1.1 + 2.2) == Decimal("3.30")
    assert cell_problem(0.005) == ("too_many_decimals", "Ark1!A2", "0,005")
    assert cell_problem(1e300)[0] == "out_of_range"
    assert cell_problem(10**13 + 1) == ("out_of_range", "Ark1!A2", "10000000000001")
    assert cell(365.0, "days") == 365
    assert cell_problem(365.5, "days") == ("too_many_decimals", "Ark1!A2", "365,5")


def test_numbers_that_no_spreadsheet_writes() -> None:
    for written in (b"1E+400", b"9" * 400):
        file = book(["basis"], [4269])
        damaged = BytesIO()
        with ZipFile(file) as before, ZipFile(damaged, "w") as after:
            for part in before.namelist():
                after.writestr(part, before.read(part).replace(b"<v>4269</v>", b"<v>" + written + b"</v>"))
        assert problems(excel, damaged)[0][1] == "Ark1!A2"


def test_percentages() -> None:
    assert cell(0.9, "occupancy", "0%") == Decimal("90")
    assert cell(0.77066, "occupancy", "0.00%;[Red]-0.00%") == Decimal("77.066")
    assert cell(0.07, "occupancy", "0%") == Decimal("7")
    assert cell(90, "occupancy") == Decimal("90")
    assert cell(0.9, "occupancy") == Decimal("0.9")
    assert cell("77,066 %", "occupancy") == Decimal("77.066")
    assert cell("90\u00a0pct.", "occupancy") == Decimal("90")
    # A literal percent sign in the format does not change the value.
    assert cell(90, "occupancy", '0" %"') == Decimal("90")
    assert cell(90, "occupancy", "0\\%") == Decimal("90")
    # 7/9 is shown as 77,8 % and has more decimals than a percentage.
    assert cell_problem(7 / 9, "occupancy", "0.0%") == ("too_many_decimals", "Ark1!A2", "77,7777777777778 %")
    assert cell_problem(0.9, "places", "0%") == ("not_a_number", "Ark1!A2", "90 %")
    assert cell_problem("90 %", "places") == ("not_a_number", "Ark1!A2", "90 %")


def stays(*cells: Any, epoch: datetime | None = None, **kwargs: Any) -> Any:
    return rows(excel(book(["first_day"], *([value] for value in cells), epoch=epoch), "bills.stays", **kwargs))


def test_dates() -> None:
    day = date(2024, 6, 28)
    texts = ["28-06-2024", " 28-06-2024 ", "28.06.2024", "28/6/2024", "28-6-2024", "2024-06-28", "28-06-2024 00:00:00"]
    assert [row["first_day"] for row in stays(day, datetime(2024, 6, 28), *texts)] == [day] * 9
    assert stays(day, date(1904, 1, 2), epoch=CALENDAR_MAC_1904)[1]["first_day"] == date(1904, 1, 2)
    assert stays("2024-06-28", dialect="machine")[0]["first_day"] == day
    wrong = [datetime(2024, 6, 28, 12), "28.06-2024", "28-06-2024 12:00", "31-02-2024", 45000, "28-06-24", date(2300, 1, 1)]
    assert problems(stays, *wrong) == [
        ("wrong_type", "Ark1!A2", "2024-06-28 12:00:00"),
        ("not_a_date", "Ark1!A3", "28.06-2024"),
        ("not_a_date", "Ark1!A4", "28-06-2024 12:00"),
        ("not_a_date", "Ark1!A5", "31-02-2024"),
        ("wrong_type", "Ark1!A6", "45000"),
        ("not_a_date", "Ark1!A7", "28-06-24"),
        ("out_of_range", "Ark1!A8", "2300-01-01"),
    ]
    # A number outside Excel's calendar is an error value.
    late = book(["first_day"], [10**9], formats={"A2": "dd-mm-yyyy"})
    assert problems(excel, late, "bills.stays") == [("wrong_type", "Ark1!A2", "#VALUE!")]


def test_truth_names_and_choices() -> None:
    kwargs = {"rule": "capacity_change"}
    for value in (True, "ja", "SAND", " Ja "):
        assert cell(value, "regional", **kwargs) is True
    assert cell("nej", "regional", **kwargs) is False
    assert cell("true", "regional", dialect="machine", **kwargs) is True
    for value in ("true", 1, "x"):
        found = cell_problem(value, "regional", **kwargs)
        assert found[:2] == ("wrong_type", "Ark1!A2")
    with pytest.raises(RammeaftaleError, match="ja or nej"):
        cell("x", "regional", **kwargs)
    assert cell("turnover", "base_kind", rule="year_result") == "turnover"
    assert cell_problem("omsætning", "base_kind", rule="year_result") == ("unknown_choice", "Ark1!A2", "omsætning")
    users = {"rule": "closure_account.users"}
    assert cell(461, "id", **users) == "461"
    assert cell(461, "id", "0000", **users) == "0461"
    assert cell(30, "days", "000") == 30
    assert cell(" Odense\u00a0", "id", **users) == "Odense"
    assert cell_problem(461.5, "id", **users) == ("wrong_type", "Ark1!A2", "461,5")
    assert cell_problem("Region\u00a0Syddanmark", "id", **users)[0] == "not_a_name"
    assert cell_problem("#I/T" * 30, "id", **users)[0] == "too_long"


def formulas(*cells: str) -> BytesIO:
    """Write a workbook whose second row consists of these XML cells."""
    file, made = book(["basis", "places", "occupancy"], [1, 2, 3]), BytesIO()
    with ZipFile(file) as before, ZipFile(made, "w") as after:
        for part in before.namelist():
            data = before.read(part)
            if part == "xl/worksheets/sheet1.xml":
                data = re.sub(rb'<row r="2".*?</row>', b'<row r="2">' + "".join(cells).encode() + b"</row>", data)
            after.writestr(part, data)
    return made


def test_formulas_are_read_as_their_cached_values() -> None:
    computed = formulas('<c r="A2"><f>1+1</f><v>2</v></c>', '<c r="B2" t="str"><f>IF(1,"")</f><v></v></c>')
    assert rows(excel(computed)) == [{"basis": Decimal("2.00"), "places": None, "occupancy": None}]
    wrong = formulas('<c r="A2"><f>B2*2</f></c>', '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '<c r="C2"><f>1</f><v></v></c>')
    assert problems(excel, wrong) == [
        ("empty", "Ark1!A2", "=B2*2"), ("wrong_type", "Ark1!B2", "#DIV/0!"), ("empty", "Ark1!C2", "=1"),
    ]  # fmt: skip
    # A row with only such a formula is not empty, and kept columns are checked too.
    assert problems(excel, formulas('<c r="A2"><f>B2*2</f></c>')) == [("empty", "Ark1!A2", "=B2*2")]
    kept = book(["basis", "Note"], [1, "=A2"])
    assert problems(excel, kept, keep="Note") == [("empty", "Ark1!B2", "=A2")]
    # Columns that are left out are not checked.
    assert len(excel(kept, ignore="Note")) == 1


def test_wrong_dimensions_merged_and_hidden_cells() -> None:
    workbook = openpyxl.Workbook()
    worksheet = workbook.active
    worksheet.title = "Ark1"
    for row in (["basis", "places"], ["1,50", 8], [None, 9], ["2,50", 7]):
        worksheet.append(row)
    worksheet.merge_cells("A2:A3")
    worksheet.row_dimensions[4].hidden = True
    worksheet.column_dimensions["B"].hidden = True
    file, small = BytesIO(), BytesIO()
    workbook.save(file)
    with ZipFile(file) as before, ZipFile(small, "w") as after:
        for part in before.namelist():
            after.writestr(part, before.read(part).replace(b'<dimension ref="A1:B4"', b'<dimension ref="A1"'))
    assert problems(excel, small, hidden="read") == [("not_clear", "Ark1!A2", "A2:A3")]
    worksheet.unmerge_cells("A2:A3")
    file = BytesIO()
    workbook.save(file)
    found = problems(excel, file)
    assert found == [("not_clear", "Ark1!B1", "places")]
    assert [row["places"] for row in rows(excel(file, hidden="read"))] == [8, 9, 7]
    assert rows(excel(file, hidden="skip")) == [{"basis": Decimal("1.50")}]


def test_one_of_several_sheets_must_be_named() -> None:
    workbook = openpyxl.Workbook()
    workbook.active.append(["basis"])
    workbook.create_sheet("Nord").append(["basis", "places"])
    file = BytesIO()
    workbook.save(file)
    assert excel(file, sheet="Nord").column_names == ["basis", "places"]
    for wanted in (None, "Syd"):
        with pytest.raises(RammeaftaleError, match="possible: Sheet, Nord") as raised:
            excel(file, sheet=wanted)
        assert (raised.value.code, raised.value.place) == ("missing" if wanted is None else "unknown_choice", "sheet")


def test_one_of_several_tables_can_be_named() -> None:
    workbook = openpyxl.Workbook()
    worksheet = workbook.active
    worksheet.title = "Nord_x0026_Syd"
    for row in (["Takster 2025"], ["id", "usage", None, "id", "usage"], ["Odense", 60, None, "Kolding", 5], ["Vejle", 41, None, "Sum", 5]):
        worksheet.append(row)
    for name, ref in (("Nord", "A2:B4"), ("Syd", "D2:E4")):
        worksheet.add_table(ExcelTable(displayName=name, ref=ref, totalsRowCount=int(name == "Syd")))
    file = BytesIO()
    workbook.save(file)
    users = {"rule": "closure_account.users"}
    assert problems(excel, file, **users) == [("duplicate", "'Nord&Syd'!D2", "id"), ("duplicate", "'Nord&Syd'!E2", "usage")]
    assert [row["id"] for row in rows(excel(file, table="nord", **users))] == ["Odense", "Vejle"]
    south = excel(file, table="Syd", sheet="Nord&Syd", **users)
    assert rows(south) == [{"id": "Kolding", "usage": 5}]
    assert south.address(0, "usage") == "'Nord&Syd'!E3"
    with pytest.raises(RammeaftaleError, match="possible: Nord, Syd"):
        excel(file, table="Øst", **users)


def test_no_other_library_reads_workbooks() -> None:
    read = "import io, sys; from rammeaftale import sheet; sheet.read_excel(io.BytesIO(sys.stdin.buffer.read()), 'daily_rate', "
    check = "dialect='danish'); assert not {'openpyxl', 'pandas'} & {*sys.modules}"
    subprocess.run([sys.executable, "-c", read + check], input=book(["basis"], [1]).getvalue(), check=True)


def test_headings() -> None:
    assert problems(excel, book(["BASIS", "Takstberegningsgrundlag"], [1])) == [("duplicate", "Ark1!B1", "Takstberegningsgrundlag")]
    assert problems(excel, book(["Basis of the rate", "Places"], [1, 2])) == [("unread_column", "Ark1!A1", "Basis of the rate")]
    assert excel(book(["Basis of the rate", "Places"], [1, 2]), ignore="basis  of the RATE").column_names == ["places"]
    assert problems(excel, book(["Pladser"]), keep="x", ignore="X") == [("duplicate", "ignore", "X")]
    absent = book(["x"], ["Pladser"], [8])
    assert problems(excel, absent, columns={"basis": "Beløb"}) == [("unknown_field", "Ark1!A2", "Beløb")]
    with pytest.raises(RammeaftaleError, match="possible: Pladser"):
        excel(absent, columns={"basis": "Beløb"})
    assert problems(excel, book(["Pladser"]), columns={"basis_": "Beløb"}) == [("unknown_field", "columns.basis_", "Beløb")]
    assert problems(excel, book(["Pladser"]), keep=["Tilbud"]) == [("unknown_field", "Ark1!A1", "Tilbud")]
    assert problems(excel, book(["Pladser"]), keep=["Tilbud", "TILBUD"]) == [("duplicate", "keep", "TILBUD")]
    assert problems(excel, book(["Pladser", "Tilbud", "tilbud"]), keep="Tilbud") == [("duplicate", "Ark1!C1", "tilbud")]
    # A field mapped to another heading is not found under its own name.
    elsewhere = book(["Pladser", "Normering"], [1, 2])
    assert rows(excel(elsewhere, columns={"places": "Normering"}, ignore="Pladser")) == [{"places": 2}]
    # Two fields from one column, which is kept as well.
    both = excel(book(["Indtægt"], ["8,5"]), "year_result", columns={"revenue": "Indtægt", "base": "indtægt"}, keep="Indtægt")
    assert rows(both) == [{"Indtægt": "8,5", "revenue": Decimal("8.5"), "base": Decimal("8.5")}]
    with pytest.raises(RammeaftaleError) as raised:
        excel(book(["Andet"], [1]))
    assert (raised.value.code, raised.value.place) == ("missing", "Ark1")
    assert "basis (Takstberegningsgrundlag)" in raised.value.__notes__[0]
    assert problems(excel, book(*([["x"]] * 100), ["basis"], [1]))[0][0] == "missing"
    assert problems(excel, book(["basis"]), "takst")[0] == ("unknown_choice", "rule", "takst")
    assert problems(excel, book(["basis"]), "daily_rate.users")[0] == ("unknown_field", "rule", "daily_rate.users")
    assert problems(excel, book(["basis"]), dialect="dansk")[0][:2] == ("unknown_choice", "dialect")
    assert len(excel(book(["basis", "places"]))) == 0


def test_headings_are_the_labels_of_the_statements() -> None:
    """Every label of a field or figure matches the statement."""
    # Two units in one input have different labels.
    others = {("scenarios", "share_unit")}
    seen = set()
    for path in CASES.rglob("*.json"):
        for case in json.loads(path.read_text(encoding="utf-8"))["cases"]:
            if "output" not in case:
                continue
            given = {name: labels for name, labels in ra._native.headings(case["rule"]) if labels}
            for line in ra.settle(json.dumps(case)).statement("da").lines:
                name, label = str(line["id"]), re.sub(r" \(\d{4}-niveau\)$", "", str(line["label"]))
                name = name.removeprefix("input.")
                if name in given and (case["rule"], name) not in others:
                    assert given[name][0] == label, (case["rule"], name)
                    seen.add((case["rule"], name))
    assert len(seen) > 100


def test_csv_of_a_danish_spreadsheet() -> None:
    text = 'Tilbud;Takstberegningsgrundlag;Pladser\r\n"Søgård; ""Nord""\r\nog Syd";kr. 1.234,50;8\r\n;;\r\nÆblehaven;-5,-;x\r\n'
    collected = csv(text, keep="Tilbud", errors="collect")
    assert [row["Tilbud"] for row in rows(collected)] == ['Søgård; "Nord"\r\nog Syd', "Æblehaven"]
    assert [row["basis"] for row in rows(collected)] == [Decimal("1234.50"), Decimal("-5.00")]
    # Line numbers are those of the file.
    assert [(problem.code, problem.place) for problem in collected.problems] == [("not_a_number", "5:C")]
    assert (collected.address(0, "basis"), collected.address(1, "basis")) == ("2:B", "5:B")
    machine = csv("basis,places\n1234.5,8\n", dialect="machine", encoding="utf-8")
    assert rows(machine) == [{"basis": Decimal("1234.50"), "places": Decimal("8.00")}]
    assert rows(csv("basis\t1\n1,5\t2\n", separator="\t", ignore="1")) == [{"basis": Decimal("1.50")}]


def test_the_declared_encoding_is_used() -> None:
    text = "Tilbud;basis\nSøgård;1\n"
    marked = text.encode("utf-8-sig")
    written = [("utf-8", text.encode()), ("utf-8", marked), ("utf-8-sig", text.encode()), ("cp1252", text.encode("cp1252"))]
    for encoding, data in written:
        assert rows(csv(data, encoding=encoding, keep="Tilbud")) == [{"Tilbud": "Søgård", "basis": 1}]
    with pytest.raises(RammeaftaleError) as raised:
        csv(text.encode("cp1252"), encoding="utf-8")
    assert (raised.value.code, raised.value.place, raised.value.problems[0].given) == ("wrong_type", "2:2", "0xF8")
    assert "text in UTF-8" in raised.value.message and "tekst i UTF-8" in raised.value.message_in("da")
    assert problems(csv, b"basis\n1\x81") == [("wrong_type", "2:2", "0x81")]
    with pytest.raises(ValueError, match="cp1252"):
        csv(text, encoding="latin-1")


def test_unclosed_quotation_marks_are_refused() -> None:
    found = problems(csv, 'basis;places\r\n1;2\r\n"3;4\r\n5;6\r\n')
    assert [(code, place) for code, place, _ in found] == [("wrong_type", "3")]
    assert problems(csv, 'basis\r\n"1"2\r\n') == [("wrong_type", "2", '"1"2\r\n')]


@pytest.mark.parametrize("separator", ["", ";;", '"', "\n", "\r"])
def test_a_separator_is_one_character(separator: str) -> None:
    assert problems(csv, "basis\n1\n", separator=separator) == [("wrong_type", "separator", separator)]


@pytest.mark.parametrize("separator", ["|", "\t", "¤", ":"])
def test_any_character_separates(separator: str) -> None:
    text = f'basis{separator}Note\n1{separator}"a{separator}b"\n'
    assert rows(csv(text, encoding="utf-8", separator=separator, keep="Note")) == [{"basis": 1, "Note": f"a{separator}b"}]


def test_there_are_limits() -> None:
    many = "basis\n" + "x\n" * 20_000
    found = problems(csv, many, errors="collect")
    assert (len(found), found[-1][:2]) == (101, ("more_problems", ""))


def test_a_list_is_read_for_its_rule() -> None:
    users = csv("Kommune;Belægning\nOdense;300\nVejle;100,5\n", "closure_account.users", columns={"id": "Kommune"})
    account = table.closure_account(
        users=users, deficit="1000", turnover="1000", band_percent="5", unit="0.01", method="largest_remainder", operator="Odense"
    )
    shares = account.explode("shares")
    file = BytesIO()
    rules = {"Andele": "closure_account.shares", "Brugere": "closure_account.users"}
    sheet.write_excel(file, {"Andele": shares, "Brugere": users}, rule=rules)
    workbook = openpyxl.load_workbook(file)
    assert [[cell.value for cell in row] for row in workbook["Andele"]] == [["id", "Andel"], ["Odense", 711.61], ["Vejle", 238.39]]
    assert [cell.value for cell in workbook["Brugere"][1]] == ["id", "Belægning"]


def grouped(whole: str) -> str:
    return re.sub(r"(?<=\d)(?=(\d{3})+$)", ".", whole)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(-(10**15), 10**15),
            st.booleans(),
            st.sampled_from(["{}", " {} ", "kr. {}", "kr {}", "{} kr.", "{}\u00a0kr", "DKK {}", "{} dkk", "kr.{}"]),
            st.sampled_from(["before", "behind", "outside"]),
        ),
        min_size=1,
        max_size=20,
    )
)
def test_currency_marks_around_amounts_are_ignored(amounts: list[tuple[int, bool, str, str]]) -> None:
    texts = []
    for oere, in_groups, dress, sign in amounts:
        kroner, rest = divmod(abs(oere), 100)
        whole = grouped(str(kroner)) if in_groups else str(kroner)
        number = f"{whole},-" if rest == 0 and in_groups and sign != "behind" else f"{whole},{rest:02}"
        if oere < 0 and sign == "behind":
            number += "-"
        elif oere < 0 and sign == "before":
            number = "-" + number
        text = dress.format(number)
        texts.append("-" + text.strip() if oere < 0 and sign == "outside" else text)
    # Two equal amounts could be one and its sum.
    read = csv("basis\n" + "\n".join(texts) + "\n", encoding="utf-8", totals="read")
    assert [row["basis"] for row in rows(read)] == [Decimal(oere).scaleb(-2) for oere, *_ in amounts]


@settings(max_examples=200, deadline=None)
@given(st.text("0123456789.,-–−+kr %DKe()\u00a0", min_size=1, max_size=12))
def test_only_the_number_grammar_is_read(text: str) -> None:
    """A cell without currency marks is an amount in the grammar, or a problem."""
    found = csv("basis;places\n" + text + ";1\n", encoding="utf-8", errors="collect")
    value = rows(found)[0]["basis"]
    bare = re.sub(r"(?i)^kr\.?|^dkk|kr\.?$|dkk$", "", re.sub(r"^[-−]", "", text.strip())).strip()
    bare = re.sub(r",[-–]$", "", bare.removeprefix("-").removeprefix("−"))
    bare = bare.removesuffix("-").removesuffix("−")
    if value is not None:
        assert abs(value) == ra.amount(bare, "danish")
    elif text.strip():
        assert found.problems[0].place == "2:A"


def test_the_examples_run() -> None:
    assert doctest.testmod(sheet) == (0, 22)
