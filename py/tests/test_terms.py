"""Agreements of one's own, in layers."""

import copy
import json
import pickle
from datetime import date
from pathlib import Path

import pytest
from rammeaftale import (
    Agreement, RammeaftaleError, Terms, agreement_template, agreements, read_agreement, reregulated_rate, settle, table,
    with_terms, year_result,
)  # fmt: skip

OWN = {
    "id": "midtby-2025-2026",
    "title": "Rammeaftale Midtby 2025–2026",
    "from": date(2025, 1, 1),
    "to": "2026-12-31",
    "parameter": [
        {
            "rule": ["year_result", "ledger", "scenarios", "early_warning"], "field": "band_percent", "value": "3",
            "source": "Bilag 2, pkt. 4", "status": "stated", "note": {"da": "Vedtaget 3. juni 2024."},
        },
        {"rule": ["year_result", "ledger"], "field": "reading", "value": "own_risk", "source": "Bilag 2", "status": "stated"},
    ],
}  # fmt: skip
RESULT = {"revenue": 9_400_000, "cost": 10_000_000, "base": 10_000_000, "base_kind": "turnover"}


@pytest.fixture
def terms():
    return Terms(OWN, "syddanmark-2023-2024", on="2025-06-30")


def test_a_field_that_is_left_out_comes_from_the_first_agreement_that_knows_it(terms):
    result = year_result(**RESULT, terms=terms)
    assert str(result.kept) == "-300000.00"
    decided = {term["field"]: term for term in result.provenance["terms"]}
    assert decided["band_percent"]["agreement"] == "Rammeaftale Midtby 2025–2026"
    assert "Bilag 2, pkt. 4" in result.statement("da").text
    assert "Vedtaget 3. juni 2024." in result.statement("da").text
    assert "Syddanmark" not in result.statement("da").text
    # A value that the call gives stands.
    assert str(year_result(**RESULT, band_percent=5, terms=terms).kept) == "-500000.00"


def test_objects_mappings_and_a_case_are_the_same(terms):
    as_mapping = {"agreements": [Agreement(OWN), "syddanmark-2023-2024"], "on": date(2025, 6, 30)}
    one, other = year_result(**RESULT, terms=terms), year_result(**RESULT, terms=as_mapping)
    assert one.provenance == other.provenance
    again = settle(one.provenance["case"])
    assert (again.to_json(), again.provenance) == (one.to_json(), one.provenance)
    assert pickle.loads(pickle.dumps(one)).provenance == one.provenance


def test_terms_and_agreements_can_be_copied_and_pickled(terms):
    for thing in (terms, terms.agreements[0]):
        assert copy.deepcopy(thing) == thing == pickle.loads(pickle.dumps(thing))
    assert terms.on == date(2025, 6, 30)
    assert terms.agreements[0].period == (date(2025, 1, 1), date(2026, 12, 31))
    assert json.loads(terms.to_json())["agreements"][1] == "syddanmark-2023-2024"


def test_a_notebook_says_its_terms_once(terms):
    midtby = with_terms(terms)
    assert str(midtby.year_result(**RESULT).kept) == "-300000.00"
    assert "year_result" in dir(midtby)
    with pytest.raises(AttributeError):
        midtby.yearly_result
    rows = midtby.table.year_result(**{name: str(value) for name, value in RESULT.items()})
    assert rows.num_rows == 1


def test_tables_take_terms(terms):
    pyarrow = pytest.importorskip("pyarrow")
    data = pyarrow.table({name: [str(value)] * 3 for name, value in RESULT.items()})
    kept = pyarrow.table(table.year_result(data, terms=terms, figures=["kept"])).column("kept")
    assert [str(amount) for amount in kept.to_pylist()] == ["-300000.00"] * 3


def test_a_period_is_held_against_the_input():
    given = {"regulated": -100_000, "basis": 7_300_000, "places": 10, "days": 365, "occupancy": 100, "unit": 1}
    own = {"rule": "reregulated_rate", "field": "years_later", "value": 1, "source": "Bilag 2", "status": "stated"}
    agreement = {**OWN, "parameter": [own]}
    for year in (2025, 2026):
        assert reregulated_rate(year=year, **given, terms=Terms(agreement)).rate_year == year + 1
    for year in (2024, 2027):
        with pytest.raises(RammeaftaleError) as error:
            reregulated_rate(year=year, **given, terms=Terms(agreement))
        assert (error.value.code, error.value.place) == ("outside_period", "years_later")
        result = reregulated_rate(year=year, **given, terms=Terms(agreement, beyond_period=True))
        assert f"lader værdien gælde for {year}" in result.statement("da").text


@pytest.mark.parametrize(
    ("change", "code", "place"),
    [
        ({"id": ""}, "empty", "id"),
        ({"title": None}, "missing", "title"),
        ({"from": "2025-02-30"}, "not_a_date", "from"),
        ({"to": None}, "missing", "to"),
        ({"extra": 1}, "unknown_field", "extra"),
        ({"parameter": [{**OWN["parameter"][0], "value": "-1"}]}, "out_of_range", "parameter[0].value"),
        ({"parameter": [{**OWN["parameter"][0], "value": 3.5}]}, "binary_number", "parameter[0].value"),
        ({"parameter": [{**OWN["parameter"][0], "rule": "year"}]}, "unknown_choice", "parameter[0].rule"),
        ({"parameter": [{**OWN["parameter"][0], "status": "open"}]}, "not_allowed", "parameter[0].value"),
        ({"parameter": [{**OWN["parameter"][0], "from": "2026-01-01"}]}, "gap", "parameter[0]"),
    ],
)
def test_what_is_wrong_with_an_agreement_is_said_at_its_place(change, code, place):
    with pytest.raises(RammeaftaleError) as error:
        Agreement({**OWN, **change})
    assert (code, place) in [(problem.code, problem.place) for problem in error.value.problems]


def test_values_that_hold_themselves_are_refused():
    holds_itself = {"id": "x", "title": "x"}
    holds_itself["parameter"] = [holds_itself]
    with pytest.raises(RammeaftaleError):
        Agreement(holds_itself)
    with pytest.raises(RammeaftaleError):
        Terms(holds_itself)
    with pytest.raises(RammeaftaleError):
        year_result(**RESULT, terms={"agreements": [holds_itself]})


def test_the_template_is_an_agreement(tmp_path: Path):
    path = tmp_path / "min-aftale.toml"
    path.write_text(agreement_template(), encoding="utf-8-sig")
    agreement = read_agreement(path)
    assert agreement.title == "Min rammeaftale"
    assert all(parameter["status"] == "open" for parameter in agreement.parameters)
    assert "band_percent" in agreement.report("en")
    filled = agreement_template().replace('# value = …\nsource = "…"\nstatus = "open"', 'value = "3"\nsource = "Bilag 2"\nstatus = "stated"', 1)
    before, after = (Agreement.from_toml(text).report("en") for text in (agreement_template(), filled))
    line = "  band_percent: The band for a surplus or deficit"
    assert line in before and line not in after
    with pytest.raises(RammeaftaleError) as error:
        Agreement.from_toml("id = ")
    assert error.value.code == "not_toml"


def test_the_agreements_of_the_library_are_listed():
    ids = [agreement.id for agreement in agreements()]
    assert {"syddanmark-2023-2024", "boernehuse-2014-2023"} <= set(ids)
    table = Agreement.named("syddanmark-2021-2022").beside(Agreement.named("syddanmark-2023-2024"), "en")
    assert "| band_percent |" in table


def test_what_if(terms):
    result = year_result(**RESULT, terms=terms)
    milder = result.under(band_percent="5")
    assert str(milder.kept) == "-500000.00"
    neighbour = result.under(agreement="syddanmark-2023-2024", on="2024-12-31")
    assert str(neighbour.kept) == "-500000.00"
    comparison = result.compared_with(neighbour, "en")
    assert "−200,000.00 kr." in comparison
    assert "Nothing differs" in result.compared_with(result, "en")
