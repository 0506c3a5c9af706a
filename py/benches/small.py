"""Small tables: whole calls of one rule on a row, and on a thousand, and pyarrow taking the same table from itself."""

from collections.abc import Callable

import pyarrow as pa

from benches.rounds import Budget, Rounds, measure
from benches.services import YEARS, services
from rammeaftale import table

SIZES = (1, 1_000)


class Handed:
    """A table of pyarrow that is only known to be an Arrow stream."""

    def __init__(self, rows: pa.Table) -> None:
        self.rows = rows

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.rows.__arrow_c_stream__(requested_schema)


def race(budget: Budget) -> Rounds:
    """Measure nanoseconds per call of `daily_rate`, and of taking the table alone, keyed by `name` and `taken`."""
    rows = services(max(SIZES) // YEARS * YEARS).oere().select(["cost", "places", "days", "occupancy"])
    rows = rows.rename_columns(["basis", "places", "days", "occupancy"])

    def called(size: int) -> Callable[[], object]:
        given = rows.slice(0, size)
        return lambda: table.daily_rate(given, unit="0.01", oere="basis", amounts="oere")

    def handed(size: int) -> Callable[[], object]:
        given = Handed(rows.slice(0, size))
        return lambda: pa.table(given)

    calls = {name(size): (called(size), 1) for size in SIZES}
    return measure({**calls, **{taken(size): (handed(size), 1) for size in SIZES}}, budget)


def taken(size: int) -> str:
    return f"{name(size)}, taken by pyarrow from pyarrow, nothing worked out"


def name(size: int) -> str:
    return f"{size:,} row{'s' if size > 1 else ''}"
