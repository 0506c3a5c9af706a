"""W1: the rate, the deficit beyond the 5 % line and the re-regulated rate of institutions, year by year."""

from benches import copying, duckdb_decimals, exact, ours, polars_floats, polars_integers, python_decimals, touching
from benches.contender import Contender
from benches.judge import Judged, judged
from benches.rounds import Budget, Rounds, measure
from benches.services import Services, services

# Python's `decimal` gets at most this many rows: its time per row is constant.
FEW = 100_000


def contenders(given: Services) -> list[Contender]:
    """Return every contender with figures except Python's `decimal`."""
    return [
        ours.W1.of(given),
        ours.W1Again.of(given),
        ours.W1Oere.of(given),
        polars_floats.Arrow(given),
        polars_floats.Own(given),
        polars_integers.Arrow(given),
        polars_integers.Own(given),
        duckdb_decimals.Decimals(given, duckdb_decimals.NARROW),
        duckdb_decimals.Decimals(given, duckdb_decimals.WIDE),
    ]


def race(rows: int, budget: Budget) -> Rounds:
    """Measure nanoseconds per row of three figures."""
    given, few = services(rows), services(min(rows, FEW))
    lowest = [copying.w1(given), touching.w1(given), touching.w1_oere(given)]
    work = {each.name: (each.run, rows) for each in [*contenders(given), *lowest]}
    slow = {each.name: (each.run, len(few)) for each in (python_decimals.Arrow(few), python_decimals.Own(few))}
    return measure({**work, **slow}, budget)


def all_figures(rows: int, budget: Budget) -> Rounds:
    """Measure nanoseconds per row of every figure of `year_result`."""
    given = services(rows)
    they = [ours.AllFigures(given), touching.year_result(given)]
    return measure({each.name: (each.run, rows) for each in they}, budget)


def judge(few: int, many: int) -> list[Judged]:
    """Count wrong rows per contender, and compare the library on many rows with the hand-written integers."""
    given = services(few)
    fractions = judged([*contenders(given), python_decimals.Arrow(given), python_decimals.Own(given)], exact.w1(given))
    given = services(many)
    by_hand = polars_integers.Own(given)
    ours_too: list[Contender] = [ours.W1.of(given), ours.W1Oere.of(given)]
    return [*fractions, *judged(ours_too, by_hand.figures(by_hand.run()), "integers by hand")]


def by_size(rows: int, budget: Budget) -> Rounds:
    """Measure the library and the copy alone."""
    given = services(rows)
    they: list[ours.W1 | copying.Copy] = [ours.W1.of(given), ours.W1Again.of(given), copying.w1(given)]
    return measure({each.name: (each.run, rows) for each in they}, budget)
