"""Inputs that hold themselves, are nested deeply, never end or lie about their length end in an error with a place."""

import itertools
import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest

import rammeaftale as ra
from rammeaftale import RammeaftaleError, table

RATE: dict[str, Any] = {"basis": 21_076_560, "places": 8, "days": 365, "occupancy": 90, "unit": 1}
SPLIT: dict[str, Any] = {"amount": 100, "unit": 1, "method": "largest_remainder"}


def in_itself() -> list[Any]:
    items: list[Any] = []
    items.append(items)
    return items


def object_in_itself() -> dict[str, Any]:
    fields: dict[str, Any] = {}
    fields["occupied_days"] = fields["id"] = fields["weight"] = fields
    return fields


def nested(depth: int = 20_000) -> list[Any]:
    items: list[Any] = []
    for _ in range(depth):
        items = [items]
    return items


class Endless(Mapping[str, int]):
    def __getitem__(self, key: str) -> int:
        return 1

    def __iter__(self) -> Iterator[str]:
        return (f"key {number}" for number in itertools.count())

    def __len__(self) -> int:
        return 1


class Lying:
    """A sequence that says that it has a million million items."""

    def __len__(self) -> int:
        return 10**12

    def __getitem__(self, index: int) -> Any:
        if index > 1:
            raise IndexError(index)
        return "basis"


def problems(call: Any, *args: Any, **fields: Any) -> list[tuple[str, str]]:
    with pytest.raises(RammeaftaleError) as raised:
        call(*args, **fields)
    return [(problem.code, problem.place) for problem in raised.value.problems]


@pytest.mark.parametrize("value", [in_itself(), object_in_itself(), nested()])
def test_a_value_that_holds_itself_is_of_the_wrong_type(value: Any) -> None:
    assert problems(ra.daily_rate, **RATE | {"basis": value}) == [("wrong_type", "basis")]
    assert problems(table.daily_rate, **RATE | {"basis": value}) == [("wrong_type", "rows[0].basis")]
    assert problems(table.daily_rate, pa.table({"basis": [1]}), **RATE | {"places": value}) == [
        ("wrong_type", "rows[0].places")
    ]
    assert problems(ra.daily_rate, **RATE, dialect=value) == [("wrong_type", "dialect")]
    assert problems(table.daily_rate, **RATE, dialect=value) == [("wrong_type", "dialect")]


def test_parties_and_occupancies_that_hold_themselves() -> None:
    party = object_in_itself()
    for call, place in [(ra.allocate, ""), (table.allocate, "rows[0].")]:
        assert problems(call, **SPLIT, parties=[party]) == [
            ("wrong_type", f"{place}parties[0].id"),
            ("wrong_type", f"{place}parties[0].weight"),
            ("unknown_field", f"{place}parties[0].occupied_days"),
        ]
        assert problems(call, **SPLIT, parties=in_itself()) == [("wrong_type", f"{place}parties[0]")]
    assert problems(ra.daily_rate, **RATE | {"occupancy": object_in_itself()})[0] == (
        "wrong_type", "occupancy.occupied_days"
    )  # fmt: skip


def test_what_never_ends() -> None:
    assert problems(ra.daily_rate, **RATE | {"occupancy": Endless()}) == [("too_many", "input")]
    result = ra.daily_rate(**RATE)
    for several in (ra.document, ra.workbook):
        assert problems(several, itertools.repeat(result)) == [("too_many", "results")]
        assert problems(several, [result], names=itertools.repeat("a")) == [("too_many", "names")]
    for name in ("keep", "by", "oere", "figures"):
        assert problems(table.daily_rate, **RATE, **{name: itertools.repeat("rate")}) == [("too_many", name)]


def test_a_length_that_is_a_lie() -> None:
    for value, wrong in ((Lying(), ("wrong_type", "results[0]")), (range(10**9), ("too_many", "results"))):
        assert problems(ra.document, value) == [wrong]
        assert problems(ra.allocate, **SPLIT, parties=value) == [("wrong_type", "parties")]
    assert problems(table.daily_rate, **RATE, figures=Lying()) == [("unknown_field", "figures")] * 2


def test_problems_are_bounded() -> None:
    unknown = {f"key {number}": number for number in range(300_000)}
    with pytest.raises(RammeaftaleError) as raised:
        ra.daily_rate(**RATE, **unknown)
    found = raised.value.problems
    assert (len(found), found[-1].code) == (101, "more_problems")
    # The names that are allowed are listed once.
    assert [problem.allowed is not None for problem in found[:3]] == [True, False, False]

    text = json.dumps({"rule": "daily_rate", "input": unknown})
    with pytest.raises(RammeaftaleError) as raised:
        ra.settle(text)
    assert len(raised.value.problems) == 101 and len(str(raised.value)) < 20_000

    wrong = problems(ra.allocate, **SPLIT, parties=[{"id": "A", "weight": -1}] * 1_000)
    assert (len(wrong), wrong[0], wrong[-1]) == (101, ("out_of_range", "parties[0].weight"), ("more_problems", ""))


def test_texts_nested_deeply() -> None:
    for text in ("[" * 100_000, '{"rule": "daily_rate", "input": ' + "[" * 100_000, "[" * 60 + "]" * 60):
        with pytest.raises(RammeaftaleError):
            ra.settle(text)
        with pytest.raises(RammeaftaleError):
            ra.settle_cases(text)


def test_a_whole_input_may_be_large() -> None:
    parties = [{"id": f"Kommune {number}", "weight": Decimal(1)} for number in range(1_000)]
    assert ra.allocate(**SPLIT | {"unit": "0.01"}, parties=parties).sum == 100
