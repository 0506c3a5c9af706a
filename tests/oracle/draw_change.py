"""Draws changes of a rate, and its history over years with and without changes of the price level."""
from fractions import Fraction

import draw
from change import FACTORS
from draw import amount_text, count, nudge, text
from draw_rates import level_change


def rate_change(rng, edge):
    unit, unit_text = draw.unit(rng)
    before = state(rng, edge, unit)
    after = state(rng, edge, unit)
    for name in before:  # some factors do not change
        if rng.random() < 0.3:
            after[name] = before[name]
    change = level_change(rng, edge)
    if rng.random() < 0.1:
        change = rng.choice([Fraction(0), Fraction("-99.9999"), Fraction(1000)])
    return {
        "before": before,
        "after": after,
        "price_change": text(rng, change, 4),
        "unit": unit_text,
        "order": rng.sample(FACTORS, len(FACTORS)) if rng.random() < 0.7 else list(FACTORS),
    }


def state(rng, edge, unit):
    places, days = draw.places(rng), draw.days(rng)
    share, occupancy = draw.round_occupancy(rng) if edge else draw.occupancy(rng)
    expected_days = places * days * share
    regulated = rng.choice([1, -1, -1, 0]) * draw.everyday_amount(rng)
    basis = Fraction(rng.randint(100, 20_000)) * expected_days if rng.random() < 0.8 else draw.amount(rng)
    if edge:  # the rate midway between two units or two øre
        step = rng.choice([unit, Fraction(1, 100)])
        basis = draw.half_unit(rng, step) * expected_days * rng.choice([1, 1, -1]) + regulated + nudge(rng)
    return {
        "basis": amount_text(rng, basis),
        "regulated": amount_text(rng, regulated),
        "places": text(rng, places, 2),
        "days": count(rng, days),
        "occupancy": occupancy,
    }


def rate_history(rng, edge):
    unit, unit_text = draw.unit(rng)
    first_year = rng.randint(1905, 2180)
    years = rng.sample(range(first_year, first_year + 9), rng.randint(1, 6))
    price_year = rng.choice([*years, first_year - 2, first_year + 10])
    base_year = rng.choice(years)
    rates = {year: history_rate(rng, edge, unit) for year in years}
    if rates[base_year] == 0:
        rates[base_year] = Fraction(1, 100)
    return {
        "rates": [{"year": count(rng, year), "rate": amount_text(rng, rates[year])} for year in years],
        "base_year": count(rng, base_year),
        "price_year": count(rng, price_year),
        "series": series(rng, edge, [*years, price_year]),
        "unit": unit_text,
    }


def history_rate(rng, edge, unit):
    if edge:
        return draw.half_unit(rng, unit, 500) + nudge(rng)
    if rng.random() < 0.05:
        return rng.choice([Fraction(0), draw.amount(rng, negative=False)])
    return Fraction(rng.randint(100, 20_000))


def series(rng, edge, years):
    """Draw a change for every year needed, sometimes with a second or an unneeded one."""
    needed = list(range(min(years) + 1, max(years) + 1))
    more = rng.sample(range(min(years) - 2, max(years) + 3), rng.randint(0, 3))
    changed = needed + (more or [min(years)])
    rng.shuffle(changed)
    return [
        {
            "year": count(rng, year),
            "change": text(rng, level_change(rng, edge), 4),
            "scope": "Region Syddanmark",
            "source": "KL 2, 3 %",
        }
        for year in changed
    ]


RULES = {"rate_change": rate_change, "rate_history": rate_history}
