"""Figures of a result beyond what their types hold."""
from decimal import Decimal

AMOUNT, PLACE_DAYS, WEIGHT = Decimal(10**13), Decimal(10**9), Decimal(10**12)
PERCENT, YEAR = Decimal(1000), Decimal(2199)
LIMITS = {
    "expected_days": PLACE_DAYS,
    "available_days": PLACE_DAYS,
    "vacant_days": PLACE_DAYS,
    "places": PLACE_DAYS,
    "whole_year_places": PLACE_DAYS,
    "limit": PLACE_DAYS,
    "occupancy": PERCENT,
    "average": PERCENT,
    "budgeted": PERCENT,
    "base": WEIGHT,
    "factor": WEIGHT,
    "year": YEAR,
    "rate_year": YEAR,
    "latest_year": YEAR,
    "previous_year": YEAR,
}
# An exact amount has no limit; a finding repeats figures that are within theirs.
WITHOUT_LIMIT = {"band", "findings"}
NOT_FIGURES = {"id", "name", "payer", "service", "citizen", "acting", "month", "classification"}


def overflowing(output):
    """The first field of a result that does not fit, or None; a list is told by its own name."""
    for field, value in output.items():
        if field not in WITHOUT_LIMIT and not fits(field, value):
            return field
    return None


def fits(field, value):
    if isinstance(value, list):
        return all(fits(name, figure) for entry in value for name, figure in entry.items())
    return field in NOT_FIGURES or abs(Decimal(value)) <= LIMITS.get(field, AMOUNT)
