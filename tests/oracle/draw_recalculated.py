"""Draws recalculated rates: ties of half a unit, days that do not divide, budgets near the account."""
from fractions import Fraction

import draw
from draw import amount_text, nudge, text
from figures import OERE, rounded


def recalculated_rate(rng, edge):
    unit, unit_text = draw.unit(rng)
    sold = rounded(Fraction(rng.randint(1, 4_000_000), 1000), rng.choice([Fraction(1), OERE, OERE**4])) or Fraction(1)
    basis = draw.everyday_amount(rng) if rng.random() < 0.85 else draw.amount(rng)
    if edge:
        sold = Fraction(rng.choice(["398", "2628", "0.5", "3", "7", "365", "0.00000001"]))
        basis = draw.half_unit(rng, unit) * sold * rng.choice([1, 1, -1]) + nudge(rng)
    charged = draw.amount(rng, negative=False) if rng.random() < 0.1 else abs(basis / sold) * rng.choice([1, 2])
    given = {
        "basis": amount_text(rng, basis),
        "occupied_days": text(rng, sold, 8),
        "charged_rate": amount_text(rng, charged),
        "unit": unit_text,
    }
    if rng.random() < 0.7:
        expected = sold * rng.choice([1, 1, 2, Fraction(1, 2)]) + rng.choice([0, 1, Fraction(1, 4)])
        budgeted = rng.choice([basis, basis + nudge(rng), draw.everyday_amount(rng)])
        given["budget"] = {"basis": amount_text(rng, budgeted), "expected_days": text(rng, expected, 8)}
    return given


RULES = {"recalculated_rate": recalculated_rate}
