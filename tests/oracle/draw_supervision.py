"""Draws bills of a Socialtilsyn; at an edge a service is on the border of a class, and periods end where a month begins."""
from datetime import date, timedelta
from fractions import Fraction

import draw
from draw import amount_text, count, text


def supervision_bill(rng, edge):
    (unit, unit_text), year = draw.unit(rng), rng.choice([1900, 2019, 2020, 2024, 2199])
    lowest = rng.choice([[1, 8, 25, 50], [0, 8, 25, 51], [1], sorted(rng.sample(range(61), 3))])
    given = {"year": count(rng, year), "classes": [size_class(rng, edge, places, unit) for places in lowest]}
    if rng.random() < 0.6:
        places = rng.choice(lowest) + rng.choice([0, 0, Fraction(-1, 100), Fraction(1, 2), 1])
        if not edge:
            places = Fraction(rng.randint(1, 8000), 100)
        given["places"] = text(rng, max(places, Fraction(1, 100)), 2)
    else:
        given["expected_citizens"] = count(rng, rng.choice([10, 79, 80, 81, 499, 500, rng.randint(1, 900)]))
    if "places" not in given or rng.random() < 0.2:
        given["citizens_per_place"] = rng.choice(["10", "10", "2.5", "12.000001"])
    if rng.random() < 0.6:
        day = date(year, 1, 1) + timedelta(rng.choice([0, 30, 31, 58, 59, 334, 364, rng.randint(0, 364)]))
        given["approved"] = str(rng.choice([day, day, day, date(max(1900, year - 1), 12, 31)]))
    if rng.random() < 0.5:
        given["new_approval"] = rng.random() < 0.7
    if rng.random() < 0.5:
        given["changes"] = count(rng, rng.choice([0, 1, 2, 1000]))
    if rng.random() < 0.5:
        given["intensified"] = periods(rng, edge, year)
        given["intensified_percent"] = rng.choice(["10", "10", "0", "12.5", "100"])
    return {**given, "unit": unit_text}


def size_class(rng, edge, places, unit):
    rate = draw.everyday_amount(rng) if not edge else draw.half_unit(rng, unit) * rng.choice([1, 10, 12, 24])
    entry = {"lowest_places": count(rng, places), "yearly_rate": amount_text(rng, rate)}
    for fee in ["approval_fee", "change_fee"]:
        if rng.random() < 0.9:
            entry[fee] = amount_text(rng, draw.everyday_amount(rng))
    return entry


def periods(rng, edge, year):
    """Draw one to three periods after each other."""
    days = sorted(rng.sample(range(365), 2 * rng.randint(1, 3)))
    if edge:
        days = rng.choice([[0, 30], [0, 31], [30, 57], [30, 58], [30, 59], [0, 364], [14, 44, 45, 73], [58, 89]])
    ends = [str(date(year, 1, 1) + timedelta(day)) for day in days]
    return [{"first_day": first, "last_day": last} for first, last in zip(ends[::2], ends[1::2])]


RULES = {"supervision_bill": supervision_bill}
