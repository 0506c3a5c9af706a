"""Values that are possible and hardly meant: the warning at every door of the package."""

import warnings
from decimal import Decimal

import pytest

import rammeaftale
from rammeaftale import RammeaftaleError, RammeaftaleWarning, sheet, table

RATE = {"basis": 21_076_560, "places": 8, "days": 365, "unit": 1}


def codes_and_places(found):
    return [(warning.code, warning.place) for warning in found]


def test_a_function_warns_its_caller_and_says_so_first_in_the_statement():
    with pytest.warns(RammeaftaleWarning) as caught:
        rate = rammeaftale.daily_rate(occupancy="0.95", **RATE)
    assert caught[0].filename == __file__
    assert str(caught[0].message).startswith("occupancy: the percentage is below 1")
    assert codes_and_places(rate.warnings) == [("looks_like_a_share", "occupancy"), ("unusual_rate", "rate")]
    assert rate.warnings[0].message_in("da").startswith("occupancy: procenten er under 1")
    assert rate.warnings[0].allowed == {"usual": ("1", "150")}
    text = rate.statement("da").text
    assert text.index("Advarsel") < text.index("Takstberegningsgrundlag")
    assert "Belægningsprocent: procenten er under 1" in text
    assert "(skrevet: 0,95); ligger som regel mellem 1 og 150" in text
    assert "mellem 10 og 100.000" in text
    assert rate.to_document().index("Advarsel") < rate.to_document().index("Bilag")


def test_what_is_meant_is_acknowledged_by_code_and_noted():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        rate = rammeaftale.daily_rate(occupancy="0.95", acknowledge=["looks_like_a_share", "unusual_rate"], **RATE)
    assert rate.warnings == ()
    text = rate.statement("da").text
    assert "Advarsel" not in text
    assert "Bekræftet: Belægningsprocent" in text
    # The case produces the same result again, without a warning.
    assert rammeaftale.settle(rate.provenance["case"]).provenance == rate.provenance


def test_what_is_no_warning_cannot_be_acknowledged():
    with pytest.raises(RammeaftaleError) as caught:
        rammeaftale.daily_rate(occupancy=95, acknowledge=["missing", "unusual_rate"], **RATE)
    assert (caught.value.code, caught.value.place) == ("unknown_choice", "acknowledge[0]")


def test_usual_values_do_not_warn():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert rammeaftale.daily_rate(occupancy=95, **RATE).warnings == ()


@pytest.mark.parametrize(
    "occupancies",
    [
        ["95", "0.95", "90"],
        [Decimal("95"), Decimal("0.95"), Decimal("90")],
        [Decimal("95.000000"), Decimal("0.950000"), Decimal("90.000000")],
    ],
)
def test_a_table_warns_of_the_rows(occupancies):
    data = {"occupancy": occupancies}
    pa = pytest.importorskip("pyarrow")
    with pytest.warns(RammeaftaleWarning) as caught:
        table.daily_rate(pa.table(data), **RATE)
    assert [str(warning.message).split(":")[0] for warning in caught] == ["rows[1].occupancy"]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        table.daily_rate(pa.table(data), acknowledge=["looks_like_a_share"], **RATE)


def test_a_table_of_many_batches_counts_its_rows_through():
    pa = pytest.importorskip("pyarrow")
    batches = [pa.record_batch({"occupancy": pa.array(values)}) for values in ([95, 96], [200, 97], [98, 300])]
    with pytest.warns(RammeaftaleWarning) as caught:
        table.daily_rate(pa.Table.from_batches(batches), **RATE)
    assert [str(warning.message).split(":")[0] for warning in caught] == ["rows[2].occupancy", "rows[5].occupancy"]


def test_an_excel_cell_without_a_percent_format_is_found_at_its_address(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    page = book.active
    page.title = "Tilbud"
    for row in [["Grundlag", "Pladser", "Dage", "Belægningsprocent"], [21_076_560, 8, 365, 0.95], [21_076_560, 8, 365, 95]]:
        page.append(row)
    page.append([21_076_560, 8, 365, 0.95])
    page["D4"].number_format = "0 %"
    book.save(tmp_path / "tilbud.xlsx")
    columns = {"basis": "Grundlag"}
    read = sheet.read_excel(tmp_path / "tilbud.xlsx", "daily_rate", dialect="danish", columns=columns)
    with pytest.warns(RammeaftaleWarning) as caught:
        table.daily_rate(read, unit=1)
    places = [str(warning.message).split(":")[0] for warning in caught]
    assert places == ["Tilbud!D2"]


def test_the_names_of_every_list_are_looked_at():
    lists = [["Odense", "Vejle"], ["Odense", "Vejle"], ["Odense", "odense"], ["Odense", "odense"], ["Odense", "Vejle"]]
    parties = [[{"id": id, "weight": index + 1} for id in ids] for index, ids in enumerate(lists)]
    pa = pytest.importorskip("pyarrow")
    data = pa.table({"amount": [100] * len(lists), "parties": parties})
    with pytest.warns(RammeaftaleWarning) as caught:
        table.allocate(data, unit="0.01", method="largest_remainder")
    places = [str(warning.message).split(":")[0] for warning in caught]
    assert places == ["rows[2].parties[1].id", "rows[3].parties[1].id"]


def test_a_list_inside_a_table_is_looked_through():
    pa = pytest.importorskip("pyarrow")
    day = {"service": "Birkely", "first_day": "2024-01-01", "last_day": "2024-01-31"}
    stay = {"citizen": "A", "payer": "Odense", **day}
    data = pa.table({
        "rates": pa.array([[{**day, "base_rate": "2000"}], [{**day, "base_rate": "200000"}]]),
        "stays": pa.array([[stay], [stay]]),
    })
    period = {"first_day": "2024-01-01", "last_day": "2024-01-31", "day_count": "both_ends"}
    with pytest.warns(RammeaftaleWarning) as caught:
        settled = table.bills(data, **period, errors="collect")
    assert settled.num_rows == 2
    assert [str(warning.message).split(":")[0] for warning in caught] == ["rows[1].rates[0].base_rate"]
