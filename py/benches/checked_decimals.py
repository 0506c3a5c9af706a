"""`daily_rate` with Python's `decimal` as a careful user writes it: with the checks that the library has.

Types, finite numbers, decimals, limits and units are checked; all problems are listed at once, each with its field.
"""

from decimal import ROUND_HALF_UP, Decimal
from typing import Any, NamedTuple

OERE = Decimal("0.01")
UNITS = frozenset(Decimal(10) ** power for power in range(-2, 7))
MOST = Decimal(10_000_000_000_000)


class WrongInput(ValueError):
    """The problems of an input: pairs of a field and what is wrong with it."""

    def __init__(self, problems: list[tuple[str, str]]) -> None:
        super().__init__("; ".join(f"{field}: {problem}" for field, problem in problems))
        self.problems = problems


class Rate(NamedTuple):
    """The figures of a daily rate."""

    expected_days: Decimal
    rate: Decimal
    rounding_gap: Decimal


class Checks:
    """Reads fields, and gathers what is wrong with them."""

    def __init__(self) -> None:
        self.problems: list[tuple[str, str]] = []

    def figure(self, field: str, value: Any, decimals: int, lowest: Decimal | int, highest: Decimal | int) -> Decimal:
        """Return a number with at most so many decimals and within limits."""
        if type(value) is int:
            number = Decimal(value)
        elif isinstance(value, Decimal):
            number = value
            if not number.is_finite():
                return self.wrong(field, "not a number")
            if number.as_tuple().exponent < -decimals and number != round(number, decimals):  # type: ignore[operator]
                return self.wrong(field, f"at most {decimals} decimals")
        else:
            return self.wrong(field, "expected an int or a Decimal")
        if not lowest <= number <= highest:
            return self.wrong(field, f"must be between {lowest} and {highest}")
        return number

    def count(self, field: str, value: Any, lowest: int, highest: int) -> int:
        """Return a whole number within limits."""
        if type(value) is not int:
            self.wrong(field, "expected an int")
            return lowest
        if not lowest <= value <= highest:
            self.wrong(field, f"must be between {lowest} and {highest}")
        return value

    def wrong(self, field: str, problem: str) -> Decimal:
        self.problems.append((field, problem))
        return OERE


def daily_rate(*, basis: Any, places: Any, days: Any, occupancy: Any, unit: Any) -> Rate:
    """Compute expected days, rate and rounding gap of a checked input."""
    checks = Checks()
    basis = checks.figure("basis", basis, 2, -MOST, MOST)
    places = checks.figure("places", places, 2, OERE, 100_000)
    days = checks.count("days", days, 1, 366)
    occupancy = checks.figure("occupancy", occupancy, 4, Decimal("0.0001"), 1_000)
    unit = checks.figure("unit", unit, 2, OERE, 1_000_000)
    if unit not in UNITS:
        checks.wrong("unit", "must be a power of ten")
    if checks.problems:
        raise WrongInput(checks.problems)

    expected_days = places * days * occupancy / 100
    rate = (basis / expected_days / unit).quantize(Decimal(1), ROUND_HALF_UP) * unit
    if abs(rate) > MOST:
        raise WrongInput([("rate", "too large")])
    gap = (rate * expected_days - basis).quantize(OERE, ROUND_HALF_UP)
    return Rate(expected_days, rate, gap)
