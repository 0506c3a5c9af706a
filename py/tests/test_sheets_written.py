"""Sheets that are written: real numbers, no formulas, and read back as they were."""

from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rammeaftale import RammeaftaleError, sheet


def problems(call: Any, *args: Any, **kwargs: Any) -> list[tuple[str, str, str | None]]:
    with pytest.raises(RammeaftaleError) as raised:
        call(*args, **kwargs)
    return [(problem.code, problem.place, problem.given) for problem in raised.value.problems]


WRITTEN = pa.table(
    {
        "id": ["Solgården", "=1+1", None],
        "basis": pa.array([Decimal("-1234567.50"), Decimal("9999999999999.99"), None], pa.decimal128(38, 2)),
        "places": pa.array([Decimal("8"), Decimal("11.8"), None], pa.decimal128(38, 2)),
        "days": pa.array([365, 1, None], pa.int64()),
        "occupancy": pa.array([Decimal("77.0660"), Decimal("100"), None], pa.decimal128(38, 4)),
        "first_day": pa.array([date(2024, 2, 29), date(1900, 1, 1), None], pa.date32()),
        "regional": [True, False, None],
    }
)


def test_excel_gets_real_numbers_and_no_formulas(tmp_path: Path) -> None:
    path = tmp_path / "tilbud.xlsx"
    sheet.write_excel(path, {"Tilbud": WRITTEN}, rule="daily_rate")
    worksheet = openpyxl.load_workbook(path)["Tilbud"]
    headings = ["id", "Takstberegningsgrundlag", "Pladser", "Dage", "Belægningsprocent", "first_day", "regional"]
    assert [cell.value for cell in worksheet[1]] == headings
    assert [cell.value for cell in worksheet[2]] == ["Solgården", -1234567.5, 8, 365, 77.066, datetime(2024, 2, 29), True]
    assert [cell.data_type for cell in worksheet[3]] == ["s", "n", "n", "n", "n", "d", "b"]
    assert worksheet["A3"].value == "=1+1" and worksheet["A3"].data_type == "s"
    formats = ["General", "#,##0.00", "#,##0.0", "0", "#,##0.000", "dd-mm-yyyy", "General"]
    assert [cell.number_format for cell in worksheet[2]] == formats
    assert (worksheet.freeze_panes, worksheet["A1"].font.b) == ("A2", True)
    assert worksheet.column_dimensions["B"].width > worksheet.column_dimensions["D"].width
    assert all(cell.value is None for cell in worksheet[4])
    english = BytesIO()
    sheet.write_excel(english, WRITTEN, rule="daily_rate", language="en")
    workbook = openpyxl.load_workbook(english)
    assert (workbook.sheetnames, workbook.worksheets[0]["B1"].value) == (["Sheet1"], "Basis")


def test_no_digit_is_lost_in_excel() -> None:
    exact = ["10000000000000.00", "1234567890123.45", "12345678.12345678", "0.00000001", "999999999999999", "1234567890123456.00"]
    written = pl.DataFrame({"basis": exact}).cast(pl.Decimal(38, 8))
    file = BytesIO()
    sheet.write_excel(file, written)
    cells = [row[0] for row in openpyxl.load_workbook(file).active.iter_rows(min_row=2)]
    assert [cell.data_type for cell in cells] == ["n", "n", "s", "n", "n", "s"]
    assert (cells[2].value, cells[5].value) == ("12345678,12345678", "1234567890123456")
    read = [Decimal(str(cell.value).replace(",", ".")) for cell in cells]
    assert read == [Decimal(text) for text in exact]


@pytest.mark.parametrize("write", [sheet.write_excel, lambda *args: sheet.write_csv(*args, dialect="danish", encoding="utf-8")])
def test_values_that_no_cell_can_hold_are_refused(write: Any) -> None:
    assert problems(write, BytesIO(), pl.DataFrame({"a": [0.5]})) == [("binary_number", "a", None)]
    nested = pl.DataFrame({"a": [[1]], "b": [{"c": 1}]})
    assert problems(write, BytesIO(), nested) == [("wrong_type", "a", None), ("wrong_type", "b", None)]
    noon = pl.DataFrame({"a": [1, 2], "b": [datetime(2024, 1, 1), datetime(2024, 1, 1, 12)]})
    assert problems(write, BytesIO(), noon)[0][0] == "wrong_type"
    assert problems(write, BytesIO(), noon)[0][1] in ("Ark1!B3", "3:B")


def test_names_of_sheets_and_long_texts() -> None:
    one = pl.DataFrame({"a": ["x"]})
    for names in (["a/b"], ["x" * 32], [""], ["Nord", "NORD"]):
        assert problems(sheet.write_excel, BytesIO(), dict.fromkeys(names, one))[0][:2] == ("not_a_name", "tables")
    assert problems(sheet.write_excel, BytesIO(), {})[0][:2] == ("empty", "tables")
    assert problems(sheet.write_excel, BytesIO(), pl.DataFrame({"a": ["x" * 40_000]}))[0][:2] == ("too_long", "Ark1!A2")
    wrong = problems(sheet.write_excel, BytesIO(), {"Nord": one}, rule={"Syd": "daily_rate"})
    assert wrong[0][:2] == ("unknown_choice", "rule")


def test_csv_is_danish_and_has_no_formulas() -> None:
    file = BytesIO()
    sheet.write_csv(file, WRITTEN, dialect="danish", encoding="cp1252", rule="daily_rate")
    assert file.getvalue().decode("cp1252").split("\r\n") == [
        "id;Takstberegningsgrundlag;Pladser;Dage;Belægningsprocent;first_day;regional",
        "Solgården;-1.234.567,50;8;365;77,066;29-02-2024;ja",
        "'=1+1;9.999.999.999.999,99;11,8;1;100;01-01-1900;nej",
        ";;;;;;",
        "",
    ]
    machine = BytesIO()
    sheet.write_csv(machine, WRITTEN, dialect="machine", encoding="utf-8-sig")
    assert machine.getvalue().decode("utf-8-sig").split("\r\n")[1] == "Solgården,-1234567.50,8.00,365,77.066,2024-02-29,true"
    with pytest.raises(RammeaftaleError) as raised:
        sheet.write_csv(BytesIO(), pl.DataFrame({"a": ["x", "Łódź"]}), dialect="danish", encoding="cp1252")
    assert (raised.value.code, raised.value.place, raised.value.problems[0].given) == ("wrong_type", "3:1", "Ł")


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1).map(str.strip).filter(bool)
RISKY = st.tuples(st.sampled_from(["=", "+", "-", "@", "'", "''", "'="]), TEXTS).map("".join)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.none() | TEXTS | RISKY,
            st.none() | st.decimals(-(10**13), 10**13, places=2),
            st.none() | st.decimals(1, 100_000, places=2),
            st.none() | st.integers(1, 366),
            st.none() | st.decimals(1, 1000, places=4),
        ).filter(lambda row: any(value is not None for value in row)),
        max_size=5,
    ),
    st.sampled_from(["danish", "machine"]),
    st.booleans(),
)
def test_written_tables_can_be_read_back(values: list[tuple[Any, ...]], dialect: Any, labelled: bool) -> None:
    types = [pa.string(), pa.decimal128(38, 2), pa.decimal128(38, 2), pa.int64(), pa.decimal128(38, 4)]
    names = ["note", "basis", "places", "days", "occupancy"]
    columns = [pa.array([row[index] for row in values], kind) for index, kind in enumerate(types)]
    written = pa.table(dict(zip(names, columns, strict=True)))
    kwargs = {"rule": "daily_rate", "language": "da" if dialect == "danish" else "en"} if labelled else {}
    as_csv, as_excel = BytesIO(), BytesIO()
    sheet.write_csv(as_csv, written, dialect=dialect, encoding="utf-8", **kwargs)
    assert pa.table(sheet.read_csv(as_csv, "daily_rate", dialect=dialect, encoding="utf-8", keep="note", totals="read")).equals(written)
    sheet.write_excel(as_excel, written, **{"language": "da" if dialect == "danish" else "en", **kwargs})
    assert pa.table(sheet.read_excel(as_excel, "daily_rate", dialect=dialect, keep="note", totals="read")).equals(written)
