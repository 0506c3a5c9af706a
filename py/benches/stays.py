"""Bills of a year: many stays in one call, and few."""

from collections.abc import Callable

import numpy as np
import pyarrow as pa

from benches.rounds import Budget, Rounds, measure
from rammeaftale import table

FEW = 1_000
SERVICES, PAYERS = 100, 98


def race(many: int, budget: Budget) -> Rounds:
    """Measure nanoseconds per stay, keyed by the number of stays."""
    return measure({name(stays): (billed(stays), stays) for stays in (FEW, many)}, budget)


def name(stays: int) -> str:
    return f"bills of {stays:,} stays"


def billed(stays: int) -> Callable[[], object]:
    """Return a call of `bills`: stays of a few weeks in services whose rates change on 1 March."""
    index = np.arange(stays)
    first = np.datetime64("2025-01-10") + 30 * (index % 11)
    given = pa.table(
        {
            "citizen": pa.array([f"citizen {number}" for number in range(stays)]),
            "service": pa.array([f"service {number % SERVICES}" for number in range(stays)]),
            "first_day": pa.array(first.astype("datetime64[D]")),
            "last_day": pa.array((first + 10 + index % 10).astype("datetime64[D]")),
            "payer": pa.array([f"payer {number % PAYERS}" for number in range(stays)]),
        }
    )
    rates = pa.Table.from_pylist(
        [
            {"service": f"service {service}", "first_day": first_day, "last_day": last_day, "base_rate": rate}
            for service in range(SERVICES)
            for first_day, last_day, rate in (("2025-01-01", "2025-02-28", "7000"), ("2025-03-01", "2025-12-31", "8000"))
        ]
    )
    period = {"first_day": "2025-01-01", "last_day": "2025-12-31", "day_count": "last_day_not_counted"}
    return lambda: table.bills(stays=given, rates=rates, progress=False, **period)
