"""The cost of a row with each rule: the published cases, each as a table of the same row many times."""

import json
import warnings
from collections.abc import Callable, Collection, Iterator
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
# Rules that take long.
LONG = ("ledger", "bills", "early_warning", "closure_account")


def race(rows: int, budget: Budget, only: Collection[str] = ()) -> Rounds:
    """Measure nanoseconds per row, keyed by rule: the first of its cases that is one row of a table."""
    return measure({rule: (run, rows) for rule, run in first_cases(rows, only)}, budget)


def first_cases(rows: int, only: Collection[str]) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield a call of every rule on the same row many times, in the order of the files."""
    found = set()
    for rule, given in cases():
        call = on_rows(rule, given, rows) if rule not in found and (not only or rule in only) else None
        if call is not None:
            found.add(rule)
            yield rule, call


def cases() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the rule and the input of every case that is settled without options."""
    for path in sorted(CASES.glob("*.json")):
        for case in json.loads(path.read_text(encoding="utf-8"))["cases"]:
            if "output" in case and not {"agreement", "terms", "dialect"} & case.keys():
                yield case["rule"], case["input"]


def on_rows(rule: str, given: dict[str, Any], rows: int) -> Callable[[], object] | None:
    """Return the call of a rule on the same row many times; `None` if the row is not settled without a warning."""
    try:
        # Rows are repeated as columns: from Python objects a long table is slow to make.
        few = pa.Table.from_pylist([given] * min(rows, 1_000))
        same = pa.concat_tables([few] * (rows // len(few))).combine_chunks()
        with warnings.catch_warnings(action="error"):
            table.settle(rule, same.slice(0, 1))
    except (RammeaftaleError, Warning, pa.ArrowInvalid, pa.ArrowTypeError):
        return None
    return lambda: table.settle(rule, same, progress=False)


def without_kernel(sizes: tuple[int, ...], budget: Budget) -> Rounds:
    """Measure nanoseconds per row of a rule without a kernel, from columns of numbers, keyed by the number of rows."""
    return measure({size(rows): (from_numbers(rows), rows) for rows in sizes}, budget)


def size(rows: int) -> str:
    return f"{rows:,} rows"


def from_numbers(rows: int) -> Callable[[], object]:
    given = services(rows)
    columns = {
        "reference_rate": pa.array(given.cost // 10_000),
        "reference_occupancy": short_decimals(given.occupancy, 4),
        "occupancy": short_decimals(given.occupancy[::-1].copy(), 4),
    }
    same = pa.table(columns)
    return lambda: table.settle(WITHOUT_KERNEL, same, oere="reference_rate", unit="0.01", progress=False)
