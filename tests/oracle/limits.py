"""Figures of a result beyond what their types hold."""
from decimal import Decimal

AMOUNT, PLACE_DAYS, PERCENT, YEAR = Decimal(10**13), Decimal(10**9), Decimal(1000), Decimal(2199)
LIMITS = {
    "expected_days": PLACE_DAYS,
    "available_days": PLACE_DAYS,
    "vacant_days": PLACE_DAYS,
    "occupancy": PERCENT,
    "average": PERCENT,
    "budgeted": PERCENT,
    "rate_year": YEAR,
    "latest_year": YEAR,
    "previous_year": YEAR,
}
EXACT = {"band"}


def overflowing(output):
    """The first field of a result that does not fit, or None."""
    for field, figure in output.items():
        if field not in EXACT and not isinstance(figure, list) and abs(Decimal(figure)) > LIMITS.get(field, AMOUNT):
            return field
    return None
