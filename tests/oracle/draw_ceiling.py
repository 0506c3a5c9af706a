"""Draws rates against a ceiling; at an edge exactly on it, or an øre off."""
from fractions import Fraction

import draw
from draw import amount_text, count, nudge, text
from draw_rates import level_change

SERVICES = ["Egely", "Røjleskov", "Ågården", "egely", "Østerbo", "7"]


def rate_ceiling(rng, edge):
    base_year, apart = rng.choice([2010, 2011, 2024, rng.randint(1900, 2190)]), rng.choice([0, 1, 1, 2, 4])
    growth = Fraction(rng.choice(["0", "0", "-2", "-3", "1.5", "-100", "1000"]))
    series, factor = None, 1 + growth / 100
    if rng.random() < 0.6:
        years = [base_year + step for step in range(1, apart + 1)] or [base_year]
        years += rng.sample(range(base_year - 2, base_year + apart + 3), rng.randint(0, 2))
        rng.shuffle(years)
        series = [(year, level_change(rng, edge)) for year in years if 1900 <= year <= 2199]
        for year, change in series:
            factor *= 1 + change / 100 if base_year < year <= base_year + apart else 1
    services = [service(rng, edge, name, factor) for name in rng.sample(SERVICES, rng.choice([1, 1, 2, 3]))]
    for one in services:
        none = Fraction(0) if len(services) > 1 else Fraction(1)
        one["days"] = text(rng, rng.choice([Fraction(365), none, Fraction(rng.randint(1, 10**6), 100)]), 8)
    given = {"base_year": count(rng, base_year), "year": count(rng, base_year + apart), "services": services}
    if series:
        given["series"] = [
            {"year": count(rng, year), "change": text(rng, change, 4), "scope": "Kommuner", "source": "KL"}
            for year, change in series
        ]
    return {**given, "agreed_growth": text(rng, growth, 4), "unit": draw.unit(rng)[1]}


def service(rng, edge, name, factor):
    before = draw.everyday_amount(rng) if rng.random() < 0.95 else draw.amount(rng, negative=False)
    after = before * factor if edge else draw.everyday_amount(rng)
    after = max(Fraction(0), after + nudge(rng))
    return {"service": name, "rate_before": amount_text(rng, before), "rate_after": amount_text(rng, after)}


RULES = {"rate_ceiling": rate_ceiling}
