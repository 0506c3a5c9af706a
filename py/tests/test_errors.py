"""The exception and its problems."""

import copy
import json
import pickle

import pytest

import rammeaftale
from rammeaftale import Problem, RammeaftaleError


@pytest.fixture
def error():
    with pytest.raises(RammeaftaleError) as raised:
        rammeaftale.daily_rate(basis=0.5, places="0", days=365, occupancy="90", unit="5")
    return raised.value


def test_an_error_has_the_attributes_of_its_first_problem(error):
    assert isinstance(error, ValueError)
    first = error.problems[0]
    assert (error.code, error.place, error.message) == (first.code, first.place, first.message)
    assert (error.code, error.place) == ("binary_number", "basis")
    assert error.message.startswith("basis: a binary floating-point number cannot represent øre exactly")


def test_the_message_has_every_problem(error):
    assert str(error).splitlines() == [problem.message for problem in error.problems]
    assert error.message_in("en") == str(error)
    danish = error.message_in("da").splitlines()
    assert danish == [problem.message_in("da") for problem in error.problems]
    assert danish[0].startswith("basis: et binært kommatal kan ikke gengive øre eksakt")


def test_problems_are_data(error):
    _, places, unit = error.problems
    assert (places.code, places.place, places.given) == ("out_of_range", "places", "0")
    assert places.allowed == {"range": ("0.01", "100000")}
    assert unit.allowed["choices"][0] == "0.01"
    assert list(unit.to_dict()) == ["code", "place", "message", "given", "allowed"]
    assert json.loads(json.dumps(unit.to_dict())) == unit.to_dict()
    assert repr(places).startswith("Problem(code='out_of_range', place='places', message='places: ")


def test_problems_cannot_be_changed(error):
    with pytest.raises(AttributeError):
        error.problems[0].code = "x"
    with pytest.raises(AttributeError):
        error.code = "x"


def test_errors_pickle_and_copy(error):
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(again) is RammeaftaleError
        assert again.problems == error.problems and str(again) == str(error)
    assert len(set(error.problems)) == 3
    assert {type(problem) for problem in error.problems} == {Problem}


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("", "not_json", "1:0"),
        ("[]", "wrong_type", ""),
        ('{"rule": "daily_rate"}', "missing", "input"),
        ('{"rule": "x", "input": {}}', "unknown_choice", "rule"),
        ('{"rule": "vacancy", "input": {}, "agreement": "x", "on": "2024-01-01"}', "unknown_choice", "agreement"),
        ('{"rule": "vacancy", "input": {}}', "missing", "vacant_places"),
    ],
)
def test_documents_that_are_not_cases(text, code, place):
    for settle in (rammeaftale.settle, rammeaftale.settle_cases):
        with pytest.raises(RammeaftaleError) as raised:
            settle(text)
        assert (raised.value.code, raised.value.place) == (code, place)


def test_places_in_files_of_cases_name_the_case():
    case = {"rule": "vacancy", "input": {"vacant_places": 2, "days": 365, "base_rate": "732"}}
    with pytest.raises(RammeaftaleError) as raised:
        rammeaftale.settle_cases(json.dumps({"cases": [case, case]}))
    assert [problem.place for problem in raised.value.problems] == [
        "cases[0].vacant_places",
        "cases[1].vacant_places",
    ]


def test_a_document_is_text():
    for settle in (rammeaftale.settle, rammeaftale.settle_cases):
        with pytest.raises(RammeaftaleError) as raised:
            settle(b"{}")
        assert (raised.value.code, raised.value.place) == ("wrong_type", "")
