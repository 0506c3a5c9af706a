"""Draws accounts by municipality; at an edge percentages end in half a tenth, fall on each other, or have no base."""
from fractions import Fraction

import draw
from draw import amount_text, count, text

AREAS = ["Børn", "Voksne", "Ældre", "børn", "Øvrige"]
REGIONS = ["Syddanmark", "Midtjylland", "Ås"]


def cost_development(rng, edge):
    names, areas = draw.names(rng, 1, 6), rng.sample(AREAS, rng.randint(1, 3))
    pairs = [(name, area) for name in names for area in areas if rng.random() < 0.8] or [(names[0], areas[0])]
    rng.shuffle(pairs)
    budgets = rng.choice([0, 0.7, 1, 1])
    given = {"accounts": [account(rng, edge, pair, budgets) for pair in pairs]}
    if rng.random() < 0.7:
        present = list(dict.fromkeys(name for name, _ in pairs))
        known = [name for name in present if rng.random() < rng.choice([0.6, 1])] or present
        given["municipalities"] = [municipality(rng, name) for name in known]
    elif rng.random() < 0.3:
        given["municipalities"] = None
    if rng.random() < 0.5:
        given["price_change"] = text(rng, price_change(rng, edge), 4)
    return given


def account(rng, edge, pair, budgets):
    before = draw.everyday_amount(rng) if rng.random() < 0.9 else draw.amount(rng)
    after = before * Fraction(rng.randint(600, 1400), 1000)
    if edge:  # the change is an odd number of half tenths of a percent, nothing, or of nothing
        before = rng.choice([Fraction(2000), Fraction(20_000), Fraction(0), Fraction(-100), Fraction(1, 100)])
        after = before + rng.choice([-3, -1, 0, 0, 1, 3, 5]) * max(before / 2000, Fraction(1, 100))
    entry = {
        "municipality": pair[0],
        "area": pair[1],
        "account_before": amount_text(rng, before),
        "account_after": amount_text(rng, after),
    }
    if rng.random() < budgets:
        entry["budget"] = amount_text(rng, rng.choice([before, after, Fraction(0), draw.everyday_amount(rng)]))
    return entry


def municipality(rng, name):
    entry = {"id": name}
    if rng.random() < 0.7:
        entry["region"] = rng.choice([*REGIONS, REGIONS[0], None])
    if rng.random() < 0.8:
        entry["inhabitants"] = count(rng, rng.choice([0, 1, rng.randint(1, 10**6)]))
    return entry


def price_change(rng, edge):
    if edge:
        return Fraction(rng.choice(["0", "2.5", "50", "-50", "-99.9999", "0.5"]))
    return Fraction(rng.randint(-50_000, 80_000), 10_000)


RULES = {"cost_development": cost_development}
