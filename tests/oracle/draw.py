"""Draws the parts of inputs. Everything is exact; `rng` is a random.Random."""
from datetime import date, timedelta
from fractions import Fraction

from figures import OERE, decimal_text, rounded
from read import AMOUNT_LIMIT

# Names that sort differently by code point, by alphabet and by UTF-16.
NAMES = [
    "Aabenraa", "Ærø", "Ålborg", "Østre", "Kolding", "Haderslev", "Sønderborg", "Staten", "staten", "Vejle",
    "Region Syddanmark", "Middelfart", "a", "b", "B", "Z", "7", "61", "Faaborg-Midtfyn", "É",
]
BEYOND_UTF16 = ["\uff5a", "\U0001d504"]  # sorted by code point; UTF-16 order is the reverse
UNITS = ["0.01", "0.01", "0.01", "1", "1", "0.10", "0.1", "10", "100", "1000", "10000", "100000", "1000000"]


def text(rng, value, decimals):
    """Format a number, sometimes with superfluous zeros."""
    return decimal_text(Fraction(value), decimals, rng.choice([0, 0, decimals]))


def amount_text(rng, value):
    """Clamp to the limit of an amount, so that callers can aim at edges freely."""
    return text(rng, max(-AMOUNT_LIMIT, min(AMOUNT_LIMIT, rounded(value))), 2)


def amount(rng, negative=True):
    """Draw from one øre to the limit, with all magnitudes equally likely."""
    if rng.random() < 0.02:
        value = Fraction(rng.choice([0, 1, AMOUNT_LIMIT * 100, AMOUNT_LIMIT * 100 - 1]), 100)
    else:
        value = Fraction(rng.randint(0, 10 ** rng.randint(1, 15)), 100)
    return -value if negative and rng.random() < 0.2 else value


def everyday_amount(rng):
    return Fraction(rng.randint(1, 10 ** rng.randint(5, 10)), 100)


def nudge(rng):
    """Draw an offset of zero or one øre to either side."""
    return rng.choice([-1, 0, 0, 0, 1]) * OERE


def places(rng):
    chance = rng.random()
    if chance < 0.03:
        return rng.choice([Fraction(1, 100), Fraction(100_000), Fraction(9_999_999, 100)])
    if chance < 0.4:
        return Fraction(rng.randint(1, 8000), 100)
    return Fraction(rng.randint(1, 60))


def days(rng):
    return rng.choice([365, 365, 366, 366, 92, 334, 306, 1, rng.randint(1, 366)])


def count(rng, value):
    """Return a count as a JSON integer or as text."""
    return value if rng.random() < 0.7 else str(value)


def percent_occupancy(rng):
    """Draw a share and its text."""
    chance = rng.random()
    if chance < 0.5:
        percent = Fraction(rng.randint(40, 110))
    elif chance < 0.95:
        percent = Fraction(rng.randint(100_000, 1_200_000), 10_000)
    else:
        percent = rng.choice([Fraction(1, 10_000), Fraction(1000), Fraction(100)])
    return percent / 100, text(rng, percent, 4)


def exact_occupancy(rng):
    available = rng.randint(1, 60) * days(rng)
    if rng.random() < 0.15:
        available = Fraction(rng.randint(1, 10**11), 10**8)
    occupied = Fraction(rng.randint(10**5, 1_100_000), 10**6) * available
    occupied = max(OERE**4, rounded(occupied, rng.choice([Fraction(1), Fraction(1, 10), OERE, OERE**4])))
    occupied = min(occupied, 10 * Fraction(available))
    written = {"occupied_days": text(rng, occupied, 8), "available_days": text(rng, available, 8)}
    return occupied / Fraction(available), written


def occupancy(rng):
    return percent_occupancy(rng) if rng.random() < 0.7 else exact_occupancy(rng)


def round_occupancy(rng):
    """Draw an occupancy with (nearly) whole expected days, so that ties fall on whole øre."""
    if rng.random() < 0.3:
        occupied, available = rng.choice([(398, 736), (1, 2), (2628, 2920), (7, 9), (3, 4), (92, 92)])
        written = {"occupied_days": str(occupied), "available_days": str(available)}
        return Fraction(occupied, available), written
    percent = rng.choice([100, 98, 95, 90, 80, 75, 54, 50, 125])
    return Fraction(percent, 100), str(percent)


def unit(rng):
    written = rng.choice(UNITS)
    return Fraction(written), written


def half_unit(rng, unit, most=20_000):
    """Draw a figure midway between two multiples of the unit."""
    return (rng.randint(0, most) + Fraction(1, 2)) * unit


def names(rng, fewest=1, most=9):
    count = rng.randint(fewest, most)
    if rng.random() < 0.005:
        return [f"party {number}" for number in rng.sample(range(1000), 300)]
    drawn = rng.sample(NAMES, count)
    if count > 1 and rng.random() < 0.1:
        drawn[:2] = BEYOND_UTF16
        rng.shuffle(drawn)
    return drawn


def weights(rng, count, edge):
    """Draw non-negative weights, at least one above zero; at an edge many remainders are equal."""
    if edge:
        drawn = rng.choice([equal_weights, proportional_weights, few_weights])(rng, count)
    else:
        decimals = rng.choice([0, 0, 2, 3, 6])
        drawn = [Fraction(rng.randint(0, 10 ** rng.randint(1, 7)), 10**decimals) for _ in range(count)]
    if not any(drawn):
        drawn[rng.randrange(count)] = Fraction(1)
    return drawn


def equal_weights(rng, count):
    return [rng.choice([Fraction(1), Fraction(10**12), Fraction(1, 10**6), Fraction(365)])] * count


def proportional_weights(rng, count):
    step = Fraction(rng.randint(1, 40), rng.choice([1, 10, 1000]))
    return [step * rng.choice([1, 1, 2, 3]) for _ in range(count)]


def few_weights(rng, count):
    """Zeros and a single payer."""
    return [rng.choice([Fraction(0), Fraction(0), Fraction(1)]) for _ in range(count)]


def day(rng):
    return date(rng.choice([1900, 2000, 2023, 2024, 2024, 2100, 2199]), 1, 1) + timedelta(rng.randint(0, 364))
