"""Rounding and the canonical texts of results. All values are Fractions, never floats."""
from fractions import Fraction

OERE = Fraction(1, 100)


def whole(value):
    """Round to the nearest integer, half away from zero."""
    units = (2 * abs(value.numerator) + value.denominator) // (2 * value.denominator)
    return units if value.numerator >= 0 else -units


def rounded(value, unit=OERE):
    return whole(value / unit) * unit


def decimal_text(value, decimals, at_least=0):
    """Format with this many decimals, without trailing zeros beyond `at_least`."""
    scaled = whole(value * 10**decimals)
    digits = str(abs(scaled)).rjust(decimals + 1, "0")
    split = len(digits) - decimals
    part = digits[split:].rstrip("0").ljust(at_least, "0")
    sign = "-" if scaled < 0 else ""
    return sign + digits[:split] + ("." + part if part else "")


def amount_text(value):
    if (value * 100).denominator != 1:
        raise ValueError("an amount must be rounded to the øre before it is shown")
    return decimal_text(value, 2, 2)


def exact_amount_text(value):
    """A product of an amount (2 decimals) and a percent (4 decimals, and 2 for the percent) has at most 8."""
    if (value * 10**8).denominator != 1:
        raise ValueError("an exact amount has at most 8 decimals")
    return decimal_text(value, 8, 2)


def place_days_text(value):
    return decimal_text(value, 8)


def weight_text(value):
    return decimal_text(value, 6)


def percent_text(share, decimals=4):
    return decimal_text(share * 100, decimals)
