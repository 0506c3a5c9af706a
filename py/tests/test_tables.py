"""Tables agree with the rules: on every case, and on random rows from pandas, Polars, pyarrow and DuckDB."""

import gc
import json
import random
import re
import weakref
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import rammeaftale as ra
from rammeaftale import RammeaftaleError, _native, table

CASES = Path(__file__).parents[2] / "tests" / "cases"
OPTIONS = ("agreement", "on", "dialect")


def cases() -> Iterator[Any]:
    for path in sorted(CASES.rglob("*.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        for case in document["cases"]:
            yield pytest.param(case, id=f"{path.stem}: {case['name']}")


def plain(value: Any) -> Any:
    """Convert a result to the lists and dictionaries that Arrow returns."""
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    return value


def settled(call: Any, case: dict[str, Any]) -> Any:
    options = {name: case[name] for name in OPTIONS if name in case}
    try:
        return plain(call(case, options))
    except RammeaftaleError as error:
        return [(problem.code, problem.place) for problem in error.problems]


def by_rule(case: dict[str, Any], options: dict[str, Any]) -> Any:
    return getattr(ra, case["rule"])(**case["input"], **options).to_dict()


def by_table(case: dict[str, Any], options: dict[str, Any]) -> Any:
    rows = pa.Table.from_pylist([case["input"]])
    return pa.table(table.settle(case["rule"], rows, **options)).to_pylist()[0]


def in_kroner(field: pa.Field, value: Any) -> Any:
    """Convert whole numbers to decimals, by the units in the metadata of their fields."""
    if value is None:
        return None
    if pa.types.is_list(field.type):
        return [in_kroner(field.type.value_field, item) for item in value]
    if pa.types.is_struct(field.type):
        return {inner.name: in_kroner(inner, value[inner.name]) for inner in field.type}
    unit = (field.metadata or {}).get(b"unit", b"1").decode().split()[0]
    return value if unit == "1" else value * Decimal(unit)


def by_table_in_oere(case: dict[str, Any], options: dict[str, Any]) -> Any:
    rows = pa.Table.from_pylist([case["input"]])
    made = pa.table(table.settle(case["rule"], rows, amounts="oere", **options))
    [row] = made.to_pylist()
    return {field.name: in_kroner(field, row[field.name]) for field in made.schema}


def by_table_with_constants(first: int) -> Any:
    """Put every other field in a column and the rest in constants."""

    def call(case: dict[str, Any], options: dict[str, Any]) -> Any:
        fields = list(case["input"].items())
        constants = dict(fields[first::2])
        rows = pa.Table.from_pylist([{name: value for name, value in fields if name not in constants} | {"row": 0}])
        return pa.table(table.settle(case["rule"], rows, ignore="row", **constants, **options)).to_pylist()[0]

    return call


RULES = _native.rules()
FIELDS = {kind["name"]: kind["fields"] for kind in [*RULES["functions"], *RULES["inputs"]]}


def in_decimals(value: Any, annotation: str) -> Any:
    """Convert the numbers of a value to decimals, as columns from databases have them."""
    kinds = set(re.findall(r"\w+", annotation))
    if isinstance(value, list):
        return [in_decimals(item, annotation) for item in value]
    if isinstance(value, dict):
        known = {name: kind for inner in kinds if inner in FIELDS for name, kind, *_ in FIELDS[inner]}
        return {name: in_decimals(item, known.get(name, "")) for name, item in value.items()}
    is_number = any(f"{number}Like" in kinds for number in RULES["numbers"])
    # A decimal column holds 38 digits.
    is_decimal = isinstance(value, str) and len(value) <= 38 and re.fullmatch(r"-?\d+(\.\d+)?", value)
    return Decimal(value) if is_number and is_decimal else value


def as_decimals(case: dict[str, Any]) -> dict[str, Any]:
    annotations = {name: annotation for name, annotation, *_ in FIELDS[case["rule"]]}
    given = {name: in_decimals(value, annotations.get(name, "")) for name, value in case["input"].items()}
    return {**case, "input": given}


@pytest.mark.parametrize("form", ["texts", "decimals", "oere", "constants", "constants between"])
@pytest.mark.parametrize("case", list(cases()))
def test_a_row_is_a_call(case: dict[str, Any], form: str) -> None:
    # Decimals have no dialect: a case with a dialect keeps its texts.
    if form != "texts" and "dialect" not in case:
        case = as_decimals(case)
    try:
        pa.Table.from_pylist([case["input"]])
    except (pa.ArrowInvalid, pa.ArrowTypeError):
        pytest.skip("columns have one type")
    expected = settled(by_rule, case)
    if isinstance(expected, list) and any(code in ("unknown_field", "wrong_type", "binary_number") for code, _ in expected):
        pytest.skip("columns that are no fields are not read, and a column has one type")
    call = {
        "oere": by_table_in_oere,
        "constants": by_table_with_constants(0),
        "constants between": by_table_with_constants(1),
    }.get(form, by_table)
    rows = settled(call, case)
    if isinstance(expected, list):
        assert rows == [(code, place if place in OPTIONS else f"rows[0].{place}") for code, place in expected]
    elif form == "oere" and isinstance(rows, list):
        # A band may have more digits than 64 bits hold.
        assert all(code == "overflow" and place.endswith("band") for code, place in rows)
    else:
        assert rows == expected


def services(count: int, seed: int, lowest_occupancy: int = 1) -> pa.Table:
    """Random services with decimal columns of several scales; an occupancy is counted in ten-thousandths of a percent."""
    draw = random.Random(seed)
    amounts = [Decimal(draw.randrange(-(10**9), 10**10)).scaleb(-2) for _ in range(count)]
    return pa.table(
        {
            "id": [f"tilbud {index % 17}" for index in range(count)],
            "basis": pa.array(amounts, pa.decimal128(18, 2)),
            "places": pa.array([Decimal(draw.randrange(1, 4000)).scaleb(-1) for _ in range(count)], pa.decimal128(9, 1)),
            "days": pa.array([draw.randrange(1, 367) for _ in range(count)], pa.int16()),
            "occupancy": pa.array(
                [Decimal(draw.randrange(lowest_occupancy, 1_000_000)).scaleb(-4) for _ in range(count)], pa.decimal128(9, 4)
            ),
            "regulated": pa.array([Decimal(draw.randrange(-(10**8), 10**8)).scaleb(-2) for _ in range(count)], pa.decimal128(18, 2)),
            "year": pa.array([draw.randrange(2000, 2190) for _ in range(count)], pa.int32()),
        }
    )


def from_pandas(rows: pa.Table) -> Any:
    return rows.to_pandas(types_mapper=pd.ArrowDtype)


def from_objects(rows: pa.Table) -> Any:
    """Return decimals in the default form of pandas: a column of Python objects."""
    return rows.to_pandas()


def from_duckdb(rows: pa.Table) -> Any:
    return duckdb.from_arrow(rows).to_arrow_reader(100)


MAKERS = [pa.table, pl.DataFrame, from_pandas, from_objects, from_duckdb]
TAKERS = [
    lambda made: pa.table(made).to_pylist(),
    lambda made: pl.DataFrame(made).to_dicts(),
    lambda made: pd.DataFrame.from_arrow(made).to_dict("records"),
    lambda made: duckdb.from_arrow(pa.table(made)).pl().to_dicts(),
]


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
@pytest.mark.parametrize("rule", ["daily_rate", "reregulated_rate"])
def test_random_rows_from_every_library(make: Any, rule: str) -> None:
    rows = services(300, seed=len(rule))
    kwargs = {"unit": "0.01"} if rule == "daily_rate" else {"unit": "1", "years_later": 2}
    fields = ["basis", "places", "days", "occupancy"] + (["regulated", "year"] if rule == "reregulated_rate" else [])
    unread = [name for name in rows.column_names if name not in [*fields, "id"]]
    made = table.settle(rule, make(rows), keep="id", ignore=unread, errors="collect", **kwargs)
    for row, figures in zip(rows.to_pylist(), pa.table(made).to_pylist(), strict=True):
        assert figures.pop("id") == row["id"]
        problems = figures.pop("error")
        given = {field: row[field] for field in fields}
        try:
            expected = plain(getattr(ra, rule)(**given, **kwargs).to_dict())
        except RammeaftaleError as error:
            expected = dict.fromkeys(figures)
            assert problems == "; ".join(f"{problem.code} at {problem.place}" for problem in error.problems)
        else:
            assert problems is None
        assert figures == expected


@pytest.mark.parametrize("take", TAKERS)
def test_every_library_takes_the_result(take: Any) -> None:
    made = table.vacancy(pa.table({"vacant_places": ["2", "3"], "base_rate": ["732", "100"]}), days=365)
    assert [row["lost_revenue"] for row in take(made)] == [Decimal("534360.00"), Decimal("109500.00")]


def test_an_invalid_row_raises_with_its_number() -> None:
    rows = pa.table({"vacant_places": ["2", "two", "0"], "base_rate": ["732", "1", "1"]})
    with pytest.raises(RammeaftaleError) as raised:
        table.vacancy(rows, days=365)
    assert (raised.value.code, raised.value.place) == ("not_a_number", "rows[1].vacant_places")
    collected = pa.table(table.vacancy(rows, days=365, errors="collect")).to_pydict()
    assert collected["error"] == [None, "not_a_number at vacant_places", "out_of_range at vacant_places"]
    assert collected["lost_revenue"] == [Decimal("534360.00"), None, None]
    with pytest.raises(ValueError, match="stop"):
        table.vacancy(rows, days=365, errors="ignore")


def test_floats_are_refused_with_a_hint() -> None:
    rows = pl.DataFrame({"vacant_places": ["2"], "base_rate": [732.5]})
    for errors in ("stop", "collect"):
        with pytest.raises(RammeaftaleError) as raised:
            table.vacancy(rows, days=365, errors=errors)
        assert (raised.value.code, raised.value.place) == ("binary_number", "base_rate")
        assert any("Decimal(38, 2)" in note for note in raised.value.__notes__)
    # A float column that is left out may be there.
    assert len(table.vacancy(rows.with_columns(base_rate=pl.lit("732"), other=1.5), days=365, ignore="other")) == 1


def test_two_fields_are_read_from_one_column_which_keeps_its_name() -> None:
    rows = pa.table({"beløb": ["100", "200"], "cost": ["1", "2"]})
    columns = {"revenue": "beløb", "base": "beløb", "cost": "beløb"}
    kwargs = {"band_percent": "5", "base_kind": "turnover", "reading": "own_risk"}
    results = pa.table(table.year_result(rows, **kwargs, columns=columns, keep="beløb", ignore="cost")).to_pydict()
    assert results["beløb"] == ["100", "200"]
    assert results["band"] == [Decimal("5"), Decimal("10")]
    assert results["result"] == [Decimal("0"), Decimal("0")]
    with pytest.raises(RammeaftaleError) as raised:
        table.year_result(rows, **kwargs, columns={"base": "omsætning"}, ignore="beløb")
    assert (raised.value.code, raised.value.place) == ("unknown_field", "columns.base")


def test_the_named_figures_are_returned_in_order() -> None:
    kwargs = {"basis": "21076560", "places": "8", "days": 365, "occupancy": "90", "unit": "1"}
    rows = pa.table({name: pa.array([value, None]) for name, value in kwargs.items() if name != "unit"})
    named = pa.table(table.daily_rate(rows, unit="1", figures=["rounding_gap", "rate"], errors="collect"))
    assert named.column_names == ["rounding_gap", "rate", "error"]
    assert named["rate"].to_pylist() == [Decimal("8020.00"), None]
    for wrong, code in ("price", "unknown_field"), (["rate", "rate"], "duplicate"):
        with pytest.raises(RammeaftaleError) as raised:
            table.daily_rate(rows, unit="1", figures=wrong)
        assert (raised.value.code, raised.value.place) == (code, "figures")


def test_the_chunks_of_a_long_table_are_returned_in_order() -> None:
    rows = 200_000
    places = pa.array([1 + row % 97 for row in range(rows)])
    kwargs = {"days": 365, "occupancy": "90", "unit": "1"}
    long = pa.table({"row": range(rows), "places": places, "basis": pa.array([8_000_000] * rows)})
    results = pa.table(table.daily_rate(long, **kwargs, keep="row"))
    assert results["row"].to_pylist() == list(range(rows))
    of_places = [ra.daily_rate(basis=8_000_000, places=1 + place, **kwargs).rate for place in range(97)]
    assert results["rate"].to_pylist() == [of_places[row % 97] for row in range(rows)]

    # The first invalid row is reported, whichever chunk is settled first.
    broken = long.set_column(1, "places", pa.array([0 if row in (40_000, 199_999) else 1 for row in range(rows)]))
    for _ in range(5):
        with pytest.raises(RammeaftaleError) as raised:
            table.daily_rate(broken, **kwargs, ignore="row")
        assert raised.value.place == "rows[40000].places"


def test_whole_numbers_are_kroner_or_oere() -> None:
    rows = pa.table({"vacant_places": [2], "base_rate": [73200]})
    kroner = pa.table(table.vacancy(rows, days=365)).to_pydict()["lost_revenue"]
    oere = pa.table(table.vacancy(rows, days=365, oere="base_rate")).to_pydict()["lost_revenue"]
    assert (kroner, oere) == ([Decimal("53436000.00")], [Decimal("534360.00")])
    # The same for constant fields, and for fields of items in a list column or in a separate table.
    places = pa.table({"vacant_places": [2]})
    losses = pa.table(table.vacancy(places, days=365, base_rate=73200, oere="base_rate"))
    assert losses["lost_revenue"].to_pylist() == [Decimal("534360.00")]
    costs = [{"name": "Plejefamilier", "amount": 317_01}, {"name": "Tilbud", "amount": 226_00}]
    exact = [{**cost, "amount": Decimal(cost["amount"]) / 100} for cost in costs]
    basis = pa.table(table.rate_basis(costs=exact))
    assert pa.table(table.rate_basis(costs=costs, oere="amount")).equals(basis)
    assert pa.table(table.rate_basis(pa.table({"costs": [costs]}), oere="amount")).equals(basis)
    long = pa.Table.from_pylist([{"key": 1, **cost} for cost in costs])
    assert pa.table(table.rate_basis(costs=long, by="key", oere="amount")).drop(["key"]).equals(basis)


def test_figures_are_decimals_or_whole_oere() -> None:
    rows = services(1000, seed=13)
    kwargs: dict[str, Any] = {"unit": "0.01", "ignore": ["id", "regulated", "year"]}
    decimals, oere = (pa.table(table.daily_rate(rows, amounts=amounts, **kwargs)) for amounts in ("decimal", "oere"))
    assert [field.type for field in oere.schema] == [pa.int64()] * 3
    units = [field.metadata[b"unit"].decode() for field in oere.schema]
    assert units == ["0.00000001 days", "0.01 kr.", "0.01 kr."]
    for name, unit in zip(oere.column_names, units):
        scaled = [number * Decimal(unit.split()[0]) for number in oere[name].to_pylist()]
        assert scaled == decimals[name].to_pylist()
    # Øre that come out go in again.
    surplus = table.year_result(
        revenue=110, cost=100, base=50, base_kind="basis", band_percent=5, reading="own_risk", amounts="oere"
    )
    later = table.reregulated_rate(
        pa.table(surplus).select(["regulated"]),
        oere="regulated", normal_rate=100, year=2023, years_later=2, places=1, days=365, occupancy=100, unit="0.01",
    )  # fmt: skip
    assert pa.table(surplus)["regulated"].to_pylist() == [750]
    assert pa.table(later)["rate"].to_pylist() == [Decimal("99.98")]


def test_a_figure_beyond_64_bits_is_a_problem_of_its_row() -> None:
    rows = pa.table({"base": ["100", "9000000000000"]})
    kwargs: dict[str, Any] = {"revenue": 0, "cost": 10, "base_kind": "basis", "band_percent": 5, "reading": "own_risk"}
    with pytest.raises(RammeaftaleError) as raised:
        table.year_result(rows, amounts="oere", **kwargs)
    assert (raised.value.code, raised.value.place) == ("overflow", "rows[1].band")
    collected = pa.table(table.year_result(rows, amounts="oere", errors="collect", **kwargs))
    assert collected["error"].to_pylist() == [None, "overflow at band"]
    assert collected["band"].to_pylist() == [500_000_000, None] and collected["result"].to_pylist() == [-1000, None]
    # The other figures of the row are fine.
    others = pa.table(table.year_result(rows, amounts="oere", figures=["result"], **kwargs))
    assert others["result"].to_pylist() == [-1000, -1000]
    assert pa.table(table.year_result(rows, **kwargs))["band"].to_pylist()[1] == Decimal("450000000000")


def test_unknown_amounts_are_refused() -> None:
    with pytest.raises(RammeaftaleError) as raised:
        table.vacancy(vacant_places=2, days=365, base_rate=732, amounts="kroner")
    assert (raised.value.code, raised.value.place) == ("unknown_choice", "amounts")
    assert "decimal, oere" in str(raised.value)


def test_lists_are_in_oere_too() -> None:
    parties = [{"id": id, "weight": 1} for id in ("Kolding", "Odense", "Vejle")]
    # A unit of 1,000 kr. is left to the rule.
    for amount, unit, shares in (100, "0.01", [3334, 3333, 3333]), (4000, "1000", [200_000, 100_000, 100_000]):
        rows = pa.table({"amount": [amount], "parties": [parties]})
        made = table.allocate(rows, unit=unit, method="largest_remainder", amounts="oere")
        long = pa.table(made.explode("shares"))
        assert long["share"].to_pylist() == shares
        assert long.schema.field("share").metadata == {b"unit": b"0.01 kr."}


def test_an_unknown_field_is_refused() -> None:
    rows = pa.table({"vacant_places": [2], "base_rate": [73200]})
    for kwargs in ({"oere": ["base_rate", "base_rates"]}, {"columns": {"base_rates": "base_rate"}}):
        with pytest.raises(RammeaftaleError) as raised:
            table.vacancy(rows, days=365, **kwargs)
        assert (raised.value.code, raised.value.place) == ("unknown_field", next(iter(kwargs)))


def test_out_reuses_the_memory_of_a_table() -> None:
    def place(column: pa.ChunkedArray) -> int:
        return int(column.chunk(0).buffers()[1].address)

    # Rows with an unusual occupancy are left to the rule, which has memory of its own.
    first, second = (services(1000, seed, lowest_occupancy=10_000) for seed in (11, 12))
    kwargs = {"unit": "0.01", "figures": ["rate", "rounding_gap"], "ignore": ["id", "regulated", "year"]}
    fresh = pa.table(table.daily_rate(second, **kwargs))

    # The first table gives up its memory and has no rows afterwards.
    old = table.daily_rate(first, **kwargs)
    places = {place(column) for column in pa.table(old).columns}
    made = table.daily_rate(second, **kwargs, out=old)
    assert pa.table(made).equals(fresh)
    assert {place(column) for column in pa.table(made).columns} == places
    assert (len(old), old.column_names) == (0, ["rate", "rounding_gap"])
    assert pa.table(old).schema == fresh.schema

    # Whole numbers too.
    old = table.daily_rate(first, amounts="oere", **kwargs)
    places = {place(column) for column in pa.table(old).columns}
    made = table.daily_rate(second, amounts="oere", **kwargs, out=old)
    assert {place(column) for column in pa.table(made).columns} == places

    # Columns still in use keep their memory.
    old = table.daily_rate(first, **kwargs)
    shown = pa.table(old)
    before = shown.to_pylist()
    made = table.daily_rate(second, **kwargs, out=old)
    assert shown.to_pylist() == before and pa.table(made).equals(fresh)

    # A table of other figures can be reused, and so can one derived from it; after an error only its memory is lost.
    split = pa.table({"amount": ["100.00"], "parties": [[{"id": "A", "weight": 1}, {"id": "B", "weight": 2}]]})
    unit = {"unit": "0.01", "method": "largest_remainder"}
    shares = table.allocate(split, **unit)
    assert pa.table(table.allocate(split, **unit, out=made)).equals(pa.table(shares))
    assert pa.table(table.daily_rate(second, **kwargs, out=shares)).equals(fresh)
    with pytest.raises(RammeaftaleError):
        table.daily_rate(second.set_column(2, "places", pa.array([0] * 1000)), **kwargs, out=shares)


def test_a_table_is_not_kept_after_the_call() -> None:
    rows = services(10, seed=13)
    kept = weakref.ref(rows)
    gc.disable()
    try:
        made = table.daily_rate(rows, unit="0.01", figures="rate", ignore=["id", "regulated", "year"])
        del rows
        assert kept() is None
        assert len(made) == 10
    finally:
        gc.enable()


def test_chunks_slices_and_dictionaries() -> None:
    whole = services(100, seed=5)
    chunked = pa.concat_tables([whole.slice(0, 7), whole.slice(7, 0), whole.slice(7, 93)])
    kwargs = {"unit": "0.01", "errors": "collect", "ignore": ["id", "regulated", "year"]}
    one = pa.table(table.daily_rate(whole, **kwargs))
    assert pa.table(table.daily_rate(chunked, **kwargs)).equals(one)
    part = pa.table(table.daily_rate(whole.slice(40, 20), **kwargs))
    assert part.equals(one.slice(40, 20))
    words = pa.table({"base_kind": pa.array(["basis", "turnover"]).dictionary_encode(), "base": ["100", "100"]})
    kinds = table.year_result(words, revenue="0", cost="10", band_percent="5", reading="own_risk")
    assert len(kinds) == 2


def test_an_empty_table_has_the_columns() -> None:
    made = table.daily_rate(services(0, seed=1), unit="1", keep="id", ignore=["regulated", "year"])
    assert (len(made), made.column_names) == (0, ["id", "expected_days", "rate", "rounding_gap"])


def test_nulls_are_omitted_fields() -> None:
    rows = pa.table({"year": [2023], "cost": ["100"], "revenue": ["90"], "base": ["100"], "base_kind": ["basis"], "kept": pa.array([None], pa.string())})
    made = table.year_result(rows, ignore="year", agreement="syddanmark-2023-2024", on="2023-12-31")
    assert pa.table(made).to_pydict()["regulated"] == [Decimal("-5.00")]
    rows = rows.set_column(1, "cost", pa.array([None], pa.string()))
    with pytest.raises(RammeaftaleError) as raised:
        table.year_result(rows, ignore="year", agreement="syddanmark-2023-2024", on="2023-12-31")
    assert (raised.value.code, raised.value.place) == ("missing", "rows[0].cost")


def test_columns_of_other_names() -> None:
    rows = pa.table({"Tomme pladser": ["2"], "Takst": ["732,00"]})
    names = {"vacant_places": "Tomme pladser", "base_rate": "Takst"}
    made = table.vacancy(rows, columns=names, days=365, dialect="danish")
    assert pa.table(made).to_pydict()["lost_revenue"] == [Decimal("534360.00")]


ACCOUNTS = pa.table({"account": ["A", "B"], "amount": ["100.00", "-10.00"]})
PARTIES = pl.DataFrame(
    {"account": ["B", "A", "A", "B", "A"], "id": ["x", "Odense", "Kolding", "y", "Vejle"], "weight": ["1", "1", "1", "1", "1"]}
)


def test_items_are_rows_of_a_separate_table() -> None:
    made = table.allocate(ACCOUNTS, parties=PARTIES, by="account", unit="0.01", method="largest_remainder")
    for row in pa.table(made).to_pylist():
        parties = PARTIES.filter(account=row["account"]).select("id", "weight").to_dicts()
        amount = dict(ACCOUNTS.select(["account", "amount"]).to_pandas().to_numpy())[row["account"]]
        alone = ra.allocate(amount=amount, unit="0.01", method="largest_remainder", parties=parties)
        assert {name: figure for name, figure in row.items() if name != "account"} == plain(alone.to_dict())
    shares = pl.DataFrame(made.explode("shares", keep=["account"]))
    assert shares.columns == ["account", "id", "share"]
    assert shares.filter(account="A")["share"].sum() == Decimal("100.00")


def test_without_a_table_there_is_one_call_per_key() -> None:
    made = pl.DataFrame(table.allocate(parties=PARTIES, by=["account"], amount="9.00", unit="0.01", method="largest_remainder"))
    assert made["account"].to_list() == ["B", "A"]
    assert made["sum"].to_list() == [Decimal("9.00")] * 2
    alone = table.allocate(parties=PARTIES.drop("account"), amount="9.00", unit="0.01", method="each_rounded")
    assert len(alone) == 1


def test_items_without_a_row_raise() -> None:
    strays = pl.concat([PARTIES, pl.DataFrame({"account": ["C"], "id": ["z"], "weight": ["1"]})])
    kwargs = {"by": "account", "unit": "0.01", "method": "largest_remainder"}
    with pytest.raises(RammeaftaleError) as raised:
        table.allocate(ACCOUNTS, parties=strays, **kwargs)
    assert (raised.value.code, raised.value.place) == ("unknown_choice", "parties.rows[5]")
    with pytest.raises(RammeaftaleError) as raised:
        table.allocate(pa.concat_tables([ACCOUNTS, ACCOUNTS]), parties=PARTIES, **kwargs)
    assert raised.value.code == "duplicate"


@pytest.mark.parametrize("mixed", [False, True])
def test_items_by_keys_are_lists(mixed: bool) -> None:
    """Items in a separate table, in any order, give the same result as items in a list column."""
    draw = random.Random(17)
    keys = [(year, service) for year in (2023, 2024) for service in ("Elmely", "Solgården", "Ærø", "")]
    lists = {
        key: [{"id": f"{101 + place}", "weight": Decimal(draw.randrange(0, 400))} for place in range(draw.randrange(0, 5))]
        for key in keys
    }
    lists[keys[2]] = []
    amounts = [Decimal(draw.randrange(-(10**7), 10**8)).scaleb(-2) for _ in keys]
    years, names = zip(*keys)
    owners = pa.table({"year": pa.array(years, pa.int16()), "service": names, "amount": amounts})
    items = [{"service": key[1], "year": key[0], **item} for key in keys for item in lists[key]]
    if mixed:
        # The first item of every key, then the second.
        items.sort(key=lambda item: item["id"])
    kwargs = {"unit": "0.01", "method": "largest_remainder", "errors": "collect", "keep": ["amount"]}
    long = pa.Table.from_pylist(items).set_column(1, "year", pa.array([item["year"] for item in items], pa.int64()))
    by_keys = pa.table(table.allocate(owners, parties=long, by=["year", "service"], **kwargs))
    parties = pa.array([lists[key] for key in keys], pa.list_(pa.struct([("id", pa.string()), ("weight", pa.decimal128(3, 0))])))
    in_lists = pa.table(table.allocate(owners.append_column("parties", parties), ignore=["year", "service"], **kwargs))
    assert by_keys.drop(["year", "service"]).equals(in_lists)
    errors = in_lists["error"].to_pylist()
    assert "parties" in errors[2] and None in errors


def test_an_optional_list_is_omitted_without_items() -> None:
    costs = pa.table({"service": ["A", "B"], "name": ["Løn", "Løn"], "amount": ["100", "200"]})
    incomes = pa.table({"service": ["B"], "name": ["Husleje"], "amount": ["50"]})
    made = pa.table(table.rate_basis(pa.table({"service": ["A", "B"]}), costs=costs, income=incomes, by="service"))
    assert made["basis"].to_pylist() == [Decimal("100.00"), Decimal("150.00")]


def test_unknown_item_columns_and_floats_are_refused() -> None:
    with pytest.raises(RammeaftaleError) as raised:
        table.allocate(ACCOUNTS, payers=PARTIES, by="account", unit="0.01", method="largest_remainder")
    assert (raised.value.code, raised.value.place) == ("unknown_field", "payers")
    floats = PARTIES.with_columns(weight=pl.lit(1.5))
    with pytest.raises(RammeaftaleError) as raised:
        table.allocate(ACCOUNTS, parties=floats, by="account", unit="0.01", method="largest_remainder")
    assert (raised.value.code, raised.value.place) == ("binary_number", "parties.weight")
    with pytest.raises(RammeaftaleError) as raised:
        table.allocate(ACCOUNTS.append_column("key", pa.array([1.5, 2.5])), parties=floats.with_columns(key=1.5), by="key", ignore="account")
    assert raised.value.code == "binary_number"


def test_bills_of_stays() -> None:
    """Bills from two tables of items: the rates and stays of every operator."""
    case = next(case.values[0] for case in cases() if case.values[0]["rule"] == "bills" and "output" in case.values[0])
    given = case["input"]
    options = {name: case[name] for name in OPTIONS if name in case}
    tables = {name: pa.Table.from_pylist(given[name]) for name in ("rates", "stays")}
    others = {name: value for name, value in given.items() if name not in tables}
    made = pa.table(table.bills(**tables, **others, **options)).to_pylist()[0]
    assert made == plain(ra.bills(**given, **options).to_dict())
