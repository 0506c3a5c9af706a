"""Real files and tables are read rightly or refused with a problem: one section for each kind of fault."""

import copy
import pickle
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import ZipFile
from zoneinfo import ZoneInfo

import fuzz_sheets
import numpy as np
import openpyxl
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from openpyxl.worksheet.table import Table as ExcelTable

import rammeaftale as ra
from rammeaftale import RammeaftaleError, sheet, table


def book(*rows: list[Any], change: Callable[[Any], object] = lambda worksheet: None) -> BytesIO:
    workbook = openpyxl.Workbook()
    workbook.active.title = "Ark1"
    for row in rows:
        workbook.active.append(row)
    change(workbook.active)
    file = BytesIO()
    workbook.save(file)
    return file


def excel(file: BytesIO, rule: str = "daily_rate", **kwargs: Any) -> list[dict[str, Any]]:
    return pa.table(sheet.read_excel(file, rule, dialect="danish", **kwargs)).to_pylist()


def csv(text: str | bytes, rule: str = "daily_rate", **kwargs: Any) -> sheet.Sheet:
    kwargs = {"dialect": "danish", "encoding": "utf-8", **kwargs}
    data = text if isinstance(text, bytes) else text.encode(kwargs["encoding"])
    return sheet.read_csv(BytesIO(data), rule, **kwargs)


def problems(call: Callable[..., Any], *args: Any, **kwargs: Any) -> list[tuple[str, str]]:
    with pytest.raises(RammeaftaleError) as raised:
        call(*args, **kwargs)
    assert all(problem.message_in("da") != problem.message_in("en") for problem in raised.value.problems)
    return [(problem.code, problem.place) for problem in raised.value.problems]


# Every heading is accounted for


@pytest.mark.parametrize(
    "heading",
    ["Fra d.", "Til og med dato", "first-day", "Pakke nr.", "Bemærkning", "2025", "last_day_", "Ophør", "Payer (navn)", "Takst"],
)
def test_a_heading_that_nobody_reads_is_named(heading: str) -> None:
    text = f"citizen;service;payer;first_day;{heading}\nb1;S;K;01-01-2025;x\n"
    assert problems(csv, text, "bills.stays") == [("unread_column", "1:E")]
    assert csv(text, "bills.stays", ignore=heading).column_names == ["citizen", "service", "payer", "first_day"]
    assert csv(text, "bills.stays", keep=heading).column_names[-1] == heading


def test_the_nearest_field_is_named() -> None:
    with pytest.raises(RammeaftaleError, match=r"possible: last_day \(Til og med\)"):
        csv("citizen;service;payer;first_day;Til & med\nb1;S;K;01-01-2025;x\n", "bills.stays")


@pytest.mark.parametrize(
    "heading",
    [
        "Til og med\u200b", "\ufeffTil og med", "Til  og\u00a0med", "TIL OG MED", "Til\nog med", "Til og med ",
        "T\u00adil og med",
        "Til og\tmed", "Til\u2060 og med", "\u200eTil og med\u200f",
    ],
)  # fmt: skip
def test_headings_that_look_alike_are_alike(heading: str) -> None:
    read = excel(book(["citizen", heading], ["b1", "10-01-2025"]), "bills.stays")
    assert read == [{"citizen": "b1", "last_day": date(2025, 1, 10)}]


def test_headings_are_compared_as_they_are_composed() -> None:
    read = csv("id;A\u030arsdøgn\nOdense;8\n", "closure_account.users", columns={"usage": "\u00c5rsdøgn"})
    assert read.column_names == ["id", "usage"]


def test_columns_of_tables_are_accounted_for() -> None:
    rows = pl.DataFrame({"vacant_places": ["2"], "base_rates": ["732"], "note": ["x"]})
    given = {"days": 365, "base_rate": "732"}
    assert problems(table.vacancy, rows, **given) == [("unread_column", "base_rates"), ("unread_column", "note")]
    assert len(table.vacancy(rows, **given, keep="note", ignore="base_rates")) == 1


# A row has the shape of its headings


@pytest.mark.parametrize(
    ("text", "place", "kwargs"),
    [
        ("id,usage\nOdense,77,066\n", "2:C", {"separator": ","}),
        ("id,usage\nOdense,77\nVejle,9,5\n", "3:C", {"separator": ","}),
        ("id;usage\nOdense;5;;x\n", "2:D", {}),
        ("id;usage\nOdense;5;0\n", "2:C", {}),
        ("id;;usage\nOdense;1;5\n", "2:B", {}),
        (";id;usage\n1;Odense;5\n", "2:A", {}),
        ("id\tusage\nOdense\t5\t6\n", "2:C", {"separator": "\t"}),
        ("id;usage;\nOdense;5;note\n", "2:C", {}),
        ("id;usage\n;;Kilde: regnskab\n", "2:C", {}),
        ('id;usage\n"Odense";5;"6"\n', "2:C", {}),
    ],
)
def test_a_cell_without_a_heading_is_a_problem(text: str, place: str, kwargs: Any) -> None:
    assert ("not_clear", place) in problems(csv, text, "closure_account.users", **kwargs)


def test_empty_cells_may_stand_beyond_the_headings() -> None:
    assert csv("id;usage;;\nOdense;5;;;;\nVejle;; \n", "closure_account.users").num_rows == 2
    noted = book(["id", "usage", None, None], ["Odense", 5, None, "se side 2"])
    assert problems(excel, noted, "closure_account.users") == [("not_clear", "Ark1!D2")]
    assert len(excel(noted, "closure_account.users", ignore="D")) == 1


# Unreadable is not absent


@pytest.mark.parametrize("cell", ["250,x", "kr", "1.2.3", "#", "250,001", "1,2,3", "-", "ukendt", "99999999999999999", "1e3"])
def test_a_cell_that_cannot_be_read_is_not_left_out(cell: str) -> None:
    read = csv(f"base_rate;package\n1.000,00;250\n1.000,00;{cell}\n1.000,00;\n", "two_part_rate", errors="collect")
    assert problems(table.two_part_rate, read) == [("unreadable_row", "rows[1]")]
    for made in (read, pl.DataFrame(read), pd.DataFrame.from_arrow(read), copy.deepcopy(read)):
        settled = pa.table(table.two_part_rate(made, errors="collect", keep="error"))
        assert settled.column_names.count("error") == 1
        assert settled["rate"].to_pylist() == [Decimal("1250.00"), None, Decimal("1000.00")]
        assert settled["error"].to_pylist()[1] == read.problems[0].code + " at 3:B"


def test_rows_of_items_take_their_problems_along() -> None:
    users = csv("k;id;usage\n1;Odense;60\n1;Vejle;x\n2;Odense;5\n", "closure_account.users", keep="k", errors="collect")
    given = {"deficit": "100", "turnover": "1000", "band_percent": "5", "unit": "0.01", "method": "largest_remainder"}
    made = pa.table(table.closure_account(users=users, by="k", operator="Odense", errors="collect", **given))
    assert made["error"].to_pylist() == ["not_a_number at 3:C", None]
    assert problems(table.closure_account, users=users, by="k", operator="Odense", **given) == [("unreadable_row", "rows[0]")]


def test_a_rule_goes_on_with_the_errors_of_another() -> None:
    first = table.vacancy(pl.DataFrame({"vacant_places": ["2", "x"]}), days=365, base_rate="732", errors="collect")
    rows = pl.DataFrame(first).select("error", vacant_places=pl.lit("2"))
    again = pa.table(table.vacancy(rows, days=365, base_rate="732", errors="collect"))
    assert again["error"].to_pylist() == [None, "not_a_number at vacant_places"]


# Structure that the file states


def totals(worksheet: Any) -> None:
    stated = ExcelTable(displayName="T", ref="A1:B4")
    stated.totalsRowCount = 1
    worksheet.add_table(stated)


def test_the_totals_row_of_a_table_is_not_read() -> None:
    users = (["id", "usage"], ["Odense", 60], ["Vejle", 40], ["Hele landet", 99])
    assert [row["id"] for row in excel(book(*users, change=totals), "closure_account.users")] == ["Odense", "Vejle"]
    below = book(*users, ["Kolding", 5], change=totals)
    assert problems(excel, below, "closure_account.users") == [("not_clear", "Ark1!A5")]


@pytest.mark.parametrize(
    "last",
    [
        ["I alt", 100], ["Sum", None], ["TOTAL:", 7], ["I alt kr.", "100"], ["Ialt", 1], ["Subtotal", 3], ["Samlet", 100],
            ["Hovedtotal", 5],
        ["Kolding", 100], [None, 100],
    ],
)  # fmt: skip
def test_a_row_of_totals_is_asked_about(last: list[Any]) -> None:
    users = book(["id", "usage"], ["Odense", 60], ["Vejle", 40], last)
    assert [code for code, place in problems(excel, users, "closure_account.users") if place[-1] == "4"] == ["not_clear"]
    assert len(excel(users, "closure_account.users", totals="skip")) == 2
    assert len(excel(users, "closure_account.users", totals="read")) == 3


def hidden(worksheet: Any) -> None:
    worksheet.row_dimensions[3].hidden = True


def test_hidden_rows_and_columns_are_asked_about() -> None:
    rows = (["id", "usage"], ["Odense", 60], ["Vejle", 41], ["Kolding", 5])
    assert problems(excel, book(*rows, change=hidden), "closure_account.users") == [("not_clear", "Ark1!A3")]
    assert len(excel(book(*rows, change=hidden), "closure_account.users", hidden="read")) == 3
    assert len(excel(book(*rows, change=hidden), "closure_account.users", hidden="skip")) == 2


@pytest.mark.parametrize("merged", ["A2:A3", "B2:B4", "A2:B2", "A1:A2", "A1:B1", "B3:C3", "A3:C4"])
def test_merged_cells_in_columns_that_are_read_are_a_problem(merged: str) -> None:
    rows = (["id", "usage", "note"], ["Odense", 60, "x"], ["Vejle", 41, "y"], ["Kolding", 5, "z"])
    file = book(*rows, change=lambda worksheet: worksheet.merge_cells(merged))
    found = problems(excel, file, "closure_account.users", ignore=["note", "B", "A"])
    assert found[0][0] in ("not_clear", "missing")


def test_merged_cells_elsewhere_are_not() -> None:
    rows = (["Brugere 2025", None, None], ["id", "usage", "note"], ["Odense", 60, "x"], ["Vejle", 41, None])

    def merge(worksheet: Any) -> None:
        worksheet.merge_cells("A1:C1")
        worksheet.merge_cells("C3:C4")

    assert len(excel(book(*rows, change=merge), "closure_account.users", ignore="note")) == 2


def test_the_headings_are_the_row_with_most_of_them() -> None:
    rows = (["Dage", 365], [], ["Pladser", "basis"], [8, "21.076.560"])
    assert excel(book(*rows)) == [{"places": 8, "basis": Decimal(21076560)}]
    assert excel(book(["Til højre", None, None, "Dage", 365], *rows[1:])) == [{"places": 8, "basis": Decimal(21076560)}]
    two = (["Pladser", "basis"], [8, 5], [], ["Pladser", "basis"], [9, 6])
    assert problems(excel, book(*two)) == [("not_clear", "Ark1!A4")]
    assert problems(excel, book(*two), header=1) == [("not_clear", "Ark1!A4")]
    assert excel(book(*two), header=4) == [{"places": 9, "basis": 6}]
    other = (["Pladser", "basis"], [8, 5], [], ["Pladser", "basis", "Dage"], [9, 6, 365])
    assert problems(excel, book(*other)) == [("not_clear", "Ark1!A1")]
    assert excel(book(*other), header="dage") == [{"places": 9, "basis": 6, "days": 365}]
    assert problems(excel, book(*two), header=9) == [("missing", "Ark1")]


# Names are unique


def test_a_name_stands_once_in_and_out() -> None:
    twice = pa.Table.from_arrays([pa.array(["8"]), pa.array(["9"])], names=["places", "places"])
    given = {"basis": "100", "days": 365, "occupancy": "90", "unit": "1"}
    assert problems(table.daily_rate, twice, **given) == [("duplicate_field", "places")]
    notes = pa.Table.from_arrays([pa.array(["8"]), pa.array(["x"]), pa.array(["y"])], names=["places", "note", "note"])
    assert problems(table.daily_rate, notes, **given, keep="note") == [("duplicate_field", "note")]
    assert len(table.daily_rate(notes, **given, ignore="note")) == 1
    rate = pl.DataFrame({"places": ["8"], "rate": ["5"]})
    assert problems(table.daily_rate, rate, **given, keep="rate") == [("duplicate", "keep")]
    assert table.daily_rate(rate, **given, keep="rate", figures="expected_days").column_names == ["rate", "expected_days"]
    assert problems(table.daily_rate, rate, **given, keep=["places", "places"], ignore="rate") == [("duplicate", "keep")]
    assert problems(csv, "basis;Basis\n1;2\n") == [("duplicate", "1:B")]


# Encodings


@pytest.mark.parametrize("name", ["Søgård", "Æblehaven", "Ærø", "Café", "Ørsted – Nord", "Müller", "”Solen”", "Åse", "Jütland",
    "§ 85"])
def test_encodings_are_doubted(name: str) -> None:
    text = f"Tilbud;basis\n{name};1\n"
    for encoding in ("utf-8", "utf-8-sig"):
        assert problems(csv, text.encode(encoding), encoding="cp1252", keep="Tilbud")[0][0] == "wrong_type"
    assert problems(csv, text.encode("cp1252"), encoding="utf-8", keep="Tilbud")[0][0] == "wrong_type"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        read = csv(text.encode(encoding), encoding=encoding, keep="Tilbud")
        assert pa.table(read).to_pylist() == [{"Tilbud": name, "basis": 1}]
    assert csv(text.encode("utf-16"), encoding="utf-8", keep="Tilbud").num_rows == 1


def test_a_mark_is_no_part_of_a_text() -> None:
    case = '\ufeff{"rule": "vacancy", "input": {"vacant_places": "2", "days": 365, "base_rate": "732"}}'
    assert ra.settle(case).to_dict() == ra.vacancy(vacant_places=2, days=365, base_rate=732).to_dict()


# Days and times

STAYS = {"citizen": "b", "service": "S", "payer": "K"}
RATES = [{"service": "S", "first_day": "2025-01-01", "last_day": "2025-12-31", "base_rate": 1}]
DAYS = [
    date(2025, 3, 1), datetime(2025, 3, 1), pd.Timestamp("2025-03-01"), np.datetime64("2025-03-01"),
    pd.Timestamp("2025-03-01", tz="Europe/Copenhagen"), datetime(2025, 3, 1, tzinfo=ZoneInfo("America/Nuuk")),
    datetime(2025, 3, 1, tzinfo=timezone(timedelta(hours=-5))), np.datetime64("2025-03-01T00:00:00", "ns"),
    pd.Timestamp("2025-03-01").to_pydatetime(), "2025-03-01T00:00:00",
]  # fmt: skip
TIMES = [
    datetime(2025, 3, 1, 1), pd.Timestamp("2025-03-01 00:00:00.000000001"), np.datetime64("2025-03-01T12:00"),
    pd.Timestamp("2025-02-28 23:00", tz="UTC").tz_convert("UTC"), datetime(2025, 3, 1, 0, 0, 1), "2025-03-01T23:59:59",
    pd.Timestamp("2025-03-01", tz="UTC").tz_convert("Europe/Copenhagen"), datetime(2025, 3, 1, 12, tzinfo=ZoneInfo("Asia/Tokyo")),
    "2025-03-01 06:00", datetime.max.replace(year=2025),
]  # fmt: skip


def billed(day: Any, last: Any = None) -> Any:
    stays = [{**STAYS, "first_day": day, "last_day": last}]
    return ra.bills(first_day="2025-01-01", last_day="2025-03-31", day_count="both_ends", rates=RATES, stays=stays)


@pytest.mark.parametrize("day", DAYS)
def test_midnight_is_a_day_in_functions(day: Any) -> None:
    for absent in (None, pd.NaT, pd.NA, np.datetime64("NaT")):
        assert billed(day, absent).days == 31


@pytest.mark.parametrize("time", TIMES)
def test_another_time_is_a_problem_in_functions(time: Any) -> None:
    with pytest.raises(RammeaftaleError, match="without a time of day") as raised:
        billed(time)
    assert raised.value.place == "stays[0].first_day"


ZONES = ["Europe/Copenhagen", "UTC", "America/Nuuk", "Asia/Kolkata", "Pacific/Auckland", "+02:00", "-03:30", "Atlantic/Faroe",
    None, "Etc/GMT+5"]


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
def test_a_timestamp_is_a_day_at_midnight_in_its_zone(zone: str | None, unit: str) -> None:
    rates = pl.DataFrame([{**RATES[0], "base_rate": "1"}])

    def days(at: str) -> Any:
        first = pa.array(pd.DatetimeIndex([at]).tz_localize(zone), pa.timestamp(unit, zone))
        stays = pa.table({**{name: [text] for name, text in STAYS.items()}, "first_day": first})
        made = table.bills(stays=stays, rates=rates, first_day="2025-01-01", last_day="2025-12-31", day_count="both_ends")
        return pa.table(made)["days"].to_pylist()

    # In winter and in summer, before the epoch and on a day that begins an hour earlier than the last.
    assert [days(at) for at in ("2025-12-31", "2025-07-01", "1960-02-29", "2025-03-31")] == [[1], [184], [365], [276]]
    assert problems(days, "2025-07-01 01:00") == [("not_a_date", "rows[0].stays[0].first_day")]
    assert problems(days, "2025-12-30 23:59:59") == [("not_a_date", "rows[0].stays[0].first_day")]


def test_date64_is_a_day_at_midnight() -> None:
    rates = pl.DataFrame([{**RATES[0], "base_rate": "1"}])

    def days(milliseconds: int) -> Any:
        first = pa.array([milliseconds], pa.int64()).view(pa.date64())
        stays = pa.table({**{name: [text] for name, text in STAYS.items()}, "first_day": first})
        made = table.bills(stays=stays, rates=rates, first_day="2025-01-01", last_day="2025-03-31", day_count="both_ends")
        return pa.table(made)["days"].to_pylist()

    first_of_march = 1_740_787_200_000
    assert days(first_of_march) == [31]
    for later in (1, 3_600_000, 86_399_999):
        assert problems(days, first_of_march + later) == [("not_a_date", "rows[0].stays[0].first_day")]


# One grammar for amounts

AMOUNTS = [
    ("kr. 1.705.337,00", "1705337.00"), ("1.705.337,-", "1705337.00"), ("−1.705.337", "-1705337.00"), ("1.705.337-",
    "-1705337.00"),
    ("(1.705.337,00)", "-1705337.00"), ("1\u00a0705\u00a0337,00", "1705337.00"), ("1\u202f705\u202f337", "1705337.00"),
    (" 250 DKK ", "250.00"), ("kr. (250,50)", "-250.50"), ("-kr. 250", "-250.00"), ("250,–", "250.00"), ("kr.\u00a0250",
    "250.00"),
]  # fmt: skip
NO_AMOUNTS = ["1 705 337", "1.705,33,7", "1,705,337.00", "(-5)", "5--", "kr. 5 kr.", "1.705\u00a0337", "5 000", "€ 5", "5,-,-",
    "+5", "ca. 5"]


@pytest.mark.parametrize(("text", "kroner"), AMOUNTS)
def test_an_amount_is_the_same_at_every_door(text: str, kroner: str) -> None:
    assert ra.amount(text, "danish") == Decimal(kroner)
    assert pa.table(csv(f"basis\n{text}\n")).to_pylist() == [{"basis": Decimal(kroner)}]
    assert excel(book(["basis"], [text])) == [{"basis": Decimal(kroner)}]
    given = {"base_rate": text, "dialect": "danish"}
    if not kroner.startswith("-"):
        assert ra.two_part_rate(**given).rate == Decimal(kroner)
        rows = pl.DataFrame({"base_rate": [text]})
        assert pa.table(table.two_part_rate(rows, dialect="danish"))["rate"].to_pylist() == [Decimal(kroner)]


@pytest.mark.parametrize("text", NO_AMOUNTS)
def test_what_is_ambiguous_is_refused_at_every_door(text: str) -> None:
    assert problems(ra.amount, text, "danish") == [("not_a_number", "")]
    assert problems(csv, f"basis\n{text}\n") == [("not_a_number", "2:A")]
    assert problems(ra.two_part_rate, base_rate=text, dialect="danish") == [("not_a_number", "base_rate")]
    assert problems(ra.amount, "kr. 5", "machine") == [("not_a_number", "")]


# No workbook


def zipped(**parts: bytes) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_DOT_", "."), data)
    return file.getvalue()


GOOD = book(["basis"], [1]).getvalue()


def strict() -> bytes:
    made = BytesIO()
    with ZipFile(BytesIO(GOOD)) as before, ZipFile(made, "w") as after:
        for part in before.namelist():
            content = before.read(part)
            content = content.replace(b"http://schemas.openxmlformats.org/spreadsheetml/2006",
                b"http://purl.oclc.org/ooxml/spreadsheetml")
            after.writestr(part, content)
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "tom"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600, ".xls"),
        (b"\x09\x08\x10\x00\x00\x06\x05\x00", ".xls"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le"), "adgangskode"),
        (zipped(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), ".ods"),
        (b"basis;places\r\n1;2\r\n", "read_csv"),
        (b"<html><table><tr><td>basis</td></tr></table></html>", "tekstfil"),
        ("basis;places".encode("utf-16"), "tekstfil"),
        (strict(), "Strict"),
        (GOOD[:1500], "beskadiget"),
        (GOOD[:200] + b"\0" * 300 + GOOD[500:], "beskadiget"),
        (zipped(word__document_DOT_xml=b"<x/>"), "anden slags"),
        (b"\x89PNG\r\n\x1a\n\0\0", "anden slags"),
    ],
)
def test_what_is_no_workbook_is_one_problem(data: bytes, words: str) -> None:
    with pytest.raises(RammeaftaleError) as raised:
        sheet.read_excel(BytesIO(data), "daily_rate", dialect="danish")
    assert raised.value.code == "not_a_workbook" and len(raised.value.problems) == 1
    assert words in raised.value.message_in("da") and raised.value.__cause__ is None


@pytest.mark.parametrize("text", ["a_x000D_b", "_x005F_x000D_", "_x0041_", "x_x00e6_", "_x005F_", "_x0022_q"])
def test_escapes_of_workbooks_are_undone(text: str) -> None:
    undone = {
        "a_x000D_b": "a\rb", "_x005F_x000D_": "_x000D_", "_x0041_": "A", "x_x00e6_": "xæ", "_x005F_": "_", "_x0022_q": '"q',
    }[text]  # fmt: skip
    assert excel(book(["basis", "note"], [1, text]), keep="note")[0]["note"] == undone
    if undone.isprintable():
        assert list(excel(book(["basis", text], [1, "x"]), keep=undone)[0]) == ["basis", undone]
    written = BytesIO()
    sheet.write_excel(written, pl.DataFrame({"basis": ["1"], "note": [text]}))
    assert excel(written, keep="note")[0]["note"] == text


# Values that Arrow gives


@pytest.mark.parametrize(
    "column",
    [
        pa.array([Decimal("2.00")], pa.decimal256(60, 2)), pa.array([2], pa.uint64()), pa.array([2], pa.int8()),
        pa.array(["2"], pa.large_string()),
        pa.array(["2"], pa.string_view()), pa.array(["2"]).dictionary_encode(), pa.array([Decimal(2)]).dictionary_encode(),
        pa.RunEndEncodedArray.from_arrays(pa.array([1], pa.int32()), pa.array(["2"])),
        pa.RunEndEncodedArray.from_arrays(pa.array([1], pa.int16()), pa.array([Decimal("2.0")])), pa.array([Decimal(2)],
        pa.decimal128(5, 0)),
        pa.array([Decimal("2.0")], pa.decimal32(5, 1)), pa.array([Decimal("2.0")], pa.decimal64(5, 1)),
    ],
    ids=lambda column: str(column.type),
)  # fmt: skip
def test_every_type_that_holds_an_exact_number_is_taken(column: Any) -> None:
    made = table.vacancy(pa.table({"vacant_places": column}), days=365, base_rate="732")
    assert pa.table(made).equals(pa.table(table.vacancy(pa.table({"vacant_places": ["2"]}), days=365, base_rate="732")))


def test_runs_and_dictionaries_inside_lists_are_taken() -> None:
    ids = pa.array(["Odense", "Vejle", "Odense"]).dictionary_encode()
    weights = pa.array([Decimal(1), Decimal(2), Decimal(3)], pa.decimal256(50, 0))
    items = pa.StructArray.from_arrays([ids, weights], names=["id", "weight"])
    lists = pa.ListArray.from_arrays(pa.array([0, 2, 3], pa.int32()), items)
    rows = pa.table({"amount": ["3.00", "9.00"], "parties": lists})
    made = pa.table(table.allocate(rows, unit="0.01", method="largest_remainder").explode("shares"))
    assert [list(row.values())[-1] for row in made.to_pylist()] == [Decimal("1.00"), Decimal("2.00"), Decimal("9.00")]
    huge = pa.table({"vacant_places": pa.array([Decimal(10) ** 45], pa.decimal256(50, 0))})
    assert problems(table.vacancy, huge, days=365, base_rate="732")[0][1] == "rows[0].vacant_places"


@pytest.mark.parametrize("take", [copy.copy, copy.deepcopy, lambda made: pickle.loads(pickle.dumps(made))])
def test_tables_and_sheets_can_be_copied_and_pickled(take: Any) -> None:
    made = table.vacancy(pl.DataFrame({"vacant_places": ["2", "3"]}), days=365, base_rate="732")
    assert pa.table(take(made)).equals(pa.table(made))
    read = csv("basis;places\n1;2\n3;x\n", errors="collect")
    again = take(read)
    assert pa.table(again).equals(pa.table(read)) and again.problems == read.problems
    assert (again.address(1, "places"), repr(again)) == (read.address(1, "places"), repr(read))


# Names of parties


@pytest.mark.parametrize(
    "name",
    [
        "\u212brhus", "K\u2126ge", "Ode\u0301nse", "Vejle\ufe0f", "\u3164Vejle", "Ve\u115fjle", "Vejle\U000e0100",
        "Vejle\ufdd0", "Vejle\uffff",
        "Vej\u034fle", "Vejle\U0001fffe", "\uf900", "Vejle\u17b4", "Ve\u180bjle", "Vejle\uffa0", "\u2800", "Ve\u05b0jle",
        "\u0958", "\u2f800",
        "Vejle\U000e0001",
    ],
)  # fmt: skip
def test_names_that_look_alike_are_one(name: str) -> None:
    parties = [{"id": name, "weight": 1}, {"id": "Kolding", "weight": 1}]
    kwargs = {"amount": "1.00", "unit": "0.01", "method": "largest_remainder"}
    if name == "\u2f800":
        name = "\U0002f800"
        parties[0]["id"] = name
    assert problems(ra.allocate, parties=parties, **kwargs) == [("not_a_name", "parties[0].id")]
    assert problems(table.allocate, parties=pl.DataFrame(parties), **kwargs) == [("not_a_name", "rows[0].parties[0].id")]


def test_ordinary_names_are_names() -> None:
    for name in ("Ærø", "Århus", "Müller & Søn", "Žižkov", "Łódź", "Ελλάδα", "北京", "O’Neill", "Faaborg-Midtfyn (nord)",
        "Ísafjörður"):
        made = ra.allocate(amount="1.00", unit="0.01", method="largest_remainder", parties=[{"id": name, "weight": 1}])
        assert made.shares[0].id == name


# Problems repeat what the file holds


def test_problems_of_a_rule_stand_at_the_cells_of_the_sheet() -> None:
    read = sheet.read_excel(book(["x"], ["basis", "places"], ["100,00", 8], [None, 9]), "daily_rate", dialect="danish")
    given = {"days": 365, "occupancy": "90", "unit": "1"}
    assert problems(table.daily_rate, read, **given) == [("missing", "Ark1!A4")]
    stays = csv("citizen;service;payer;first_day;last_day\nb;S;K;01-01-2025;\nc;T;;01-01-2025;\n", "bills.stays")
    found = problems(table.bills, stays=stays, rates=pl.DataFrame(RATES), first_day="2025-01-01", last_day="2025-01-31",
        day_count="both_ends")
    assert ("missing", "3:C") in found


@pytest.mark.parametrize("take", [lambda made: made, lambda made: pickle.loads(pickle.dumps(made))])
def test_problems_of_a_rule_write_days_as_the_sheet_does(take: Any) -> None:
    def overlaps(stays: sheet.Sheet) -> list[tuple[str, str | None]]:
        period = {"first_day": "2025-01-01", "last_day": "2025-01-31", "day_count": "both_ends"}
        with pytest.raises(RammeaftaleError) as raised:
            table.bills(stays=take(stays), rates=pl.DataFrame(RATES), **period)
        return [(problem.place, problem.given) for problem in raised.value.problems if problem.code == "overlap"]

    typed = ["15.01.2025", "15/1/2025", "2025-01-15", "5-1-2025", "15-01-2025 00:00:00"]
    for second in typed:
        text = f"citizen;service;payer;first_day;last_day\nb;S;K;01-01-2025;\nb;S;K;{second};\n"
        assert overlaps(csv(text, "bills.stays")) == [("3:D", second.removesuffix(" 00:00:00"))]
    rows = [["b", "S", "K", date(2025, 1, day)] for day in (1, 9)]
    made = book(["citizen", "service", "payer", "first_day"], *rows,
        change=lambda worksheet: setattr(worksheet["D3"], "number_format", "d.m.yyyy"))
    assert overlaps(sheet.read_excel(made, "bills.stays", dialect="danish")) == [("Ark1!D3", "9.1.2025")]


@pytest.mark.parametrize(
    ("first", "last", "day"),
    [
        ("2025-01-01", "2025-01-31", "2025-01-01"), ("2025-01-10", "2025-01-31", "2025-01-21"), ("2025-01-12", "2025-01-19",
        None),
        ("2025-01-20", "2025-01-25", "2025-01-21"), ("2025-01-09", "2025-01-20", "2025-01-09"), ("2025-01-22", "2025-01-24",
        "2025-01-22"),
        ("2025-01-25", "2025-01-31", "2025-01-31"),
    ],
)  # fmt: skip
def test_a_day_without_a_rate_is_named(first: str, last: str, day: str | None) -> None:
    def bill() -> Any:
        rates = [
            {"service": "S", "first_day": "2025-01-10", "last_day": "2025-01-20", "base_rate": 1},
            {"service": "S", "first_day": "2025-01-25", "last_day": "2025-01-30", "base_rate": 1},
        ]
        stays = [{**STAYS, "first_day": first, "last_day": last}]
        return ra.bills(first_day="2025-01-01", last_day="2025-01-31", day_count="both_ends", rates=rates, stays=stays)

    if day is None:
        assert bill().days == 8
        return
    with pytest.raises(RammeaftaleError) as raised:
        bill()
    assert (raised.value.code, raised.value.problems[0].given) == ("no_rate", f"{day}, S")


def test_floats_of_pandas_are_refused_with_the_line_that_reads_them() -> None:
    frame = pd.read_excel(book(["vacant_places"], [2.5]))
    with pytest.raises(RammeaftaleError) as raised:
        table.vacancy(frame, days=365, base_rate="732")
    assert any("sheet.read_excel(path, rule" in note for note in raised.value.__notes__)


# Everything at once


def test_a_damaged_file_is_read_rightly_or_refused() -> None:
    seed = 20_250_301
    seen = fuzz_sheets.run(400, seed)
    print("seed", seed, seen)
    assert {damage for damage, _ in seen} == {damage.__name__ for damage in fuzz_sheets.DAMAGES}
    assert seen["nothing", "read"] > 5
