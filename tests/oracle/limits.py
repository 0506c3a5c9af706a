"""Figures of a result beyond the limits of their types."""
from decimal import Decimal

AMOUNT, PLACE_DAYS, WEIGHT = Decimal(10**13), Decimal(10**9), Decimal(10**12)
PERCENT, RELATIVE, YEAR = Decimal(1000), Decimal(10**9), Decimal(2199)
LIMITS = {
    "expected_days": PLACE_DAYS,
    "later_expected_days": PLACE_DAYS,
    "rising_days": PLACE_DAYS,
    "available_days": PLACE_DAYS,
    "occupied_days": PLACE_DAYS,
    "vacant_days": PLACE_DAYS,
    "rest_days": PLACE_DAYS,
    "distance_days": PLACE_DAYS,
    "days_away": PLACE_DAYS,
    "places": PLACE_DAYS,
    "whole_year_places": PLACE_DAYS,
    "limit": PLACE_DAYS,
    "places_before": Decimal(10**5),
    "places_after": Decimal(10**5),
    "occupancy": PERCENT,
    "rest_occupancy": PERCENT,
    "occupancy_gap": PERCENT,
    "average": PERCENT,
    "budgeted": PERCENT,
    "band_percent": PERCENT,
    "subscription_percent": PERCENT,
    "turnover_percent": PERCENT,
    "percent": RELATIVE,
    "budget_percent": RELATIVE,
    "fixed_percent": RELATIVE,
    "lowest_places": PLACE_DAYS,
    "base": WEIGHT,
    "factor": WEIGHT,
    "index": WEIGHT,
    "fixed_index": WEIGHT,
    "year": YEAR,
    "rate_year": YEAR,
    "later_year": YEAR,
    "latest_year": YEAR,
    "previous_year": YEAR,
    "result_year": YEAR,
    "landing_year": YEAR,
}
# Names that are different figures in different lists.
LIMITS_IN = {("settled", "base"): AMOUNT, ("services", "band"): AMOUNT}
LOWEST = {}
# An exact amount has no limit; a finding repeats figures that are within their limits.
WITHOUT_LIMIT = {"band", "findings"}
NOT_FIGURES = {
    "id", "name", "payer", "service", "citizen", "acting", "residence", "month", "classification", "reading", "solution",
    "municipality", "area", "region", "names", "part", "kind", "from_service", "to_service", "decisions", "first_day", "last_day", "first_timely_day",
}
NOT_FIGURES_IN = {("parts", "factor"), ("parts", "cause"), ("causes", "factor")}


def overflowing(output):
    """Return the first field of a result beyond its limit, or None; a list by its own name."""
    return next((field for field, value in output.items() if not fits(field, value)), None)


def refuse_overflow(reading, output, place, hidden=False):
    """Refuse every figure beyond its limit at one place, including a hidden one."""
    if hidden or overflowing(output) is not None:
        reading.refuse("overflow", place)
    reading.stop_if_refused()


def fits(field, value, within=None):
    if field in WITHOUT_LIMIT and (within, field) not in LIMITS_IN:
        return True
    if isinstance(value, list):
        return all(fits(field, entry, within) for entry in value)
    if isinstance(value, dict):
        return all(fits(name, figure, field) for name, figure in value.items())
    if value is None or isinstance(value, bool) or field in NOT_FIGURES or (within, field) in NOT_FIGURES_IN:
        return True
    limit = LIMITS_IN.get((within, field)) or LIMITS.get(field, AMOUNT)
    return LOWEST.get(field, -limit) <= Decimal(value) <= limit
