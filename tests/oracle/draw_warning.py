"""Draws early warnings: results at the line, lines met at every or no number of days, ties in the order."""
from fractions import Fraction

import draw
from draw import amount_text, count, nudge, text
from draw_ledger import BASE_KINDS
from figures import OERE, rounded
from read import Refused
from warning import early_warning as settle

PROJECTIONS = ["as_so_far", "as_latest_month", "as_budgeted"]


def early_warning(rng, edge):
    percent = rng.choice([Fraction(5)] * 5 + [Fraction(0), Fraction(100), Fraction(rng.randint(0, 200_000), 10_000)])
    given = {
        "year": count(rng, rng.choice([1900, 2189]) if edge and rng.random() < 0.1 else rng.randint(2015, 2030)),
        "band_percent": text(rng, percent, 4),
        "base_kind": rng.choice(BASE_KINDS),
        "years_later": count(rng, rng.choice([2, 2, 2, rng.randint(1, 10)])),
        "occupancy_projection": rng.choice(PROJECTIONS),
        "cost_projection": rng.choice(PROJECTIONS),
        "order": rng.choice(["distance", "result", "rate_change"]),
        "services": [],
    }
    for name in draw.names(rng, 1, 4)[:20]:
        given["services"].append(service(rng, edge, given, percent / 100, name))
    if len(given["services"]) > 1 and rng.random() < 0.3:  # equal except for the id
        first, second = rng.sample(range(len(given["services"])), 2)
        given["services"][first] = {**given["services"][second], "id": given["services"][first]["id"]}
    if rng.random() < 0.5:
        given["watch_points"] = watch_points(rng, edge, given)
    return given


def service(rng, edge, given, band_share, name):
    days = draw.days(rng)
    places = Fraction(rng.randint(1, 40)) if edge else draw.places(rng)
    share, occupancy = draw.round_occupancy(rng) if edge else draw.occupancy(rng)
    (_, later_occupancy), rate = draw.occupancy(rng), Fraction(rng.randint(100, 20_000))
    basis = rate * places * days * share
    drawn = {
        "id": name,
        "basis": amount_text(rng, -basis if rng.random() < 0.03 else basis),
        "places": text(rng, places, 2),
        "days": count(rng, days),
        "occupancy": occupancy,
        "months": months(rng, edge, days, places, share, rate),
        "rest_rate": amount_text(rng, rng.choice([rate, rate, Fraction(0), rate + 50])),
        "later_places": text(rng, draw.places(rng), 2),
        "later_days": count(rng, draw.days(rng)),
        "later_occupancy": later_occupancy,
    }
    drawn["variable_cost"] = amount_text(rng, variable_cost(rng, edge, Fraction(drawn["rest_rate"]), band_share))
    if given["base_kind"] == "cost_based_budget" or rng.random() < 0.1:
        drawn["cost_based_budget"] = amount_text(rng, draw.everyday_amount(rng))
    if edge:
        put_at_line(rng, given, drawn)
    return drawn


def months(rng, edge, days, places, share, rate):
    """Draw months, sometimes of the whole year, so that nothing is left to project."""
    whole_year = rng.random() < 0.15
    number, left, drawn = rng.choice([1, 2, 3, 6, rng.randint(1, 12)]), days, []
    for index in range(number):
        last = whole_year and index == number - 1
        length = left if last else min(left, rng.choice([31, 30, 28, 1, 73]))
        if length == 0:
            break
        left -= length
        occupied = rounded(length * places * share * rng.randint(0, 150) / 100, rng.choice([1, 1, OERE]))
        cost = rounded(rate * length * places * share * rng.randint(80, 120) / 100, rng.choice([1, OERE]))
        drawn.append({
            "days": count(rng, length),
            "occupied_days": text(rng, occupied, 8),
            "cost": amount_text(rng, cost),
            "rate": amount_text(rng, rate),
        })
    return drawn


def variable_cost(rng, edge, rest_rate, band_share):
    """Draw a variable cost equal to the revenue of a day, with or without its effect on the band: then every or no day is on the line."""
    if edge:
        alike = [rest_rate, rest_rate * (1 - band_share), rest_rate * (1 + band_share), Fraction(0)]
        return max(Fraction(0), rounded(rng.choice(alike) + rng.choice([0, 0, 0, 0, OERE])))
    return rounded(rest_rate * rng.randint(0, 120) / 100)


def put_at_line(rng, given, drawn):
    """Adjust the cost of the first month so that the result is the wanted one."""
    try:
        (told,) = settle({**given, "services": [drawn]})["services"]
    except Refused:
        return
    wanted = rng.choice([0, 1, -1]) * Fraction(told["band"]) + nudge(rng)
    first, away = drawn["months"][0], Fraction(told["result"]) - wanted
    if given["cost_projection"] == "as_so_far":
        away *= Fraction(sum(int(month["days"]) for month in drawn["months"]), int(drawn["days"]))
    first["cost"] = amount_text(rng, Fraction(first["cost"]) + away)


def watch_points(rng, edge, given):
    try:
        told = settle(given)["services"]
    except Refused:
        return None
    gap = abs(Fraction(told[0]["occupancy_gap"]))
    if edge and gap <= 1000:
        return text(rng, max(Fraction(0), gap + rng.choice([0, 0, 1, -1]) * OERE**2), 4)
    return rng.choice(["5", "5", "0", None])


RULES = {"early_warning": early_warning}
