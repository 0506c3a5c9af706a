"""Python objects as inputs."""

import collections
import datetime
import enum
import fractions
import types
from decimal import Decimal

import numpy
import pytest

import rammeaftale
from rammeaftale import RammeaftaleError

RATE = {"basis": 21_076_560, "places": 8, "days": 365, "occupancy": 90, "unit": 1}
SEGMENT = {"first_day": "2024-01-01", "last_day": "2024-12-31", "places": 8}
SPLIT = {"amount": 100, "unit": "0.01", "method": "each_rounded"}


def rate(**changed):
    return rammeaftale.daily_rate(**RATE | changed)


def problems(function, **given):
    with pytest.raises(RammeaftaleError) as raised:
        function(**given)
    return [(problem.code, problem.place) for problem in raised.value.problems]


def wrong(**changed):
    return problems(rammeaftale.daily_rate, **RATE | changed)


@pytest.mark.parametrize(
    "basis",
    ["21076560", Decimal("21076560"), Decimal("21076560.0000000"), Decimal("2107656E+1"), Decimal("2.1076560E+7"),
     numpy.int64(21076560), numpy.int32(21076560), numpy.str_("21076560"), Decimal("21076560.00").normalize()],
)  # fmt: skip
def test_exact_numbers_of_every_kind_are_the_same(basis):
    assert rate(basis=basis) == rate()


@pytest.mark.parametrize(
    ("places", "same"),
    [(Decimal("1E+1"), "10"), (Decimal("1.5E+2"), "150"), (Decimal("0.5E-0"), "0.5"), (Decimal("8E-2"), "0.08"),
     (Decimal("0.0800E+2"), "8"), (Decimal("8.00000000000000000000"), "8"), (Decimal("1234.5E-2").normalize(), "12.345")],
)  # fmt: skip
def test_exponents_are_expanded(places, same):
    try:
        expected = rate(places=same)
    except RammeaftaleError as error:
        assert wrong(places=places) == [(error.code, "places")]
    else:
        assert rate(places=places) == expected


def test_zeros_of_every_exponent_are_zero():
    for zero in ("0E-9", "0E+9", "-0E+3", "-0.00", "0E+999999", "0.000"):
        assert rate(basis=Decimal(zero)).rate == 0


@pytest.mark.parametrize(
    ("number", "code"),
    [("1E+999999", "out_of_range"), ("-9E+999999999999999999", "out_of_range"), ("1E-999999", "too_many_decimals"), ("1E+30", "out_of_range"),
     ("1E-3", "too_many_decimals"), ("1E-30", "too_many_decimals"), ("NaN", "not_a_number"), ("sNaN", "not_a_number"),
     ("Infinity", "not_a_number"), ("-Infinity", "not_a_number"), ("1" * 9999, "out_of_range")],
)  # fmt: skip
def test_decimals_that_are_not_amounts(number, code):
    assert wrong(basis=Decimal(number)) == [(code, "basis")]


def test_a_subclass_of_decimal_is_read_by_its_value():
    class Odd(Decimal):
        def __str__(self):
            return "1"

    assert rate(basis=Odd("21076560")) == rate()


@pytest.mark.parametrize("number", [0.1, 365.0, float("nan"), float("inf"), numpy.float64(8), numpy.float32(8), numpy.float16(8)])
def test_floats_are_refused_with_a_hint(number):
    for field in RATE:
        with pytest.raises(RammeaftaleError) as raised:
            rate(**{field: number})
        assert (raised.value.code, raised.value.place) == ("binary_number", field)
        assert "(in Python also Decimal or int)" in raised.value.message
        assert "(i Python også Decimal eller int)" in raised.value.message_in("da")


@pytest.mark.parametrize("value", [True, False, b"8", [8], (8,), {8}, {}, {"places": 8}, object(), print, 8j, ..., iter("8")])
def test_other_types_are_not_numbers(value):
    for field in ("basis", "places", "days", "unit"):
        assert wrong(**{field: value}) == [("wrong_type", field)]


def test_numbers_of_other_libraries():
    assert wrong(basis=fractions.Fraction(1, 2)) == [("binary_number", "basis")]
    assert wrong(basis=numpy.array([1, 2])) == [("wrong_type", "basis")]
    assert rate(days=numpy.uint16(365)) == rate()


@pytest.mark.parametrize("number", [2**31, 2**63, 2**64 + 1, 2**127, 2**128 + 1, -(2**200), 2**9999], ids=int.bit_length)
def test_large_integers_are_out_of_range(number):
    assert wrong(days=number, basis=-number * 10**10) == [("out_of_range", "basis"), ("out_of_range", "days")]


def test_booleans_and_numbers_are_distinct():
    change = {"places_before": 0, "places_after": 6, "small_service": 50, "free_places": 5, "free_percent": 10}
    for regional in (True, numpy.bool_(True)):
        assert rammeaftale.capacity_change(**change, regional=regional).classification == "approval"
    for regional in (False, numpy.bool_(False)):
        assert rammeaftale.capacity_change(**change, regional=regional).classification == "statement"
    for regional in (0, 1, "true", object(), [], [True], {}, Decimal(1), datetime.date(2024, 1, 1)):
        assert problems(rammeaftale.capacity_change, **change, regional=regional) == [("wrong_type", "regional")]
    assert wrong(basis=numpy.bool_(True)) == [("wrong_type", "basis")]


def test_enums_are_read_by_their_value():
    class Method(enum.StrEnum):
        EACH = "each_rounded"

    class Days(enum.IntEnum):
        YEAR = 365

    assert rate(days=Days.YEAR) == rate()
    parties = [{"id": "Vejle", "weight": 1}]
    assert rammeaftale.allocate(**SPLIT | {"method": Method.EACH}, parties=parties).sum == 100


def occupied(**changed):
    return rammeaftale.occupancy(capacity=[SEGMENT | changed], occupied_days=2628)


def test_dates():
    class Day(datetime.date):
        def isoformat(self):
            return "2020-01-01"

    assert occupied(first_day=datetime.date(2024, 1, 1)) == occupied()
    assert occupied(first_day=Day(2024, 1, 1)) == occupied()
    # A point in time is a day at midnight.
    for midnight in (datetime.datetime(2024, 1, 1), numpy.datetime64("2024-01-01"), numpy.datetime64("2024-01-01", "ns")):
        assert occupied(first_day=midnight) == occupied()
    danish = {"first_day": datetime.date(2024, 1, 1), "last_day": "31-12-2024", "places": "8,0"}
    assert rammeaftale.occupancy(capacity=[danish], occupied_days=2628, dialect="danish") == occupied()
    for value, code in [
        (datetime.datetime(2024, 1, 1, 12), "not_a_date"),
        (numpy.datetime64("2024-01-01T12:00"), "not_a_date"),
        (20240101, "wrong_type"),
        (Decimal(2024), "wrong_type"),
        (datetime.date(1, 1, 1), "out_of_range"),
        (None, "missing"),
    ]:
        segment = [SEGMENT | {"first_day": value}]
        assert problems(rammeaftale.occupancy, capacity=segment, occupied_days=1) == [(code, "capacity[0].first_day")]
    assert wrong(basis=datetime.date(2024, 1, 1)) == [("wrong_type", "basis")]


def test_an_exact_occupancy():
    days = {"occupied_days": 2628, "available_days": "2920"}
    for mapping in (dict, collections.OrderedDict, collections.UserDict, types.MappingProxyType, collections.ChainMap):
        assert rate(occupancy=mapping(days)) == rate()
    assert wrong(occupancy=days | {"available_days": 0}) == [("out_of_range", "occupancy.available_days")]
    assert wrong(occupancy=list(days)) == [("wrong_type", "occupancy")]


def test_lists_and_tuples_are_lists():
    parties = [{"id": "Kolding", "weight": 1}, {"id": "Vejle", "weight": 2}]
    split = rammeaftale.allocate(**SPLIT, parties=parties)
    assert rammeaftale.allocate(**SPLIT, parties=tuple(parties)) == split
    for other in ({"Vejle": 1}, "Vejle", True, 1):
        assert problems(rammeaftale.allocate, **SPLIT, parties=other) == [("wrong_type", "parties")]
    for other in (iter(parties), {"a"}, numpy.array([1, 2]), object()):
        assert {code for code, _ in problems(rammeaftale.allocate, **SPLIT, parties=other)} == {"wrong_type"}


def test_an_object_of_a_result_is_read_by_its_fields():
    split = rammeaftale.allocate(**SPLIT, parties=[{"id": "Kolding", "weight": 1}, {"id": "Vejle", "weight": 2}])
    wrong_fields = [("missing", "parties[0].weight"), ("unknown_field", "parties[0].share")]
    given = [split.shares[0], {"id": "Vejle", "weight": 2}]
    assert problems(rammeaftale.allocate, **SPLIT, parties=given) == wrong_fields
    assert problems(rammeaftale.allocate, **SPLIT, parties=[split.shares[0].to_dict(), given[1]]) == wrong_fields
    assert problems(rammeaftale.allocate, **SPLIT, parties=[split, given[1]]) == [("wrong_type", "parties[0]")]


def test_none_is_an_omitted_field():
    assert rate(agreement=None, on=None, dialect=None) == rate()
    assert wrong(basis=None) == [("missing", "basis")]


def test_all_problems_are_reported_at_once():
    assert problems(rammeaftale.daily_rate, basis="x", places=0, days=365, zz=1, aa=2) == [
        ("not_a_number", "basis"),
        ("out_of_range", "places"),
        ("missing", "occupancy"),
        ("missing", "unit"),
        ("unknown_field", "aa"),
        ("unknown_field", "zz"),
    ]
    assert len(problems(rammeaftale.daily_rate)) == 5


def test_positional_arguments_are_refused():
    with pytest.raises(TypeError):
        rammeaftale.daily_rate(1, 2)


def test_keys_that_are_not_strings():
    assert wrong(occupancy={1: 2}) == [
        ("missing", "occupancy.occupied_days"),
        ("missing", "occupancy.available_days"),
        ("unknown_field", "occupancy.1"),
    ]
    assert ("unknown_field", "occupancy.?") in wrong(occupancy={(1, 2): 3})


def test_invalid_unicode_is_refused_everywhere():
    half = "Aaben\ud800raa"
    party = [{"id": half, "weight": 1}]
    assert problems(rammeaftale.allocate, **SPLIT, parties=party) == [("not_a_name", "parties[0].id")]
    assert wrong(basis=half) == [("not_a_number", "basis")]
    assert wrong(dialect=half) == [("unknown_choice", "dialect")]
    assert [code for code, _ in wrong(**{half: 1})] == ["unknown_field"]
    for function in (rammeaftale.settle, rammeaftale.settle_cases):
        with pytest.raises(RammeaftaleError) as raised:
            function(half)
        assert raised.value.code == "not_json"


def test_agreements_and_dialects():
    budget = {"accounts": [{"year": 2021, "occupancy": 93}, {"year": 2022, "occupancy": 97}], "decimals": 0}
    budget["service_kind"] = "day_or_residential"
    assert problems(rammeaftale.budgeted_occupancy, **budget) == [("missing", "limits")]
    budget |= {"agreement": "syddanmark-2023-2024"}
    assert problems(rammeaftale.budgeted_occupancy, **budget) == [("missing", "on")]
    for day in ("2024-06-28", datetime.date(2024, 6, 28)):
        assert rammeaftale.budgeted_occupancy(**budget, on=day).average == 95
    assert wrong(agreement="x", on="2024-01-01") == [("unknown_choice", "agreement")]
    assert wrong(on=5, dialect="x", agreement=b"x") == [
        ("wrong_type", "agreement"),
        ("wrong_type", "on"),
        ("unknown_choice", "dialect"),
    ]
    assert rate(basis="21.076.560,00", dialect="danish") == rate()


def test_self_referencing_lists_are_refused():
    endless = []
    endless.append(endless)
    ring = {}
    ring["occupied_days"] = ring["available_days"] = ring
    assert wrong(basis=endless) == [("wrong_type", "basis")]
    assert wrong(extra=endless) == [("unknown_field", "extra")]
    assert problems(rammeaftale.allocate, **SPLIT, parties=endless) == [("wrong_type", "parties[0]")]
    assert wrong(occupancy=ring) == [("wrong_type", "occupancy.occupied_days"), ("wrong_type", "occupancy.available_days")]


def test_a_list_that_shrinks_while_being_read():
    class Shrinks:
        def __init__(self, held):
            self.held = held

        def __index__(self):
            self.held.clear()
            return 1

    parties = []
    parties += [{"id": "Vejle", "weight": Shrinks(parties)}, {"id": "Kolding", "weight": 1}]
    assert len(rammeaftale.allocate(**SPLIT, parties=parties).shares) == 1
    party = {"id": "Vejle"}
    party |= {"weight": Shrinks(party), "other": 1}
    assert problems(rammeaftale.allocate, **SPLIT, parties=[party]) == [("unknown_field", "parties[0].other")]


def test_objects_that_cannot_be_converted():
    class Broken:
        def __index__(self):
            raise ValueError("no index")

        def __float__(self):
            return "no float"

    class Stops:
        def __index__(self):
            raise KeyboardInterrupt

    class Holds(collections.UserDict):
        def __getitem__(self, key):
            raise OSError("gone")

    assert wrong(basis=Broken()) == [("binary_number", "basis")]
    with pytest.raises(KeyboardInterrupt):
        rate(basis=Stops())
    assert wrong(occupancy=Holds(occupied_days=1)) == [("wrong_type", "occupancy")]
