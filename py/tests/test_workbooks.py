"""Results as workbooks, opened by another library."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

import rammeaftale
from rammeaftale import RammeaftaleError


def opened(result, **options):
    return load_workbook(BytesIO(result.to_workbook(**options)))


def cells(workbook):
    return [cell for sheet in workbook for row in sheet.iter_rows() for cell in row if cell.value is not None]


@pytest.fixture
def rate():
    return rammeaftale.daily_rate(basis=21_076_560, places=8, days=365, occupancy=90, unit=1)


def split(*parties):
    parties = [{"id": party, "weight": 1} for party in parties]
    return rammeaftale.allocate(amount=100, parties=parties, unit="0.01", method="largest_remainder")


def test_a_figure_is_a_formula_over_named_cells(rate):
    sheet = opened(rate).worksheets[0]
    row = sheet.defined_names["rate"].attr_text.rsplit("$", 1)[1]
    assert sheet[f"B{row}"].value == "=ROUND(basis/expected_days,0)"
    assert sheet[f"D{row}"].value == 8020
    assert (sheet["A3"].value, sheet["B3"].data_type) == ("Alle kontroller stemmer", "f")


def test_languages(rate):
    assert opened(rate, language="en").worksheets[0]["A3"].value == "All checks hold"
    with pytest.raises(RammeaftaleError) as raised:
        rate.to_workbook("sv")
    assert raised.value.code == "unknown_choice"


def test_cached_values_are_stored(rate):
    sheet = load_workbook(BytesIO(rate.to_workbook()), data_only=True).worksheets[0]
    row = sheet.defined_names["rate"].attr_text.rsplit("$", 1)[1]
    assert sheet["B3"].value is True
    assert sheet[f"B{row}"].value == 8020


HOSTILE = ["=1+1", "@SUM(A1)", "+1", "-1", "https://x", "{=A1}", "#REF!", "TRUE", "1e5", "'x", "<v>1</v>"]


@pytest.mark.parametrize("party", HOSTILE)
def test_a_name_stays_a_text(party):
    workbook = opened(split(party, "Kolding"))
    named = [cell for cell in cells(workbook) if cell.value == party]
    assert named and all(cell.data_type == "s" for cell in named)
    assert not any(cell.hyperlink for cell in cells(workbook))
    # The formulas do not depend on the names.
    formulas = [cell.value for cell in cells(workbook) if cell.data_type == "f"]
    assert formulas == [cell.value for cell in cells(opened(split("Vejle", "Kolding"))) if cell.data_type == "f"]
    assert list(workbook.defined_names) == []


def test_the_same_result_is_the_same_file(rate):
    assert rate.to_workbook() == rate.to_workbook()


def test_it_contains_its_provenance(rate):
    texts = [cell.value for cell in cells(opened(rate))]
    case = next(text for text in texts if isinstance(text, str) and text.startswith('{"rule":"daily_rate"'))
    assert rammeaftale.settle(case) == rate
