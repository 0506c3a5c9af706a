"""Draws guarantees; at an edge the caps are what would be covered, an øre more or less, and shares are ties."""
from datetime import date
from fractions import Fraction

import draw
from draw import amount_text, count, nudge, text
from draw_financing import METHODS, weighted


def deficit_guarantee(rng, edge):
    (unit, unit_text), method = draw.unit(rng), rng.choice(METHODS)
    first = rng.choice([2023, 2024, 1900, 2190])
    years = sorted(rng.sample(range(first, first + 6), rng.randint(1, 5)))
    losses = [loss(rng, edge, unit) for _ in years]
    first_day, last_day = date(years[0], 1, 1), date(years[-1], 12, 31)
    if rng.random() < 0.5:
        first_day = date(years[0], rng.randint(1, 12), rng.choice([1, 15, 28]))
    if rng.random() < 0.5 and years[-1] > years[0]:
        last_day = date(years[-1], rng.randint(1, 12), rng.choice([1, 15, 28]))
    percent = Fraction(rng.choice(["100", "80", "50", "0", "12.5"])) if edge else Fraction(rng.randint(0, 10**6), 10**4)
    given = {
        "first_day": str(first_day),
        "last_day": str(last_day),
        "guaranteed_percent": text(rng, percent, 4),
        "guarantors": weighted(rng, edge),
        "years": [year_of(rng, year, of) for year, of in zip(years, losses)],
        "unit": unit_text,
        "method": method,
    }
    if any("vacant_days" in entry for entry in given["years"]) or rng.random() < 0.2:
        given["fixed_percent"] = rng.choice(["50", "50", "33.3333", "0", "100"])
    for name, size in [("own_part", 3), ("yearly_cap", 1), ("total_cap", len(years))]:
        if rng.random() < 0.4:
            amount = rng.choice(losses) * percent / 100 * Fraction(rng.randint(1, 12), 10) / size
            given[name] = amount_text(rng, max(Fraction(0), amount + nudge(rng)))
    return given


def loss(rng, edge, unit):
    return draw.half_unit(rng, unit) if edge else draw.everyday_amount(rng)


def year_of(rng, year, amount):
    if rng.random() < 0.6:
        return {"year": count(rng, year), "deficit": amount_text(rng, amount)}
    days = Fraction(rng.randint(0, 3660), rng.choice([1, 2, 100]))
    return {
        "year": count(rng, year),
        "vacant_days": text(rng, days, 8),
        "cost_per_day": amount_text(rng, Fraction(rng.randint(0, 10**6), 100)),
    }


RULES = {"deficit_guarantee": deficit_guarantee}
