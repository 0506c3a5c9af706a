"""Odd arguments to every public function: the package's error with a code and a place, or an answer; nothing else."""

import inspect
import itertools
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import rammeaftale as ra
from rammeaftale import RammeaftaleError, sheet, table


class Raises:
    """An object whose every answer is an exception."""

    def __getattribute__(self, name: str) -> Any:
        raise RuntimeError(name)

    def _raise(self, *_args: object) -> Any:
        raise ZeroDivisionError

    __len__ = __iter__ = __bool__ = __index__ = __float__ = __str__ = __repr__ = __getitem__ = __call__ = _raise
    __fspath__ = __arrow_c_stream__ = _raise
    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        raise ZeroDivisionError


class Junk:
    """An object whose every answer is of another type."""

    def __getattr__(self, name: str) -> Any:
        return 7

    def __iter__(self) -> Any:
        return iter([object(), 7, None])

    def __len__(self) -> int:
        return 10**9

    def __fspath__(self) -> Any:
        return b"\xff"


class Endless:
    def __iter__(self) -> Iterator[str]:
        return itertools.repeat("rate")


class EndlessMapping(Mapping[str, Any]):
    def __getitem__(self, key: str) -> Any:
        return key

    def __iter__(self) -> Iterator[str]:
        return (f"key {number}" for number in itertools.count())

    def __len__(self) -> int:
        return 3


class BrokenMapping(Mapping[str, Any]):
    def __getitem__(self, key: str) -> Any:
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        yield "basis"
        raise RuntimeError

    def __len__(self) -> int:
        return -1


class BrokenFile:
    def seekable(self) -> bool:
        return True

    def seek(self, _at: int) -> None:
        raise AttributeError

    def read(self) -> Any:
        return "text"

    def write(self, _data: bytes) -> None:
        raise UnicodeEncodeError("x", "", 0, 1, "")


class Text(str):
    def __eq__(self, other: object) -> bool:
        raise ZeroDivisionError

    __hash__ = str.__hash__

    def encode(self, *_args: Any) -> Any:
        raise ZeroDivisionError


class Number(Decimal):
    def __str__(self) -> Any:
        raise ZeroDivisionError


class Whole(int):
    def __index__(self) -> Any:
        raise ZeroDivisionError

    def __lt__(self, other: object) -> Any:
        raise ZeroDivisionError


def recursive() -> list[Any]:
    items: list[Any] = []
    items.append(items)
    return items


ODD: list[Callable[[], Any]] = [
    lambda: "\ud800", lambda: "x\ud800y", lambda: "", lambda: "\0", lambda: "x" * 70_000, lambda: b"bytes", lambda: b"\xff", lambda: 5,
    lambda: -1, lambda: 10**400, lambda: -(10**400), lambda: True, lambda: 0.5, lambda: float("nan"), lambda: float("inf"), lambda: 1j,
    lambda: Decimal("sNaN"), lambda: Decimal("1E+999999"), lambda: object(), lambda: int, lambda: print, lambda: ..., list, dict, lambda: [None],
    lambda: [5], lambda: ["\ud800"], lambda: {5: 5}, lambda: {"\ud800": "x"}, lambda: {"basis": "\ud800"}, lambda: {"rate": object()},
    set, lambda: (number for number in itertools.count()), lambda: itertools.repeat("rate"), lambda: range(10**9), Raises, Junk, Endless,
    EndlessMapping, BrokenMapping, BrokenFile, lambda: Text("danish"), lambda: Number("5"), lambda: Whole(2**70), recursive,
    lambda: [Raises()], lambda: {"basis": Raises()}, lambda: type("Class", (), {"__class__": property(lambda self: 1 / 0)})(),
]  # fmt: skip

RATE: dict[str, Any] = {"basis": 21_076_560, "places": 8, "days": 365, "occupancy": 90, "unit": 1}
SERVICES = pl.DataFrame({"basis": ["21076560"], "places": ["8"]})
REST: dict[str, Any] = {"days": 365, "occupancy": "90", "unit": "1"}
CSV = b"basis;places\r\n8.000.000,00;5\r\n"


def with_each(call: Callable[..., Any], arguments: dict[str, Any], *names: str) -> Iterator[tuple[str, Callable[[Any], Any]]]:
    """Give every argument in turn to a call."""
    for name in names:
        yield name, lambda value, name=name: call(**arguments | {name: value})


def calls() -> Iterator[tuple[str, Callable[[Any], Any]]]:
    result = ra.daily_rate(**RATE)
    agreement = ra.Agreement.named("syddanmark-2023-2024")
    yield "settle", ra.settle
    yield "settle_cases", ra.settle_cases
    yield "amount text", lambda value: ra.amount(value, "danish")
    yield "amount dialect", lambda value: ra.amount("1", value)
    yield "format_figure number", lambda value: ra.format_figure(value, "none")
    yield "format_figure unit", lambda value: ra.format_figure(1, value)
    yield "format_figure decimals", lambda value: ra.format_figure(1, "none", decimals=value)
    yield "format_figure language", lambda value: ra.format_figure(1, "none", language=value)
    yield "schema rule", ra.schema
    for several in (ra.document, ra.workbook):
        yield from with_each(several, {"results": [result]}, "results", "title", "language", "names")
    yield "with_terms", lambda value: ra.with_terms(value).daily_rate(**RATE)
    yield "read_agreement", ra.read_agreement
    yield "Agreement", ra.Agreement
    yield "from_toml", ra.Agreement.from_toml
    yield "from_json", ra.Agreement.from_json
    yield "named", ra.Agreement.named
    yield "report", agreement.report
    yield "beside", agreement.beside
    yield "beside language", lambda value: agreement.beside(agreement, value)
    yield "Terms", ra.Terms
    yield "Terms on", lambda value: ra.Terms(agreement, on=value)
    yield "Terms beyond_period", lambda value: ra.Terms(agreement, beyond_period=value)
    yield "Terms from_json", ra.Terms.from_json
    for method in (result.statement, result.to_document, result.to_workbook):
        yield method.__name__, method
    yield "under", lambda value: result.under(basis=value)
    yield "under terms", lambda value: result.under(terms=value)
    yield "compared_with", result.compared_with
    yield "compared_with language", lambda value: result.compared_with(result, value)
    try:
        ra.daily_rate()
    except RammeaftaleError as error:
        yield "message_in", error.message_in
        yield "message_in of a problem", error.problems[0].message_in
    yield from with_each(
        lambda **given: table.settle(given.pop("rule"), given.pop("data"), **given), {"rule": "daily_rate", "data": SERVICES, **REST},
        "rule", "data", "by", "keep", "columns", "oere", "figures", "amounts", "ignore", "out", "errors", "progress", "days", "dialect",
        "agreement", "on", "terms", "acknowledge",
    )  # fmt: skip
    split = {"amount": 100, "unit": "1", "method": "largest_remainder", "parties": [{"id": "A", "weight": 1}]}
    yield from with_each(table.allocate, split, "parties", "amount", "method")
    made = table.allocate(**split)
    yield "explode", made.explode
    yield "explode keep", lambda value: made.explode("shares", value)
    read = {"rule": "daily_rate", "dialect": "danish"}
    options = ("rule", "dialect", "header", "columns", "keep", "ignore", "totals", "errors")
    read_csv = lambda **given: sheet.read_csv(given.pop("source", BytesIO(CSV)), **given)  # noqa: E731
    yield from with_each(read_csv, {**read, "encoding": "utf-8"}, "source", "encoding", "separator", *options)
    book = BytesIO()
    sheet.write_excel(book, SERVICES)
    read_excel = lambda **given: sheet.read_excel(given.pop("source", book), **given)  # noqa: E731
    yield from with_each(read_excel, {**read, "columns": {"basis": "basis"}}, "source", "sheet", "table", "hidden", *options)
    write_excel = lambda **given: sheet.write_excel(given.pop("target", BytesIO()), **given)  # noqa: E731
    yield from with_each(write_excel, {"tables": SERVICES}, "target", "tables", "rule", "language")
    write_csv = lambda **given: sheet.write_csv(given.pop("target", BytesIO()), **given)  # noqa: E731
    writing = {"table": SERVICES, "dialect": "danish", "encoding": "utf-8"}
    yield from with_each(write_csv, writing, "target", "table", "dialect", "encoding", "separator", "rule", "language")
    sent = sheet.read_csv(BytesIO(CSV), **read, encoding="utf-8")
    yield "address row", lambda value: sent.address(value, "basis")
    yield "address column", lambda value: sent.address(0, value)
    for rule in ra.RULES:
        function = getattr(ra, rule)
        for name in function.__signature__.parameters:
            yield f"{rule} {name}", lambda value, function=function, name=name: function(**{name: value})


CALLS = list(calls())


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name of a file may be one that can be written."""
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("elsewhere")
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(("name", "call"), CALLS, ids=[name for name, _ in CALLS])
def test_odd_arguments(name: str, call: Callable[[Any], Any]) -> None:
    # A row or a column that a sheet has not is a key that it has not; a file that is not there is no argument's fault.
    passes = (KeyError,) if name.startswith("address") else (OSError,)
    wrong = []
    for number, odd in enumerate(ODD):
        try:
            call(odd())
        except RammeaftaleError as error:
            assert error.problems and all(problem.code for problem in error.problems) and error.message_in("da")
        except passes:
            pass
        except Exception as error:
            wrong.append((number, f"{type(error).__name__}: {error}"))
    assert not wrong


def test_an_object_with_an_exception_of_its_own_is_named_with_its_place() -> None:
    def problem(call: Callable[..., Any], *given: Any, **fields: Any) -> tuple[str, str, type[BaseException] | None]:
        with pytest.raises(RammeaftaleError) as raised:
            call(*given, **fields)
        return raised.value.code, raised.value.place, type(raised.value.__cause__) if raised.value.__cause__ else None

    class NoItems:
        def __iter__(self) -> Iterator[str]:
            raise LookupError

    assert problem(table.daily_rate, SERVICES, **REST, keep=NoItems()) == ("wrong_type", "keep", LookupError)
    assert problem(ra.document, NoItems()) == ("wrong_type", "results", LookupError)
    assert problem(table.daily_rate, SERVICES, **REST, columns=BrokenMapping())[:2] == ("wrong_type", "columns")
    assert problem(table.daily_rate, 5, **REST)[:2] == ("wrong_type", "data")
    assert problem(sheet.read_csv, BrokenFile(), "daily_rate", dialect="danish", encoding="utf-8") == (
        "wrong_type", "source", AttributeError
    )  # fmt: skip
    assert problem(sheet.read_csv, 5, "daily_rate", dialect="danish", encoding="utf-8")[:2] == ("wrong_type", "source")
    assert problem(ra.daily_rate, **RATE | {"basis": Raises()})[:2] == ("wrong_type", "basis")
    assert problem(ra.daily_rate, **RATE, dialect=Raises())[:2] == ("wrong_type", "dialect")
    assert problem(ra.settle, 5)[:2] == ("wrong_type", "")
    assert problem(ra.settle, '{"rule":\n "æ\ud800"')[:2] == ("not_json", "2:4")


def test_an_agreement_that_is_no_text_in_utf8_is_named_where_it_is_not(tmp_path: Path) -> None:
    path = tmp_path / "aftale.toml"
    path.write_bytes("id = 'midtby'\ntitle = 'Søgård'".encode("cp1252"))
    with pytest.raises(RammeaftaleError) as raised:
        ra.read_agreement(path)
    assert (raised.value.code, raised.value.place) == ("wrong_type", "2:11")


def test_every_public_function_is_called() -> None:
    functions = {name for name in ra.__all__ if inspect.isroutine(getattr(ra, name))}
    called = {name.split(" ")[0] for name, _ in CALLS} | {"document", "workbook"}
    assert functions - called == {"agreement_template", "agreements"}  # they have no arguments
