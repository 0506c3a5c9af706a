"""Draws central refunds: months near a twelfth of a limit, one-off costs that do not divide by twelve."""
from fractions import Fraction

import draw
from draw import amount_text, count, nudge, text

ACT = [("860000", "25"), ("1680000", "50"), ("2120000", "75")]


def limits(rng):
    if rng.random() < 0.5:
        return ACT
    steps = sorted(rng.sample(range(0, 3_000_000), rng.randint(1, 4)))
    percents = sorted(rng.randint(0, 1_000_000) for _ in steps)
    return [(text(rng, Fraction(step), 2), text(rng, Fraction(percent, 10_000), 4)) for step, percent in zip(steps, percents)]


def central_refund(rng, edge):
    drawn = limits(rng)
    costs = [draw.everyday_amount(rng) for _ in range(rng.choice([12, 12, 1, rng.randint(1, 12)]))]
    if edge:
        costs = [max(Fraction(0), Fraction(rng.choice(drawn)[0]) / 12 + nudge(rng)) for _ in costs]
    months = [{"cost": amount_text(rng, cost)} for cost in costs]
    for month in months:
        if rng.random() < 0.3:
            month["income"] = amount_text(rng, rng.choice([Fraction(1, 100), draw.everyday_amount(rng)]))
    given = {"year": count(rng, rng.choice([2021, 2022, 2022, 2023, rng.randint(1900, 2199)])), "months": months}
    if rng.random() < 0.4:
        names = rng.sample(["Ombygning", "Hjælpemiddel", "Flytning", "Bil"], rng.randint(1, 3))
        given["one_off"] = [
            {"name": name, "amount": amount_text(rng, rng.choice([Fraction(1), draw.amount(rng)]))} for name in names
        ]
    given["refund_limits"] = [{"yearly_limit": limit, "percent": percent} for limit, percent in drawn]
    return given


RULES = {"central_refund": central_refund}
