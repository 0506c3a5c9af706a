"""Draws closure accounts and published versions of them with zero, one or two errors."""
from fractions import Fraction

import closure
import draw
from draw import amount_text, nudge, text
from figures import OERE, rounded
from splitting import split


def closure_account(rng, edge):
    method = rng.choice(["largest_remainder", "largest_remainder", "each_rounded"])
    unit, unit_text = draw.unit(rng) if rng.random() < 0.5 else (OERE, "0.01")
    percent = rng.choice([Fraction(5)] * 5 + [Fraction(0), Fraction(rng.randint(0, 200_000), 10_000)])
    deficit, turnover = money(rng, edge, unit, percent)
    if method == "largest_remainder" and unit != OERE:
        deficit = whole_rest(deficit, turnover * percent / 100, unit)
    names = draw.names(rng, 1, 2 if edge and method == "each_rounded" else 9)
    weights = draw.weights(rng, len(names), edge and rng.random() < 0.5)
    given = {
        "deficit": amount_text(rng, deficit),
        "turnover": amount_text(rng, turnover),
        "band_percent": text(rng, percent, 4),
        "unit": unit_text,
        "method": method,
        "operator": rng.choice(names) if rng.random() < 0.8 else "Fredericia",
        "users": [{"id": name, "usage": text(rng, weight, 6)} for name, weight in zip(names, weights)],
    }
    chance = rng.random()
    if chance < 0.6 and len(names) < 50:
        given["published"] = published(rng, given, unit)
    elif chance < 0.65:
        given["published"] = None
    return given


def money(rng, edge, unit, percent):
    """Draw deficit and turnover; at an edge the deficit equals the band, or the band ends in half an øre."""
    if not edge:
        if rng.random() < 0.5:
            return draw.everyday_amount(rng), rounded(draw.everyday_amount(rng), 20 * unit)
        return draw.amount(rng, negative=False), draw.amount(rng, negative=False)
    turnover = rng.randint(0, 3000) * 20 * unit
    if rng.random() < 0.4:
        turnover = Fraction(2 * rng.randint(0, 10**8) + 1, 10)
    band = turnover * percent / 100
    return max(Fraction(0), band + rng.choice([0, 0, rng.randint(1, 40) * unit]) + nudge(rng)), turnover


def whole_rest(deficit, band, unit):
    """Return the next lower deficit whose rest is a multiple of the unit, as the largest remainder requires."""
    if deficit <= band:
        return deficit
    own_share = rounded(band)
    return own_share + (deficit - own_share) // unit * unit


def published(rng, given, unit):
    """Draw the published account, in its own unit or a coarser one, with some figures omitted."""
    coarser = rng.choice([Fraction(1), Fraction(1), Fraction(1), Fraction(10), Fraction(1000)])
    printed_unit = min(unit * coarser, Fraction(10**6))
    account = closure.closure_account(given)
    own_share = rounded(Fraction(account["own_share"]), printed_unit)
    rest = rounded(Fraction(given["deficit"]), printed_unit) - own_share
    usages = [{"id": user["id"], "weight": Fraction(user["usage"])} for user in given["users"]]
    shares = split(rest, printed_unit, given["method"], usages, "weight")
    figures = {"own_share": own_share, "rest": rest, **{("share", name): share for name, share in shares.items()}}
    figures["sum"] = sum(shares.values())
    for _ in range(rng.choice([0, 0, 1, 1, 2])):
        figures[rng.choice(list(figures))] += rng.choice([-200, -30, -2, -1, 1, 2, 3, 40]) * printed_unit
    return printed(rng, printed_unit, figures, list(shares))


def printed(rng, unit, figures, names):
    account = {"unit": text(rng, unit, 2)}
    for figure in ["own_share", "rest"]:
        if rng.random() < 0.85:
            account[figure] = amount_text(rng, figures[figure])
    if rng.random() < 0.85:
        order = rng.sample(names, len(names))
        account["shares"] = [{"id": name, "share": amount_text(rng, figures["share", name])} for name in order]
    if rng.random() < 0.6:
        account["sum"] = amount_text(rng, figures["sum"])
    return account
