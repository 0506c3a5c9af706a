"""The cost of a row with each rule: the published cases, each as a table of the same row many times."""

import json
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa

from benches.columns import short_decimals
from benches.rounds import Budget, Rounds, measure
from benches.services import services
from rammeaftale import RammeaftaleError, table

CASES = Path(__file__).parents[2] / "tests" / "cases"
# A rule of the size of `daily_rate` that has no kernel.
WITHOUT_KERNEL = "rate_at_occupancy"


def race(rows: int, budget: Budget) -> Rounds:
    """Measure nanoseconds per row, keyed by rule: the first of its cases that is one row of a table."""
    return measure({rule: (run, rows) for rule, run in first_cases(rows)}, budget)


def first_cases(rows: int) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield a call of every rule on the same row many times, in the order of the files."""
    found = set()
    for path in sorted(CASES.glob("*.json")):
        for case in json.loads(path.read_text(encoding="utf-8"))["cases"]:
            rule = case["rule"]
            if rule in found or "output" not in case or {"agreement", "terms", "dialect"} & case.keys():
                continue
            call = on_rows(rule, case["input"], rows)
            if call is not None:
                found.add(rule)
                yield rule, call


def on_rows(rule: str, given: dict[str, Any], rows: int) -> Callable[[], object] | None:
    """Return the call of a rule on the same row many times; `None` if the row is not settled without a warning."""
    try:
        same = pa.Table.from_pylist([given] * rows)
        with warnings.catch_warnings(action="error"):
            table.settle(rule, same.slice(0, 1))
    except (RammeaftaleError, Warning, pa.ArrowInvalid, pa.ArrowTypeError):
        return None
    return lambda: table.settle(rule, same, progress=False)


def without_kernel(rows: int, budget: Budget) -> Rounds:
    """Measure nanoseconds per row of a rule without a kernel, from columns of numbers."""
    given = services(rows)
    columns = {
        "reference_rate": pa.array(given.cost // 10_000),
        "reference_occupancy": short_decimals(given.occupancy, 4),
        "occupancy": short_decimals(given.occupancy[::-1].copy(), 4),
    }
    same = pa.table(columns)
    call = lambda: table.settle(WITHOUT_KERNEL, same, oere="reference_rate", unit="0.01", progress=False)  # noqa: E731
    return measure({WITHOUT_KERNEL: (call, rows)}, budget)
