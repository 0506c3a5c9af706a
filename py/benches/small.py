"""Small tables: whole calls of one rule on a row, and on a thousand."""

from collections.abc import Callable

from benches.rounds import Budget, Rounds, measure
from benches.services import YEARS, services
from rammeaftale import table

SIZES = (1, 1_000)


def race(budget: Budget) -> Rounds:
    """Measure nanoseconds per call of `daily_rate`, keyed by the number of rows."""
    rows = services(max(SIZES) // YEARS * YEARS).oere().select(["cost", "places", "days", "occupancy"])
    rows = rows.rename_columns(["basis", "places", "days", "occupancy"])

    def called(size: int) -> Callable[[], object]:
        given = rows.slice(0, size)
        return lambda: table.daily_rate(given, unit="0.01", oere="basis", amounts="oere")

    return measure({name(size): (called(size), 1) for size in SIZES}, budget)


def name(size: int) -> str:
    return f"{size:,} row{'s' if size > 1 else ''}"
