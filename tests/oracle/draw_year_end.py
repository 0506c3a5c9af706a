"""Draws a year-end: services with whole places, stays of a few citizens; at an edge, results that end on the line."""
from datetime import date, timedelta
from fractions import Fraction

import draw
from draw import amount_text, count, nudge, text
from draw_ledger import BASE_KINDS
from draw_rules import kept
from figures import rounded
from periods import DAY_COUNTS
from read import Refused
from year_end import year_end as settle


def year_end(rng, edge):
    year = rng.choice([2024, 2025, 2025, rng.randint(1900, 2189)])
    unit, unit_text = draw.unit(rng) if rng.random() < 0.3 else (Fraction(1), "1")
    percent = rng.choice([Fraction(5)] * 4 + [Fraction(0), Fraction(1000), Fraction(rng.randint(0, 200_000), 10_000)])
    given = {
        "year": count(rng, year),
        "day_count": rng.choice(DAY_COUNTS),
        "band_percent": text(rng, percent, 4),
        "base_kind": rng.choice(BASE_KINDS),
        "reading": rng.choice(["own_risk", "own_risk", "carry_over"]),
        "years_later": count(rng, rng.choice([2, 2, 1, rng.randint(1, 10)])),
        "unit": unit_text,
    }
    given["services"] = [service(rng, edge, given, unit, name) for name in draw.names(rng, 1, 3)]
    given["stays"] = stays(rng, year, [service["id"] for service in given["services"]])
    put_results(rng, edge, given)
    return given


def service(rng, edge, given, unit, name):
    places, days = rng.choice([Fraction(1), Fraction(2), Fraction(5, 2), draw.places(rng)]), rng.choice([365, 366, draw.days(rng)])
    share, occupancy = draw.round_occupancy(rng) if edge or rng.random() < 0.7 else draw.occupancy(rng)
    basis = draw.everyday_amount(rng) if rng.random() < 0.95 else draw.amount(rng)
    landed = draw.everyday_amount(rng) * rng.choice([1, -1]) if rng.random() < 0.5 else Fraction(0)
    if edge:  # a rate that ends in half a unit
        basis = rounded(draw.half_unit(rng, unit, 500) * places * days * share) + landed + nudge(rng)
    later_share, later_occupancy = draw.round_occupancy(rng)
    drawn = {
        "id": name,
        "basis": amount_text(rng, basis),
        "places": text(rng, places, 2),
        "days": count(rng, days),
        "occupancy": occupancy,
        "cost": amount_text(rng, draw.everyday_amount(rng)),
        "later_basis": amount_text(rng, draw.everyday_amount(rng)),
        "later_places": text(rng, draw.places(rng), 2),
        "later_days": count(rng, draw.days(rng)),
        "later_occupancy": later_occupancy,
    }
    if landed or rng.random() < 0.2:
        drawn["landed"] = amount_text(rng, landed)
    if rng.random() < 0.3:
        drawn["other_revenue"] = amount_text(rng, draw.everyday_amount(rng) * rng.choice([1, 1, -1]))
    if given["base_kind"] == "cost_based_budget" or rng.random() < 0.2:
        drawn["cost_based_budget"] = amount_text(rng, draw.everyday_amount(rng))
    return drawn


def stays(rng, year, services):
    drawn = []
    for number in range(rng.randint(1, 6)):
        first_day = date(year, 1, 1) + timedelta(rng.randint(-400, 364))
        stay = {
            "citizen": f"C-{number}",
            "service": rng.choice(services),
            "first_day": str(first_day),
            "payer": rng.choice(["Odense", "Vejle", "Ærø"]),
        }
        if rng.random() < 0.6:
            stay["last_day"] = str(first_day + timedelta(rng.choice([0, 1, rng.randint(0, 500)])))
        if rng.random() < 0.2:
            stay["acting"] = rng.choice(["Odense", "Nyborg"])
        drawn.append(stay)
    return drawn


def put_results(rng, edge, given):
    """Draw costs around the line, and a decision within it where the operator may carry over."""
    if given["reading"] == "own_risk" and not edge:
        return
    try:
        ends = settle({**given, "reading": "own_risk", "years_later": 1})["services"]
    except Refused:
        return
    for drawn, end in zip(given["services"], ends):
        revenue, band = Fraction(end["revenue"]), Fraction(end["band"])
        if edge:
            cost = rounded(revenue + rng.choice([1, -1]) * (band + rng.choice([0, 0, 1, band])) + nudge(rng))
            drawn["cost"] = amount_text(rng, cost)
        if given["reading"] == "carry_over":
            result = revenue - Fraction(drawn["cost"])
            drawn["kept"] = amount_text(rng, kept(rng, edge, result, band))


RULES = {"year_end": year_end}
