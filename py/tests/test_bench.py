"""The benchmarks run and report who is right; times are not tested."""

import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest

from benches import bars, exact, ours, polars_floats, polars_integers
from benches.columns import Whole, decimals, low_halves, units
from benches.judge import judged
from benches.rounds import QUICK, Rounds, measure
from benches.services import Services, services

FOLDER = Path(__file__).parents[1]


def test_every_contender_runs_and_the_exact_ones_are_right(tmp_path: Path) -> None:
    page = tmp_path / "results.md"
    command = [sys.executable, "-W", "error", "-m", "benches", "--quick", "--write", str(page)]
    ran = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    text = page.read_text(encoding="utf-8")
    assert text == ran.stdout
    assert "| W1: rammeaftale | fractions | 1,000 | 0 |" in text
    assert "| W2 over 98: rammeaftale | fractions | 50 | 0 |" in text
    # Floats are not: the ties are hard enough.
    assert "| W1: Polars, floats | fractions | 1,000 | 0 |" not in text


def on_half_an_oere(given: Services) -> Iterator[tuple[bool, bool, bool]]:
    """Yield whether the rate, the excess and the re-regulated rate of a row lie exactly between two øre."""
    _, excess, _ = exact.w1(given)
    earlier = np.concatenate([np.zeros(given.back, np.int64), excess])[: len(given)]
    columns = (given.cost, given.revenue, given.turnover, given.places, given.days, given.occupancy, earlier)
    for row in zip(*(column.tolist() for column in columns), strict=True):
        cost, revenue, turnover, places, days, occupancy, before = row
        expected = Fraction(places * days * occupancy, 100_000_000)
        half = [figure.denominator == 2 for figure in (cost / expected, (cost + before) / expected)]
        yield half[0], (Fraction(turnover, 20)).denominator == 2, half[1]


def test_one_row_in_a_hundred_lies_between_two_oere() -> None:
    rate, line, later = np.array(list(on_half_an_oere(services(10_000)))).T
    # A third of one in a hundred each; on the line also one in twenty naturally.
    assert 20 <= rate.sum() <= 60
    assert 20 <= (later & ~rate).sum() <= 60
    assert 400 <= line.sum() <= 650


def test_no_surplus_exceeds_the_line_and_some_deficits_do() -> None:
    given = services(10_000)
    assert not (given.revenue - given.cost > given.turnover // 20).any()
    _, excess, _ = exact.w1(given)
    assert 0.4 < (excess > 0).mean() < 0.9


class Off(ours.W1):
    """The library, with one øre too much in one row."""

    name = "off"

    def figures(self, made: ours.Three) -> tuple[Whole, ...]:
        rate, excess, later = super().figures(made)
        excess = excess.copy()
        excess[7] += 1
        return rate, excess, later


def test_one_oere_in_one_row_is_found() -> None:
    given = services(1_000)
    right, off, floats = judged(
        [ours.W1.of(given), Off(given.arrow(), given.back), polars_floats.Arrow(given)], exact.w1(given)
    )
    assert (right.wrong, right.as_it_must) == (0, True)
    assert (off.wrong, off.as_it_must) == (1, False)
    assert floats.wrong > 0 and floats.as_it_must
    with pytest.raises(ValueError, match="shape"):
        judged([polars_integers.Own(services(100))], exact.w1(given))


def test_rounds_are_taken_in_turn_and_compared_within_a_round() -> None:
    order: list[str] = []
    rounds = measure({name: (lambda name=name: order.append(name), 1) for name in ("a", "b")}, QUICK)
    turns = [name for name, before in zip(order, [None, *order]) if name != before]
    # The warm-up, then the rounds in alternating order.
    assert turns == ["a", "b", "a", "b"]
    assert len(rounds) == 2
    # A slow round changes no ratio.
    uneven = Rounds({"a": [1.0, 100.0, 2.0], "b": [2.0, 200.0, 4.0]})
    assert uneven.ratio("b", "a").median == uneven.ratio("b", "a").high == 2.0
    assert uneven.time("a").median == 2.0


@pytest.mark.parametrize(
    ("side", "measured", "holds"),
    [("at most", 3.0, True), ("at most", 3.1, False), ("at least", 3.0, True), ("more than", 3.0, False), ("at most", None, None)],
)
def test_a_bar_holds_or_not(side: str, measured: float | None, holds: bool | None) -> None:
    bar = bars.Bar("", "×", side, 3, 2, measured)  # type: ignore[arg-type]
    assert bar.holds is holds


def test_columns_of_decimals_and_back() -> None:
    numbers = np.array([0, 1, -1, 2**62, -(2**62)])
    column = decimals(numbers, 38, 2)
    assert [str(value) for value in column.to_pylist()[:3]] == ["0.00", "0.01", "-0.01"]
    assert np.array_equal(units(column.slice(1)), numbers[1:])
    assert np.array_equal(low_halves(column), numbers)
    beyond = pa.array([Decimal(2**70)], pa.decimal128(38, 0))
    with pytest.raises(OverflowError):
        units(beyond)
    with pytest.raises(ValueError, match="null"):
        units(pa.array([None], pa.decimal128(38, 0)))
