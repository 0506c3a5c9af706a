"""Results as workbooks, opened by another library."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

import rammeaftale
from rammeaftale import RammeaftaleError


def opened(result, **options):
    return load_workbook(BytesIO(result.to_workbook(**options)))


def calculation(workbook):
    """Return the sheet with the lines, which is the last."""
    return workbook.worksheets[-1]


def cells(workbook):
    return [cell for sheet in workbook for row in sheet.iter_rows() for cell in row if cell.value is not None]


@pytest.fixture
def rate():
    return rammeaftale.daily_rate(basis=21_076_560, places=8, days=365, occupancy=90, unit=1)


def split(*parties):
    parties = [{"id": party, "weight": 1} for party in parties]
    return rammeaftale.allocate(amount=100, parties=parties, unit="0.01", method="largest_remainder")


def test_a_figure_is_a_formula_over_named_cells(rate):
    sheet = calculation(opened(rate))
    row = sheet.defined_names["rate"].attr_text.rsplit("$", 1)[1]
    assert sheet[f"B{row}"].value == "=ROUND(basis/expected_days,0)"
    assert sheet[f"D{row}"].value == 8020
    assert (sheet["A3"].value, sheet["B3"].data_type) == ("Alle kontroller stemmer", "f")


def test_languages(rate):
    assert calculation(opened(rate, language="en"))["A3"].value == "All checks hold"
    with pytest.raises(RammeaftaleError) as raised:
        rate.to_workbook("sv")
    assert raised.value.code == "unknown_choice"


def test_cached_values_are_stored(rate):
    sheet = calculation(load_workbook(BytesIO(rate.to_workbook()), data_only=True))
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


def column(sheet, letter="A"):
    return [cell.value for cell in sheet[letter]]


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_front_says_what_the_statement_concludes(rate, language):
    workbook = opened(rate, language=language)
    front = workbook.worksheets[0]
    conclusion = rate.statement(language).to_dict()["conclusion"]
    texts = column(front)
    assert texts[0] == rate.statement(language).to_dict()["title"]
    assert texts[1:3] == [conclusion["text"], conclusion["assurance"]]
    values = [row[1].value for row in front.iter_rows() if row[0].value == conclusion["label"] and row[1].value]
    # The figures are those of the calculation's cells.
    assert [value.startswith(f"='{calculation(workbook).title}'!$B$") for value in values] == [True]
    now = load_workbook(BytesIO(rate.to_workbook(language)), data_only=True).worksheets[0]
    assert {"da": "Alle kontroller stemmer", "en": "All checks hold"}[language] in column(now)


def test_several_results_have_an_index(rate):
    results, names = [rate, split("A", "B"), rate], ["Nord", "=1+1", "Nord"]
    file = rammeaftale.workbook(results, "Bromsmae 2023", names=names)
    workbook, now = (load_workbook(BytesIO(file), data_only=only) for only in (False, True))
    sheets = ["Nord", "Nord – beregning", "=1+1", "=1+1 – beregning", "Nord (2)", "Nord – beregning (2)"]
    assert workbook.sheetnames == ["Oversigt", *sheets]
    index = workbook["Oversigt"]
    assert (index["A1"].value, now["Oversigt"]["A3"].value) == ("Bromsmae 2023", "Alle kontroller stemmer")
    rows = list(index.iter_rows(min_row=6))
    assert [row[0].value for row in rows] == names and all(row[0].data_type == "s" for row in rows)
    assert [row[0].hyperlink.location for row in rows] == [f"'{name}'!A1" for name in sheets[::2]]
    assert [row[5].hyperlink.location for row in rows] == [f"'{name}'!A1" for name in sheets[1::2]]
    values = [[row[at].value for at in (1, 2, 4)] for row in now["Oversigt"].iter_rows(min_row=6)]
    assert values[0] == ["Døgntakst", 8020, "ja"] == values[2]
    assert workbook["=1+1"]["A1"].value == "=1+1" and workbook["=1+1"]["A1"].data_type == "s"


def test_names_of_sheets_are_unique_and_short_enough(rate):
    names = ["x" * 60, "X" * 60, None, " ", "History", "a/b:c", "'quoted'", "Oversigt", "𝒳" * 40]
    titles = load_workbook(BytesIO(rammeaftale.workbook([rate] * len(names), names=names))).sheetnames
    assert len({title.lower() for title in titles}) == len(titles) == 1 + 2 * len(names)
    assert all(len(title.encode("utf-16-le")) <= 62 for title in titles)


def test_one_result_has_no_index(rate):
    assert rammeaftale.workbook([rate]) == rate.to_workbook()
    front = load_workbook(BytesIO(rammeaftale.workbook([rate], "Bromsmae 2023", names=["Nord"]))).worksheets[0]
    assert column(front)[:2] == ["Bromsmae 2023", "Nord"]


@pytest.mark.parametrize(
    "arguments, code",
    [
        (([],), "empty"),
        ((1,), "wrong_type"),
        (([1],), "wrong_type"),
        (([None],), "wrong_type"),
        (([], None, "sv"), "unknown_choice"),
        (([], None, None, ["Nord"]), "too_many"),
    ],
)
def test_what_is_no_list_of_results_is_refused(arguments, code):
    with pytest.raises(RammeaftaleError) as raised:
        rammeaftale.workbook(*arguments)
    assert raised.value.code == code


def test_more_results_than_anybody_leafs_through_are_refused(rate):
    with pytest.raises(RammeaftaleError) as raised:
        rammeaftale.workbook([rate] * 1001)
    assert raised.value.code == "too_many"
