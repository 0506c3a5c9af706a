"""One case from Python: a call of the library against a function with Python's `decimal` that returns the same figures."""

import statistics
import subprocess
import sys
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import rammeaftale
from benches import checked_decimals
from benches.rounds import Budget, Rounds, measure

OERE = Decimal("0.01")
INTS: dict[str, Any] = {"basis": 21_076_560, "places": 8, "days": 365, "occupancy": 90, "unit": 1}
DECIMALS: dict[str, Any] = {
    "basis": Decimal("21076560.00"),
    "places": Decimal("8"),
    "days": 365,
    "occupancy": Decimal("90.0"),
    "unit": Decimal("1"),
}


def in_decimal(basis: Any, places: Any, days: int, occupancy: Any, unit: Any) -> tuple[Decimal, Decimal, Decimal]:
    """Compute expected days, rate and rounding gap, written naively and without validation."""
    expected = Decimal(places) * days * occupancy / 100
    rate = (basis / expected).quantize(Decimal(unit), ROUND_HALF_UP)
    return expected, rate, (rate * expected - basis).quantize(OERE, ROUND_HALF_UP)


MADE = "three decimals made of texts, nothing worked out"


def made_of_texts() -> tuple[Decimal, Decimal, Decimal]:
    """Build three decimals from text: the lower bound for any result of three figures."""
    return Decimal("2628.0"), Decimal("8020.00"), Decimal("0.00")


def race(calls: int, budget: Budget) -> Rounds:
    """Measure nanoseconds per call, keyed by contender and call."""
    work: dict[str, Callable[[], object]] = {MADE: called(made_of_texts, {}, calls)}
    for of, kwargs in {"ints": INTS, "Decimals": DECIMALS}.items():
        result = rammeaftale.daily_rate(**kwargs)
        if (result.expected_days, result.rate, result.rounding_gap) != in_decimal(**kwargs):
            raise ValueError("the two have other figures")
        work[f"rammeaftale, {of}"] = figures_read(kwargs, calls)
        work[f"rammeaftale, {of}, no figure read"] = called(rammeaftale.daily_rate, kwargs, calls)
        if tuple(checked_decimals.daily_rate(**kwargs)) != in_decimal(**kwargs):
            raise ValueError("the two have other figures")
        work[f"decimal with the same checks, {of}"] = called(checked_decimals.daily_rate, kwargs, calls)
        work[f"decimal, {of}"] = called(in_decimal, kwargs, calls)
    return measure({name: (run, calls) for name, run in work.items()}, budget)


def figures_read(kwargs: dict[str, Any], calls: int) -> Callable[[], None]:
    """Return a function that calls the library `calls` times and reads every figure of each result."""

    def run() -> None:
        for _ in range(calls):
            result = rammeaftale.daily_rate(**kwargs)
            _figures = result.expected_days, result.rate, result.rounding_gap

    return run


def called(function: Callable[..., object], kwargs: dict[str, Any], calls: int) -> Callable[[], None]:
    """Return a function that calls another `calls` times."""

    def run() -> None:
        for _ in range(calls):
            function(**kwargs)

    return run


def import_time(times: int) -> float:
    """Measure the import of the package and its tables in a fresh Python: the median of `times`, in milliseconds."""
    script = "import time; start = time.perf_counter(); import rammeaftale.table; print(time.perf_counter() - start)"
    runs = [subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True) for _ in range(times)]
    return 1000 * statistics.median(float(one.stdout) for one in runs)
